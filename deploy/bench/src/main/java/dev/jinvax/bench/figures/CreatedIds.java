package dev.jinvax.bench.figures;

import java.util.Arrays;
import java.util.UUID;

/** Ids, folded to 64 bits each so that millions fit; two of millions fold together once in a million runs. */
final class CreatedIds {
    private long[] folded = new long[1 << 16];
    private int size;

    static long fold(UUID id) {
        return id.getLeastSignificantBits() ^ Long.rotateLeft(id.getMostSignificantBits(), 32);
    }

    void add(UUID id) {
        if (size == folded.length) {
            folded = Arrays.copyOf(folded, size * 2);
        }
        folded[size++] = fold(id);
    }

    int size() {
        return size;
    }

    /** Each id once, in order. */
    long[] distinct() {
        long[] sorted = Arrays.copyOf(folded, size);
        Arrays.sort(sorted);
        int kept = 0;
        for (int index = 0; index < sorted.length; index++) {
            if (index == 0 || sorted[index] != sorted[index - 1]) {
                sorted[kept++] = sorted[index];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    /** How many of these are not among {@code others}, which are distinct and sorted. */
    int missingFrom(long[] others) {
        int missing = 0;
        for (long id : distinct()) {
            if (Arrays.binarySearch(others, id) < 0) {
                missing++;
            }
        }
        return missing;
    }
}

package dev.jinvax.kit.ids;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.util.UUID;

/** Identifiers made in Java, so that a caller knows them before the database does. */
public final class Ids {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String CHECKS = CROCKFORD + "*~$=U";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int REFERENCE_SYMBOLS = 11;

    private Ids() {}

    /** A UUID version 7 (RFC 9562): unique, and in the order of making. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /**
     * A reference people can read over the phone: eleven random symbols of Crockford's base32 (55 bits) and the check
     * symbol of that encoding (value modulo 37), written {@code XXXX-XXXX-XXXX}.
     */
    public static String reference() {
        long value = RANDOM.nextLong() >>> (64 - 5 * REFERENCE_SYMBOLS);
        StringBuilder symbols = new StringBuilder(14);
        for (int index = REFERENCE_SYMBOLS - 1; index >= 0; index--) {
            symbols.append(CROCKFORD.charAt((int) (value >>> (5 * index)) & 31));
        }
        symbols.append(CHECKS.charAt((int) (value % 37)));
        return symbols.insert(8, '-').insert(4, '-').toString();
    }
}

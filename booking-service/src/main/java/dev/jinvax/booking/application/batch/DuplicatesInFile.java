package dev.jinvax.booking.application.batch;

import dev.jinvax.booking.domain.batch.RowError;
import dev.jinvax.booking.domain.batch.RowProblem;
import dev.jinvax.booking.domain.batch.SubmittedRow;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Notices what stands in a file twice. It remembers 16 bytes of a hash with a salt of its own for each number, so that
 * fifty thousand rows fit in a few megabytes and nothing of a person is kept.
 */
final class DuplicatesInFile {
    private final byte[] salt = new byte[16];
    private final Map<UUID, Integer> applicantNos = new HashMap<>();
    private final Map<UUID, Integer> documents = new HashMap<>();

    DuplicatesInFile() {
        new SecureRandom().nextBytes(salt);
    }

    List<RowError> check(int row, SubmittedRow submitted) {
        List<RowError> found = new ArrayList<>();
        submitted.outApplicantNo().ifPresent(number -> {
            Integer before = applicantNos.putIfAbsent(hash(number), row);
            if (before != null) {
                found.add(duplicate(RowProblem.DUPLICATE_APPLICANT_NO, "out_applicant_no", before));
            }
        });
        for (SubmittedRow.DocumentKey document : submitted.documents()) {
            Integer before = documents.putIfAbsent(hash(document.key()), row);
            if (before != null) {
                found.add(duplicate(RowProblem.DUPLICATE_DOCUMENT, document.field(), before));
            }
        }
        return found;
    }

    private static RowError duplicate(RowProblem problem, String field, int before) {
        return new RowError(problem.name(), field, before, null, null);
    }

    private UUID hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            ByteBuffer bytes = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

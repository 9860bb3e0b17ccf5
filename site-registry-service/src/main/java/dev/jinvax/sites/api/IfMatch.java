package dev.jinvax.sites.api;

import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version an editor has seen, as the If-Match header says. */
final class IfMatch {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([1-9][0-9]{0,8})\"");

    private IfMatch() {}

    /**
     * Empty for {@code *}: whatever the version is.
     *
     * @throws ProblemException when there is no header (428), or it holds none of our tags (412)
     */
    static Optional<Integer> required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(CommonProblem.PRECONDITION_REQUIRED);
        }
        return optional(header);
    }

    /** As {@link #required}, but no header means any version. */
    static Optional<Integer> optional(@Nullable String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return Optional.empty();
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new ProblemException(CommonProblem.PRECONDITION_FAILED);
        }
        return Optional.of(Integer.valueOf(tag.group(1)));
    }

    static String tag(int version) {
        return "\"" + version + "\"";
    }
}

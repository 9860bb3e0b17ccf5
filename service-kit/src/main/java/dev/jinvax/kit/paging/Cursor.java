package dev.jinvax.kit.paging;

import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.Problem;
import dev.jinvax.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a page ended: the id of its last item, opaque to the caller. Ids are in order of making, so writes never shift a page. */
public final class Cursor {
    /** Most items on a page. */
    public static final int MOST = 200;

    private static final BilingualText NOT_A_CURSOR =
            new BilingualText("游标无效，请使用上一页返回的 next_cursor。", "Not a cursor; use next_cursor of the page before.");
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private Cursor() {}

    /** The id after which the page starts; before all ids when the caller gave none. */
    public static UUID after(@Nullable String cursor) {
        return cursor == null ? BEFORE_ALL : read(cursor, UUID::fromString);
    }

    /** The row number after which the page starts. */
    public static long afterNumber(@Nullable String cursor) {
        return cursor == null ? 0 : read(cursor, Long::parseLong);
    }

    /** The cursor for the page after this one, or null when this one was not full. */
    public static @Nullable String next(List<?> page, int limit, Function<Object, Object> idOf) {
        if (page.size() < limit) {
            return null;
        }
        return at(idOf.apply(page.get(page.size() - 1)));
    }

    /** The cursor that goes on after this item. */
    public static String at(Object id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(id.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T read(String cursor, Function<String, T> parse) {
        try {
            return parse.apply(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    CommonProblem.VALIDATION_FAILED, List.of(Problem.Item.of("FIELD_FORMAT", "cursor", NOT_A_CURSOR)));
        }
    }
}

package dev.jinvax.booking.domain.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions are written as site letter, hour and free places: {@code a9:20}. */
class SessionPreferenceTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-12-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "a9:5 b9:5 a10:5 b10:5,                10, a9 b9 a10 b10",
        "b10:5 a9:5,                            3, a9 b10",
    })
    void withoutTheWishForCompanyTheEarliestComesFirst(String sessions, int rows, String order) {
        assertThat(order(sessions, rows, false)).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({
        // One session that holds everybody beats earlier ones that do not.
        "a9:5 a10:5 a11:20,                    10, a11 a10 a9",
        // The fewest neighbours; the earliest among equals.
        "a9:5 a10:10 a11:10 a12:10,            20, a10 a11 a12 a9",
        "a9:10 a10:10 a11:10,                  20, a9 a10 a11",
        // The site with the shorter row of sessions.
        "a9:5 a10:5 a11:5 b9:10 b10:10,        15, b9 b10 a9 a10 a11",
        // Equally short: the earlier one.
        "b9:10 a10:10,                         10, b9 a10",
        // Nobody holds all: the site with most places first.
        "a9:5 b9:20 a10:5,                     30, b9 a9 a10",
        "a9:5,                                  0, a9",
    })
    void companionsGetNeighbouringSessionsOfOneSite(String sessions, int rows, String order) {
        assertThat(order(sessions, rows, true)).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void noSessionIsLostAndNoneAppearsTwice(boolean together) {
        List<FreeSession> sessions = new ArrayList<>();
        for (int index = 0; index < 60; index++) {
            sessions.add(session("abc".charAt(index % 3) + "" + index + ":" + (index * 7 % 11 + 1)));
        }
        for (int rows = 0; rows < 400; rows += 13) {
            assertThat(SessionPreference.order(sessions, rows, together)).containsExactlyInAnyOrderElementsOf(sessions);
        }
    }

    private static String order(String sessions, int rows, boolean together) {
        List<FreeSession> offered = Arrays.stream(sessions.strip().split(" +"))
                .map(SessionPreferenceTest::session)
                .toList();
        return String.join(
                " ",
                SessionPreference.order(offered, rows, together).stream()
                        .map(session -> (char) session.siteId().getLeastSignificantBits()
                                + ""
                                + Duration.between(MIDNIGHT, session.startsAt()).toHours())
                        .toList());
    }

    private static FreeSession session(String text) {
        char site = text.charAt(0);
        String[] parts = text.substring(1).split(":");
        return new FreeSession(
                new UUID(site, Integer.parseInt(parts[0])),
                new UUID(0, site),
                MIDNIGHT.plus(Duration.ofHours(Integer.parseInt(parts[0]))),
                Integer.parseInt(parts[1]),
                0,
                0);
    }
}

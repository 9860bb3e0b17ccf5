package dev.jinvax.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a first dose on day 0 is offered, by the day on which the site has its only free place for a next one. */
class NextDosePlacesTest {
    private static final LocalDate DAY_ZERO = LocalDate.of(2026, 11, 1);
    private static final UUID SITE = new UUID(0, 1);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a place before the window is none            | SINOVAC | 20 | on  | false
            a place when the window opens                | SINOVAC | 21 | on  | true
            a place on the last day of the eight weeks   | SINOVAC | 56 | on  | true
            a place after the window is none             | SINOVAC | 57 | on  | false
            protein: the window opens on day 28          | ZHIFEI  | 27 | on  | false
            protein: a place on day 28                   | ZHIFEI  | 28 | on  | true
            a vaccine of one dose needs no other place   | CANSINO | 90 | on  | true
            the policy does not ask for it               | SINOVAC | 20 | off | true
            """)
    void firstDoseNeedsAPlaceForTheNextInItsWindow(
            String what, String product, int freeDay, String switched, boolean offered) {
        Policy policy = switched.equals("on")
                ? PolicyFixture.policy(Policy.Switch.FIRST_DOSE_NEEDS_ROOM_FOR_NEXT)
                : PolicyFixture.policy();
        LocalDate free = DAY_ZERO.plusDays(freeDay);
        NextDosePlaces places = (site, code, from, to) -> site.equals(SITE)
                && code.equals(product)
                && !free.isBefore(from)
                && to.filter(free::isAfter).isEmpty();

        assertThat(places.leavesRoomForNext(slot(product), Optional.of(policy)))
                .as(what)
                .isEqualTo(offered);
    }

    private static SessionSlot slot(String product) {
        Instant nine = DAY_ZERO.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
        return new SessionSlot(new UUID(0, 2), SITE, "140100", product, nine, nine.plusSeconds(3600));
    }
}

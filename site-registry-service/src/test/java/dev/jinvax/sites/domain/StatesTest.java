package dev.jinvax.sites.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StatesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    /** Every way a site may go; all others are refused. */
    private static final Map<SiteState, Set<SiteState>> DRAWN = Map.of(
            SiteState.DRAFT, Set.of(SiteState.PUBLISHED),
            SiteState.PUBLISHED, Set.of(SiteState.SUSPENDED, SiteState.CLOSED),
            SiteState.SUSPENDED, Set.of(SiteState.PUBLISHED, SiteState.CLOSED),
            SiteState.CLOSED, Set.of());

    /** What an editor can do, and the only states it is possible in. */
    private static final Map<String, Set<SiteState>> POSSIBLE_IN = Map.of(
            "publish", Set.of(SiteState.DRAFT),
            "suspend", Set.of(SiteState.PUBLISHED),
            "resume", Set.of(SiteState.SUSPENDED),
            "close", Set.of(SiteState.PUBLISHED, SiteState.SUSPENDED),
            "describe", Set.of(SiteState.DRAFT, SiteState.PUBLISHED, SiteState.SUSPENDED));

    private static final Map<String, Consumer<Site>> VERBS = Map.of(
            "publish", site -> site.publish(1, NOW),
            "suspend", site -> site.suspend(NOW),
            "resume", site -> site.resume(NOW),
            "close", site -> site.close(NOW),
            "describe", site -> site.describe(site.snapshot().details(), AddressChange.MOVED, NOW));

    static Stream<Arguments> pairs() {
        return Arrays.stream(SiteState.values())
                .flatMap(from -> Arrays.stream(SiteState.values()).map(to -> Arguments.of(from, to)));
    }

    static Stream<Arguments> verbsInStates() {
        return VERBS.keySet().stream()
                .flatMap(verb -> Arrays.stream(SiteState.values()).map(state -> Arguments.of(verb, state)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aSiteGoesOnlyTheWaysThatAreDrawn(SiteState from, SiteState to) {
        assertThat(from.next().contains(to)).isEqualTo(DRAWN.get(from).contains(to));
    }

    @ParameterizedTest
    @MethodSource("verbsInStates")
    void aVerbWorksInItsStatesAndThrowsInAllOthers(String verb, SiteState state) {
        Site site = siteIn(state);
        int version = site.version();

        if (POSSIBLE_IN.get(verb).contains(state)) {
            VERBS.get(verb).accept(site);

            assertThat(site.version()).isEqualTo(version + 1);
            return;
        }
        assertThatThrownBy(() -> VERBS.get(verb).accept(site)).isInstanceOf(StateConflictException.class);
        assertThat(site.state()).isEqualTo(state);
        assertThat(site.version()).isEqualTo(version);
    }

    @ParameterizedTest
    @EnumSource(SiteState.class)
    void positionsAreHeldByPublishedAndSuspendedSites(SiteState state) {
        assertThat(state.holdsPosition()).isEqualTo(state == SiteState.PUBLISHED || state == SiteState.SUSPENDED);
    }

    @Test
    void aSessionIsCancelledOnceAndForAll() {
        assertThat(SessionState.OPEN.next()).containsExactly(SessionState.CANCELLED);
        assertThat(SessionState.CANCELLED.next()).isEmpty();
    }

    private static Site siteIn(SiteState state) {
        Bilingual text = new Bilingual("甲", "A");
        Site site = Site.draft(
                new SiteId(new java.util.UUID(1, 1)),
                "140100",
                new SiteDetails(text, text, null, null, List.of(), List.of(), null),
                NOW);
        switch (state) {
            case DRAFT -> {}
            case PUBLISHED -> site.publish(1, NOW);
            case SUSPENDED -> {
                site.publish(1, NOW);
                site.suspend(NOW);
            }
            case CLOSED -> {
                site.publish(1, NOW);
                site.close(NOW);
            }
        }
        return site;
    }
}

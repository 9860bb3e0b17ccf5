package dev.jinvax.kit.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail guards nothing. */
class RoomRulesTest {
    private final JavaClasses broken = new ClassFileImporter().importPackages("dev.jinvax.brokenrooms");

    static Stream<Arguments> rulesBroken() {
        return Stream.of(
                arguments(RoomRules.everyClassStandsInARoom, "Homeless"),
                arguments(RoomRules.domainKnowsOnlyJavaAndPersistenceAnnotations, "Careless"),
                arguments(RoomRules.domainIsAsked, "Careless"),
                arguments(RoomRules.apiDoesNotReachAroundTheApplication, "ReachesAround"),
                arguments(RoomRules.applicationKnowsNoHttp, "AnswersHttp"),
                arguments(RoomRules.persistenceKnowsNeitherHttpNorMessages, "TalksHttp"),
                arguments(RoomRules.transactionsBeginInTheApplicationOnly, "Careless"),
                arguments(RoomRules.rulesAreGivenTheTime, "Instant.now()"),
                arguments(RoomRules.rulesAreGivenTheTime, "OffsetDateTime.now()"),
                arguments(RoomRules.rulesAreGivenTheTime, "LocalDate.now(java.time.ZoneId)"),
                arguments(RoomRules.rulesAreGivenTheTime, "Clock.system(java.time.ZoneId)"),
                arguments(RoomRules.rulesAreGivenTheTime, "System.currentTimeMillis()"),
                arguments(RoomRules.noServiceKnowsAnother, "Homeless"));
    }

    /** @param culprit what the rule names: it failed for the right reason */
    @ParameterizedTest
    @MethodSource("rulesBroken")
    void ruleNoticesCarelessCode(ArchRule rule, String culprit) {
        assertThatThrownBy(() -> rule.check(broken))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit);
    }
}

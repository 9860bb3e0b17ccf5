package dev.jinvax.kit.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail guards nothing. */
class RoomRulesTest {
    private final JavaClasses broken = new ClassFileImporter().importPackages("dev.jinvax.brokenrooms");

    static Stream<ArchRule> rulesBroken() {
        return Stream.of(
                RoomRules.everyClassStandsInARoom,
                RoomRules.domainKnowsOnlyJavaAndPersistenceAnnotations,
                RoomRules.domainIsAsked,
                RoomRules.apiDoesNotReachAroundTheApplication,
                RoomRules.applicationKnowsNoHttp,
                RoomRules.persistenceKnowsNeitherHttpNorMessages,
                RoomRules.transactionsBeginInTheApplicationOnly,
                RoomRules.rulesAreGivenTheTime,
                RoomRules.noServiceKnowsAnother);
    }

    @ParameterizedTest
    @MethodSource("rulesBroken")
    void ruleNoticesCarelessCode(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(broken)).isInstanceOf(AssertionError.class);
    }
}

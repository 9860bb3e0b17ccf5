package dev.jinvax.eligibility.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.jinvax.eligibility.api.EligibilityProblem;
import dev.jinvax.eligibility.application.FormFlaw;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemCode;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is said is said in both languages, and each is the language it claims to be. */
class TextsTest {
    static Stream<Arguments> texts() {
        Stream<Arguments> findings =
                Arrays.stream(FindingCode.values()).map(code -> arguments(code.name(), code.zh(), code.en()));
        Stream<Arguments> remedies =
                Arrays.stream(Remedy.values()).map(remedy -> arguments(remedy.name(), remedy.zh(), remedy.en()));
        Stream<Arguments> flaws = Arrays.stream(FormFlaw.values())
                .map(flaw -> arguments(
                        flaw.name(), flaw.message().zh(), flaw.message().en()));
        Stream<Arguments> problems = Stream.<ProblemCode>concat(
                        Arrays.stream(EligibilityProblem.values()), Arrays.stream(CommonProblem.values()))
                .map(code -> arguments(
                        code.name(), code.message().zh(), code.message().en()));
        return Stream.of(findings, remedies, flaws, problems).flatMap(each -> each);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isSaidInBothLanguages(String code, String zh, String en) {
        assertThat(zh).isNotBlank().isNotEqualTo(en);
        assertThat(en).isNotBlank();
        assertThat(scripts(zh)).contains(UnicodeScript.HAN);
        assertThat(scripts(en)).doesNotContain(UnicodeScript.HAN).contains(UnicodeScript.LATIN);
    }

    /** Two codes with one text would leave the reader with half of what is meant. */
    @Test
    void noTextIsUsedTwice() {
        List<Object> all =
                texts().flatMap(each -> Stream.of(each.get()[1], each.get()[2])).toList();

        assertThat(all).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void findingNamesItsClauseAndWhatWouldChangeIt(FindingCode code) {
        assertThat(code.clause()).matches("N([1-9]|1[0-4])");
        assertThat(code.remedy()).isNotNull();
    }

    private static List<UnicodeScript> scripts(String text) {
        return text.codePoints().mapToObj(UnicodeScript::of).toList();
    }
}

package dev.jinvax.eligibility.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.eligibility.application.FormFlaw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is said is said in both languages, and each is the language it claims to be. */
class TextsTest {
    @ParameterizedTest
    @EnumSource
    void findingIsSaidInBothLanguages(FindingCode code) {
        assertBothLanguages(code.zh(), code.en());
        assertThat(code.clause()).matches("N([1-9]|1[0-4])");
    }

    @ParameterizedTest
    @EnumSource
    void errorOfAFormIsSaidInBothLanguages(FormFlaw flaw) {
        assertBothLanguages(flaw.message().zh(), flaw.message().en());
    }

    private static void assertBothLanguages(String zh, String en) {
        assertThat(zh.codePoints().mapToObj(Character.UnicodeScript::of)).contains(Character.UnicodeScript.HAN);
        assertThat(en.codePoints().mapToObj(Character.UnicodeScript::of))
                .doesNotContain(Character.UnicodeScript.HAN)
                .contains(Character.UnicodeScript.LATIN);
    }
}

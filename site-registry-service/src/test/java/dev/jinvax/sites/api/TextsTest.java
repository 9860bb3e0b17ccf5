package dev.jinvax.sites.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.sites.domain.Fault;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    static Stream<BilingualText> texts() {
        return Stream.concat(
                Arrays.stream(SitesProblem.values()).map(SitesProblem::message),
                Arrays.stream(Fault.Code.values()).map(FaultTexts::text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everythingIsSaidInChineseAndInEnglish(BilingualText text) {
        assertThat(text.zh()).matches(zh -> zh.codePoints().anyMatch(Character::isIdeographic));
        assertThat(text.en()).isNotBlank().matches(en -> en.codePoints().noneMatch(Character::isIdeographic));
    }
}

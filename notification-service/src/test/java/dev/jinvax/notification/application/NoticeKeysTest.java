package dev.jinvax.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence people read is there in Chinese and in English, says something in both, and says it about the same things. */
class NoticeKeysTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Properties ZH = read("zh");
    private static final Properties EN = read("en");

    static Stream<String> keys() {
        return Arrays.stream(Notices.class.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .sorted();
    }

    @Test
    void bothLanguagesHaveExactlyTheSentencesTheProgramSays() {
        Set<String> said = keys().collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(ZH.stringPropertyNames())).isEqualTo(said);
        assertThat(new TreeSet<>(EN.stringPropertyNames())).isEqualTo(said);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void noTextIsEmptyOrTheSameInBothLanguagesOrAboutOtherThings(String key) {
        String zh = ZH.getProperty(key);
        String en = EN.getProperty(key);

        assertThat(zh).isNotBlank().matches(text -> text.codePoints().anyMatch(Character::isIdeographic));
        assertThat(en).isNotBlank().matches(text -> text.codePoints().noneMatch(Character::isIdeographic));
        assertThat(placeholders(zh)).isEqualTo(placeholders(en));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties read(String language) {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(
                        NoticeKeysTest.class.getResourceAsStream("/messages/notice_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(file);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

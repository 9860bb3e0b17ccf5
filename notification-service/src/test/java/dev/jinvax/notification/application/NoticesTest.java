package dev.jinvax.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Properties ZH = texts("zh");
    private static final Properties EN = texts("en");

    @Test
    void everySentenceIsThereInBothLanguages() {
        Set<String> sentences = Arrays.stream(Notices.class.getMethods())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(ZH.stringPropertyNames())).isEqualTo(sentences);
        assertThat(new TreeSet<>(EN.stringPropertyNames())).isEqualTo(sentences);
    }

    @Test
    void bothLanguagesFillInTheSame() {
        for (String sentence : EN.stringPropertyNames()) {
            assertThat(places(ZH.getProperty(sentence))).as(sentence).isEqualTo(places(EN.getProperty(sentence)));
        }
    }

    @Test
    void eachFileIsInItsLanguage() {
        for (String sentence : EN.stringPropertyNames()) {
            assertThat(ZH.getProperty(sentence)).as(sentence).containsPattern("\\p{IsHan}");
            assertThat(EN.getProperty(sentence)).as(sentence).doesNotContainPattern("\\p{IsHan}");
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String language) {
        try (Reader file = new InputStreamReader(
                Notices.class.getResourceAsStream("/messages/notice_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(file);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

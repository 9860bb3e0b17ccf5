package dev.jinvax.local.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.local.guide.Guide.Commands;
import dev.jinvax.local.guide.Guide.Expected;
import dev.jinvax.local.guide.Guide.Heading;
import dev.jinvax.local.guide.Guide.Paragraph;
import dev.jinvax.local.page.Language;
import dev.jinvax.local.testing.OpenDoor;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuidePageTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Audience.class)
    void everyAudienceHasAPageInItsLanguageThatTheStartPageLinks(Audience audience) throws Exception {
        try (OpenDoor door = new OpenDoor(directory)) {
            String address = "/getting-started/" + audience.path();
            String chinese = door.get(address + "?lang=zh").body();
            String english = door.get(address + "?lang=en").body();

            assertThat(chinese).contains("lang=\"zh-CN\"").containsPattern("<h1>\\p{IsHan}");
            assertThat(english.replaceAll("<pre.*?</pre>|<nav.*?</nav>|(?s)<pre.*?</pre>", ""))
                    .contains("lang=\"en\"")
                    .doesNotContainPattern("\\p{IsHan}");
            assertThat(english).contains("J=" + door.issuer()).doesNotContain("{{");
            assertThat(door.get("/").body()).contains("href=\"" + address);
        }
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void everyParagraphIsSaidTwiceAndEveryPageChecksWhatItDoes(Audience audience) {
        Guide guide = Guide.of(audience);

        assertThat(said(guide, Language.ZH)).isEqualTo(said(guide, Language.EN)).isPositive();
        assertThat(guide.blocks()).anyMatch(Commands.class::isInstance).last().isInstanceOf(Expected.class);
    }

    @Test
    void headingKeepsItsNumberInBothLanguages() {
        Heading heading = new Heading(2, "4 预约 · Book");

        assertThat(heading.in(Language.ZH)).isEqualTo("4 预约");
        assertThat(heading.in(Language.EN)).isEqualTo("4 Book");
    }

    private static long said(Guide guide, Language language) {
        return guide.blocks().stream()
                .filter(block -> block instanceof Paragraph paragraph && paragraph.isIn(language))
                .count();
    }
}

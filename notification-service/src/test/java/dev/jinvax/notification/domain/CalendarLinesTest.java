package dev.jinvax.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarLinesTest {
    @ParameterizedTest
    @ValueSource(strings = {"plain", "晋中市示例路一号（虚构），从火车站步行十分钟即到，请走东门，进门后左转上二楼接种大厅", "𠮷𠮷𠮷 Ünïcödé x"})
    void noLineIsLongerThanSeventyFiveOctetsAndUnfoldedItIsTheSame(String text) {
        String repeated = text.repeat(5);
        String lines = new CalendarLines().addText("LOCATION", repeated).toString();

        assertThat(lines.split("\r\n", -1)).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(lines.replace("\r\n ", "")).isEqualTo("LOCATION:" + repeated + "\r\n");
    }

    @Test
    void textIsEscapedAndCannotBeginALineOfItsOwn() {
        String lines = new CalendarLines()
                .addText("SUMMARY", "a,b;c\\d\r\nBEGIN:VEVENT\u0000")
                .add("UID", "1\r\nMETHOD:CANCEL")
                .toString();

        assertThat(lines).isEqualTo("SUMMARY:a\\,b\\;c\\\\d\\nBEGIN:VEVENT\r\nUID:1METHOD:CANCEL\r\n");
    }

    @Test
    void timesAreInUtc() {
        assertThat(new CalendarLines()
                        .add("DTSTART", Instant.parse("2026-12-01T01:00:00.5Z"))
                        .toString())
                .isEqualTo("DTSTART:20261201T010000Z\r\n");
    }
}

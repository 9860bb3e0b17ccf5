package dev.jinvax.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void aFigureThatFallsShortSaysSo() {
        assertThat(Figure.atLeast("S1", "rate", 1, 2, "", List.of(0.9), "").verdict())
                .isEqualTo("short");
        assertThat(Figure.atLeast("S1", "rate", 1, 2, "", List.of(1.9), "").verdict())
                .isEqualTo("must");
        assertThat(Figure.atMost("S4", "p99", 25, 10, "ms", List.of(9.0), "").verdict())
                .isEqualTo("aim");
    }

    @Test
    void whatWasNotMeasuredIsShort() {
        assertThat(Figure.atMost("S4", "p99", 25, 10, "ms", List.of(), "").verdict())
                .isEqualTo("short");
    }

    @Test
    void aFailedCheckStandsAboveTheTable() {
        Result result = result(Map.of("no session is overbooked", "1 are"));

        assertThat(Markdown.of(result))
                .contains("these figures do not count")
                .contains("**fails**: no session is overbooked (1 are)");
        assertThat(Json.of(result)).contains("\"valid\" : false");
    }

    @Test
    void theTableShowsMedianAndSpread() {
        assertThat(Markdown.of(result(Map.of())))
                .contains("| S1 | rate | 1.00 | 2.00 | **1.50** | 1.20 … 1.80 | must | a note |");
    }

    @Test
    void aChartNamesItsCurves() {
        String svg = new Chart("Rates", "round")
                .curve("product", List.of(10.0, 20.0))
                .svg();

        assertThat(svg).startsWith("<svg ").contains(">product</text>").endsWith("</svg>\n");
    }

    private static Result result(Map<String, String> checks) {
        return new Result(
                Map.of("cores", "2"),
                List.of(Figure.atLeast("S1", "rate", 1, 2, "", List.of(1.8, 1.2, 1.5), "a note")),
                Map.of(),
                checks,
                Map.of(),
                List.of());
    }
}

package dev.jinvax.bench.report;

import java.util.List;
import java.util.stream.Collectors;

/** A result for people. */
public final class Markdown {
    private Markdown() {}

    public static String of(Result result) {
        StringBuilder text = new StringBuilder("# Benchmark\n\n");
        if (!result.isTrue()) {
            text.append("**A check failed: these figures do not count.**\n\n");
        }
        result.machine()
                .forEach((name, value) -> text.append("- ")
                        .append(name)
                        .append(": ")
                        .append(value)
                        .append('\n'));
        text.append('\n');
        row(text, List.of("id", "measure", "must", "aim", "reached", "rounds", "verdict", "note"));
        row(text, List.of("---", "---", "---:", "---:", "---:", "---", "---", "---"));
        for (Figure figure : result.figures()) {
            row(
                    text,
                    List.of(
                            figure.id(),
                            figure.measure(),
                            figure.shown(figure.must()),
                            figure.shown(figure.aim()),
                            "**" + figure.shown(figure.reached()) + "**",
                            figure.spread(),
                            figure.verdict(),
                            figure.note()));
        }
        result.tables().forEach((title, rows) -> {
            text.append("\n## ").append(title).append("\n\n");
            row(text, rows.get(0));
            row(text, rows.get(0).stream().map(head -> "---:").toList());
            rows.stream().skip(1).forEach(cells -> row(text, cells));
        });
        text.append("\n## Checks\n\n");
        result.checks()
                .forEach((statement, wrong) -> text.append(wrong.isEmpty() ? "- holds: " : "- **fails**: ")
                        .append(statement)
                        .append(wrong.isEmpty() ? "" : " (" + wrong + ")")
                        .append('\n'));
        if (!result.notes().isEmpty()) {
            text.append("\n## Notes\n\n");
            result.notes().forEach(note -> text.append("- ").append(note).append('\n'));
        }
        return text.toString();
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }
}

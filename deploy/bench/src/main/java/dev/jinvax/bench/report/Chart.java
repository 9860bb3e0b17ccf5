package dev.jinvax.bench.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Curves over a common axis, as SVG without any library. */
public final class Chart {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 380;
    private static final int LEFT = 70;
    private static final int TOP = 50;
    private static final int BOTTOM = 60;
    private static final int RIGHT = 190;
    private static final int LINES = 5;
    private static final List<String> COLOURS = List.of("#1668a8", "#c8501e", "#3c8c50", "#8a5aa8");

    private final String title;
    private final String across;
    private final Map<String, List<Double>> curves = new LinkedHashMap<>();

    /** @param across what the horizontal axis counts, from 1 */
    public Chart(String title, String across) {
        this.title = title;
        this.across = across;
    }

    public Chart curve(String name, List<Double> values) {
        curves.put(name, List.copyOf(values));
        return this;
    }

    public String svg() {
        int longest = curves.values().stream().mapToInt(List::size).max().orElse(1);
        double most = niceTop(curves.values().stream()
                .mapToDouble(Statistics::most)
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(1));
        StringBuilder svg = new StringBuilder();
        svg.append(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">\n",
                WIDTH, HEIGHT));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        svg.append(format("<text x=\"%d\" y=\"28\" font-size=\"15\" font-weight=\"bold\">%s</text>\n", LEFT, title));
        for (int line = 0; line <= LINES; line++) {
            double value = most * line / LINES;
            svg.append(format(
                    "<line x1=\"%1$d\" x2=\"%2$d\" y1=\"%3$.1f\" y2=\"%3$.1f\" stroke=\"#ddd\"/>\n",
                    LEFT, WIDTH - RIGHT, y(value, most)));
            svg.append(format(
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%,.0f</text>\n",
                    LEFT - 8, y(value, most) + 4, value));
        }
        svg.append(format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s (1 … %d)</text>\n",
                (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 20, across, longest));
        int number = 0;
        for (Map.Entry<String, List<Double>> curve : curves.entrySet()) {
            String colour = COLOURS.get(number % COLOURS.size());
            svg.append(curve(curve.getValue(), longest, most, colour));
            svg.append(format(
                    "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>\n",
                    WIDTH - RIGHT + 14, TOP + 16 + 20 * number, colour, curve.getKey()));
            number++;
        }
        return svg.append("</svg>\n").toString();
    }

    private static String curve(List<Double> values, int longest, double most, String colour) {
        StringBuilder points = new StringBuilder();
        for (int index = 0; index < values.size(); index++) {
            if (!Double.isNaN(values.get(index))) {
                points.append(format("%.1f,%.1f ", x(index, longest), y(values.get(index), most)));
            }
        }
        return format(
                "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>\n",
                colour, points.toString().strip());
    }

    private static double x(int index, int longest) {
        return LEFT + (WIDTH - RIGHT - LEFT) * (index / (double) Math.max(1, longest - 1));
    }

    private static double y(double value, double most) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / most;
    }

    /** The next of 1, 2 or 5 times a power of ten above the value. */
    static double niceTop(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(value, 1e-9))));
        for (double step : List.of(1.0, 2.0, 5.0)) {
            if (value <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}

package dev.jinvax.e2e;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the operator's page names, each of it looked for where it must be. */
final class OperationsPage {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\n(.*?)^```$");
    private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
    private static final Pattern REQUEST = Pattern.compile("(GET|POST|PUT|DELETE) (/\\S+)");
    private static final Pattern TEST = Pattern.compile("([A-Z]\\w+Test)(?:\\.(\\w+))?");
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    private final Path root;
    private final List<Path> files;
    private final String sources;
    private final String settings;

    OperationsPage(Path root) {
        this.root = root;
        this.files = files(root);
        this.sources = text(".java");
        this.settings = text(".properties") + text(".sql");
    }

    /** Spans of code and lines of blocks. */
    static List<String> names(String page) {
        Stream<String> lines = BLOCK.matcher(page)
                .results()
                .flatMap(block -> Arrays.stream(block.group(1).split("\\n")));
        Stream<String> spans = SPAN.matcher(BLOCK.matcher(page).replaceAll(""))
                .results()
                .map(span -> span.group(1).replace('\n', ' '));
        return Stream.concat(lines, spans).toList();
    }

    /** Those that name nothing. */
    List<String> unknown(String page) {
        return names(page).stream()
                .filter(name -> !name.equals("code"))
                .distinct()
                .filter(name -> !isReal(name))
                .toList();
    }

    private boolean isReal(String name) {
        Matcher request = REQUEST.matcher(name);
        if (request.matches()) {
            return isServed(request.group(1), request.group(2));
        }
        Matcher test = TEST.matcher(name);
        if (test.matches()) {
            return isTested(test.toMatchResult());
        }
        if (name.startsWith("deploy/")) {
            return Files.isExecutable(root.resolve(name.split(" ")[0]))
                    && OPTION.matcher(name).results().allMatch(this::isOption);
        }
        if (name.startsWith("--")) {
            return OPTION.matcher(name).results().allMatch(this::isOption);
        }
        if (name.startsWith("jinvax_")) {
            return sources.contains("\"" + name.replaceAll("_total$", "").replace('_', '.') + "\"");
        }
        if (name.startsWith("\"")) {
            return sources.contains(name.substring(1, name.length() - 1));
        }
        if (name.startsWith("JINVAX_")) {
            String property = name.toLowerCase(Locale.ROOT).replace('_', '.');
            return sources.contains("\"" + property + "\"") || settings.contains(property + "=");
        }
        if (name.matches("[A-Z][A-Z_]+")) {
            return Pattern.compile("\\b" + name + "\\(").matcher(sources).find();
        }
        if (name.matches("select \\w+\\(\\)")) {
            return settings.contains("create function " + name.substring("select ".length()));
        }
        return name.equals("<topic>.dlt") || settings.contains("." + name + "=");
    }

    /** By a service as its document tells, by every service beside it, or by the front door. */
    private boolean isServed(String method, String path) {
        if (path.equals("/q/metrics")) {
            return read(root.resolve("service-kit/pom.xml")).contains("quarkus-micrometer-registry-prometheus");
        }
        if (path.equals("/q/health/ready")) {
            return read(root.resolve("service-kit/pom.xml")).contains("quarkus-smallrye-health");
        }
        boolean documented = Stream.of("booking", "eligibility", "notification", "sites")
                .map(service ->
                        root.resolve("deploy/contracts/src/main/resources/contracts/openapi/" + service + ".json"))
                .map(snapshot -> new JsonObject(read(snapshot)).getJsonObject("paths"))
                .filter(paths -> paths.containsKey(path))
                .anyMatch(paths -> paths.getJsonObject(path).containsKey(method.toLowerCase(Locale.ROOT)));
        return documented || sources.contains("router." + method.toLowerCase(Locale.ROOT) + "(\"" + path + "\")");
    }

    private boolean isTested(MatchResult test) {
        return files.stream()
                .filter(file -> file.endsWith(test.group(1) + ".java"))
                .anyMatch(file -> test.group(2) == null || read(file).contains("void " + test.group(2) + "("));
    }

    private boolean isOption(MatchResult option) {
        return sources.contains("\"" + option.group() + "\"");
    }

    private static List<Path> files(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !root.relativize(file).toString().matches("(.*/)?(target|node_modules|\\..*)/.*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is delivered, of one kind of file. */
    private String text(String ending) {
        return files.stream()
                .filter(file -> file.toString().contains("/src/main/")
                        && file.toString().endsWith(ending))
                .map(OperationsPage::read)
                .collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

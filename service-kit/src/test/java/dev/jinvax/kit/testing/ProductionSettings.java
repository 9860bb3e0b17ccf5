package dev.jinvax.kit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a service would bring along into production although it must come from the environment or a file. */
public final class ProductionSettings {
    private static final List<String> FILES =
            List.of("application.properties", "META-INF/microprofile-config.properties");
    private static final Pattern SECRET =
            Pattern.compile("password|secret|credential|jinvax\\.keys|private|keystore", Pattern.CASE_INSENSITIVE);
    private static final List<String> ONLY_IN_DEVELOPMENT = List.of(
            "quarkus.swagger-ui.always-include=true",
            "quarkus.devservices.enabled=true",
            "quarkus.log.category.\"org.hibernate.SQL\".level=DEBUG",
            "quarkus.rest.exception-mapping.disable-mapper-for=true",
            "quarkus.http.cors.enabled=true");

    private ProductionSettings() {}

    /** One line for each setting that has no place in a package. */
    public static List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (String file : FILES) {
            Properties settings = read(file);
            for (String name : new TreeSet<>(settings.stringPropertyNames())) {
                String value = settings.getProperty(name);
                boolean elsewhere = name.startsWith("%") && !name.startsWith("%prod.");
                if (elsewhere) {
                    continue;
                }
                if (SECRET.matcher(name).find() && !value.isBlank() && !value.startsWith("${")) {
                    faults.add(file + ": " + name + " is a secret with a default");
                }
                if (ONLY_IN_DEVELOPMENT.contains(name + "=" + value)) {
                    faults.add(file + ": " + name + " is for development alone");
                }
            }
        }
        return faults;
    }

    private static Properties read(String file) {
        try (InputStream input = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            Properties settings = new Properties();
            if (input != null) {
                settings.load(input);
            }
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

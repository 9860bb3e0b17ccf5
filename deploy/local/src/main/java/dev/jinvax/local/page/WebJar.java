package dev.jinvax.local.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** A script library brought by Maven and served from here: no page asks another host for anything. */
public enum WebJar {
    SWAGGER_UI("org.webjars", "swagger-ui"),
    CHART_JS("org.webjars.npm", "chart.js");

    private final String group;
    private final String artifact;

    WebJar(String group, String artifact) {
        this.group = group;
        this.artifact = artifact;
    }

    /** Where a file of it lies on the class path. */
    public String file(String path) {
        return "/META-INF/resources/webjars/" + artifact + "/" + version() + "/" + path;
    }

    private String version() {
        String pom = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        try (InputStream input = WebJar.class.getResourceAsStream(pom)) {
            if (input == null) {
                throw new IllegalStateException(artifact + " is missing from the class path");
            }
            Properties properties = new Properties();
            properties.load(input);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

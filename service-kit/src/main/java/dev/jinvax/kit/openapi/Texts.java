package dev.jinvax.kit.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Words for the documents: the kit's and, under the same name, those of the service. */
final class Texts {
    private Texts() {}

    /** Every file of that name on the class path, as one; in case of doubt the service's word counts. */
    static Map<String, String> read(String resource) {
        Map<String, String> texts = new TreeMap<>();
        try {
            ClassLoader loader = Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                    .orElse(Texts.class.getClassLoader());
            for (URL file : Collections.list(loader.getResources(resource))) {
                try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    Properties properties = new Properties();
                    properties.load(reader);
                    properties.forEach((name, text) -> texts.putIfAbsent(name.toString(), text.toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}

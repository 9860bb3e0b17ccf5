package dev.jinvax.booking.persistence.visit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.booking.domain.visit.ConsentDocument;
import dev.jinvax.booking.domain.visit.ConsentDocument.ConsentText;
import dev.jinvax.booking.domain.visit.ConsentDocuments;
import dev.jinvax.booking.domain.visit.ConsentKind;
import dev.jinvax.booking.domain.visit.ConsentLanguage;
import dev.jinvax.kit.json.JsonConventions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The texts as they are delivered with the service: a new version is a new entry in the file, old ones stay. */
@Singleton
public class BundledConsentDocuments implements ConsentDocuments {
    private static final String FILE = "/consent-documents.json";

    private final List<ConsentDocument> documents;

    BundledConsentDocuments() {
        ObjectMapper json = JsonConventions.forEvents();
        try (InputStream file = BundledConsentDocuments.class.getResourceAsStream(FILE)) {
            documents = json.readValue(file, new TypeReference<List<Entry>>() {}).stream()
                    .map(Entry::document)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the consent texts are not readable", e);
        }
    }

    @Override
    public List<ConsentDocument> all() {
        return documents;
    }

    /** An entry of the file; paragraphs are written one by one so that changes are seen line by line. */
    record Entry(ConsentKind kind, String version, LocalDate validFrom, Paragraphs zh, Paragraphs en) {
        ConsentDocument document() {
            return new ConsentDocument(
                    kind, version, validFrom, Map.of(ConsentLanguage.ZH, zh.text(), ConsentLanguage.EN, en.text()));
        }
    }

    /** A title and its paragraphs. */
    record Paragraphs(String title, List<String> paragraphs) {
        ConsentText text() {
            return new ConsentText(title, String.join("\n\n", paragraphs));
        }
    }
}

package dev.jinvax.notification.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.kit.json.JsonConventions;
import dev.jinvax.notification.domain.Addressee;
import dev.jinvax.notification.domain.Addressees;
import dev.jinvax.notification.domain.DueReminder;
import dev.jinvax.notification.domain.Language;
import dev.jinvax.notification.platform.Keys;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens contacts as eligibility sealed them: JSON with {@code name}, {@code phone}, {@code email}. */
@Singleton
public class SealedContacts implements Addressees {
    private final ObjectMapper json = JsonConventions.forEvents();
    private final Keys keys;
    private final String alertMailbox;

    public SealedContacts(Keys keys, @ConfigProperty(name = "jinvax.alerts.mailbox") String alertMailbox) {
        this.keys = keys;
        this.alertMailbox = alertMailbox;
    }

    @Override
    public Optional<Addressee> person(DueReminder reminder) {
        return reminder.contact().flatMap(contact -> {
            if (contact.sealed() == null) {
                return Optional.empty();
            }
            String place = "contact:" + reminder.booking().applicantId();
            JsonNode opened = read(keys.contacts().open(contact.sealed(), place));
            return Optional.of(new Addressee(
                    name(opened.path("name")),
                    text(opened.path("email")),
                    text(opened.path("phone")),
                    Language.of(contact.language())));
        });
    }

    @Override
    public Addressee site() {
        return new Addressee(Optional.empty(), Optional.of(alertMailbox), Optional.empty(), Language.ZH);
    }

    /** A name is one text, or one text for each script. */
    private static Optional<String> name(JsonNode name) {
        return name.isObject() ? text(name.path("latin")).or(() -> text(name.path("chinese"))) : text(name);
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? Optional.of(node.asText()) : Optional.empty();
    }

    private JsonNode read(byte[] clear) {
        try {
            return json.readTree(clear);
        } catch (IOException e) {
            // The parser's message may quote a person: it is not carried on.
            throw new IllegalStateException("a contact is not JSON");
        }
    }
}

package dev.jinvax.eligibility.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.eligibility.domain.Applicant;
import dev.jinvax.kit.json.JsonConventions;
import dev.jinvax.kit.personal.Sealer;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Seals how a person is reached, for notification-service alone. */
@Singleton
class ContactEnvelope {
    private final Sealer sealer;
    private final ObjectMapper json = JsonConventions.forEvents();

    ContactEnvelope(@ConfigProperty(name = "jinvax.keys.contacts") String keyset) {
        this.sealer = Sealer.of(keyset);
    }

    ContactWire seal(Applicant applicant) {
        var particulars = applicant.particulars();
        var contact = particulars.contact();
        try {
            byte[] clear =
                    json.writeValueAsBytes(new Clear(particulars.name().latin(), contact.phone(), contact.email()));
            byte[] sealed = sealer.seal(clear, "contact:" + applicant.id());
            return new ContactWire(
                    applicant.id().value(),
                    applicant.person().value(),
                    applicant.version(),
                    contact.language(),
                    Base64.getEncoder().encodeToString(sealed));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("contact data is not writable", e);
        }
    }

    /** Body of the event. */
    record ContactWire(UUID applicantId, UUID personKey, int version, String language, String sealed) {}

    /** What is sealed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Clear(
            String name, @Nullable String phone, @Nullable String email) {
        @Override
        public String toString() {
            return "Clear[***]";
        }
    }
}

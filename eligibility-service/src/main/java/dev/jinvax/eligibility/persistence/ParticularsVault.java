package dev.jinvax.eligibility.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.eligibility.domain.ApplicantId;
import dev.jinvax.eligibility.domain.Particulars;
import dev.jinvax.kit.json.JsonConventions;
import dev.jinvax.kit.personal.Sealer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seals particulars for their row: what was sealed for one applicant does not open for another. */
@Singleton
class ParticularsVault {
    private final Sealer sealer;
    private final ObjectMapper json = JsonConventions.forEvents();

    ParticularsVault(@ConfigProperty(name = "jinvax.keys.storage") String keyset) {
        this.sealer = Sealer.of(keyset);
    }

    byte[] seal(ApplicantId id, Particulars particulars) {
        try {
            return sealer.seal(json.writeValueAsBytes(particulars), place(id));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("particulars are not writable", e);
        }
    }

    Particulars open(ApplicantId id, byte[] sealed) {
        try {
            return json.readValue(sealer.open(sealed, place(id)), Particulars.class);
        } catch (IOException e) {
            // The parser's message may quote what it read.
            throw new IllegalStateException("sealed particulars are not readable");
        }
    }

    private static String place(ApplicantId id) {
        return "applicant/sealed/" + id;
    }
}

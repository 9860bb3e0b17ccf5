package dev.jinvax.booking.api.visit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.booking.api.Readers;
import dev.jinvax.booking.application.visit.AtSite;
import dev.jinvax.booking.application.visit.VisitOutcome;
import dev.jinvax.booking.application.visit.VisitOutcome.Done;
import dev.jinvax.kit.caller.Caller;
import dev.jinvax.kit.caller.CurrentCaller;
import dev.jinvax.kit.idempotency.IdempotencyKey;
import dev.jinvax.kit.idempotency.Idempotently;
import dev.jinvax.kit.personal.BlindIndex;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What all posts of a visit have in common: whose desk it is, and one record per Idempotency-Key. */
@RequestScoped
public class SiteDesk {
    private final CurrentCaller currentCaller;
    private final Idempotently idempotently;
    private final ObjectMapper json;
    private final String storageKeys;

    public SiteDesk(
            CurrentCaller currentCaller,
            Idempotently idempotently,
            ObjectMapper json,
            @ConfigProperty(name = "jinvax.keys.storage") String storageKeys) {
        this.currentCaller = currentCaller;
        this.idempotently = idempotently;
        this.json = json;
        this.storageKeys = storageKeys;
    }

    Caller caller() {
        return currentCaller.get();
    }

    /** @throws ForbiddenException when the token belongs to no site */
    UUID site() {
        return caller().siteId().orElseThrow(ForbiddenException::new);
    }

    AtSite at(UUID bookingId) {
        return new AtSite(bookingId, site(), Readers.actor(caller()));
    }

    /** Records once per key. */
    Response record(
            @Nullable String key,
            String operation,
            UUID bookingId,
            Object request,
            Supplier<VisitOutcome> step,
            Function<Done, StepView> view) {
        IdempotencyKey idempotency =
                IdempotencyKey.of(caller().clientId(), key, operation + " " + bookingId, fingerprint(request), json);
        return idempotently
                .run(idempotency, () -> {
                    Done done = VisitAnswers.done(step.get());
                    return new Idempotently.Created(201, view.apply(done), location(bookingId));
                })
                .toResponse();
    }

    /** The visit for those who may read it, the booking for its client. */
    private String location(UUID bookingId) {
        return "/v1/bookings/" + bookingId + (caller().may("desk") ? "/visit" : "");
    }

    /** Keyed, because a plain digest of five yes-or-no answers is guessed in an instant. */
    private String fingerprint(Object request) {
        try {
            byte[] key = MessageDigest.getInstance("SHA-256").digest(storageKeys.getBytes(StandardCharsets.UTF_8));
            BlindIndex index = new BlindIndex(Base64.getEncoder().encodeToString(key));
            return Base64.getEncoder().encodeToString(index.of(json.writeValueAsString(request)));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("could not take a fingerprint", e);
        }
    }
}

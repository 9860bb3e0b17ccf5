package dev.jinvax.booking.application.sequences;

import dev.jinvax.booking.domain.ReservationRequest;
import dev.jinvax.booking.domain.ReservationRequest.BoundKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A client's wish for a place, sent as often as it likes under one key.
 *
 * @param hold whose place is to be booked
 */
record Wish(String key, String outNo, ModelPerson person, ModelSession session, Optional<ModelHold> hold) {
    private static final Instant DECLARED = Instant.parse("2026-11-20T01:00:00Z");
    private static final int DIGEST = 120;

    /** Another wish under the same key. */
    Wish of(ModelPerson other) {
        return new Wish(key, outNo, other, session, hold);
    }

    ReservationRequest request(String client) {
        return new ReservationRequest(
                Optional.of(new BoundKey(key, Arrays.copyOf(body().getBytes(StandardCharsets.UTF_8), DIGEST))),
                client,
                Optional.empty(),
                "ALIPAY_HEALTH_CODE",
                Optional.empty(),
                Optional.of(outNo),
                Optional.empty(),
                person.applicant(),
                session.id(),
                Optional.empty(),
                DECLARED,
                hold.map(ModelHold::id));
    }

    /** What the service keeps a digest of. */
    String body() {
        return person.applicant() + " " + session.id() + " " + outNo + " "
                + hold.map(ModelHold::id).map(Object::toString).orElse("-");
    }
}

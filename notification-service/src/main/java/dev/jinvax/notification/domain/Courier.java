package dev.jinvax.notification.domain;

import java.util.concurrent.CompletionStage;

/** Takes parcels to receivers; the stage always completes with an answer, whatever the receiver does. */
public interface Courier {
    CompletionStage<Answer> deliver(Parcel parcel);
}

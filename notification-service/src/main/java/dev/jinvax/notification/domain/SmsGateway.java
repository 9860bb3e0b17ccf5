package dev.jinvax.notification.domain;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Sends short messages; the stage always completes with a result. */
public interface SmsGateway {
    /** The provider's id of the template for a kind of message; empty when there is none, or no gateway at all. */
    Optional<String> template(ReminderKind kind, Language language);

    CompletionStage<Post.Result> send(Sms sms);
}

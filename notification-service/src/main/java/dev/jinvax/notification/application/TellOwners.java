package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.Addressees;
import dev.jinvax.notification.domain.Envelope;
import dev.jinvax.notification.domain.Letter;
import dev.jinvax.notification.domain.Post;
import dev.jinvax.notification.domain.Subscription;
import dev.jinvax.notification.persistence.UntoldWebhooks;
import dev.jinvax.notification.persistence.UntoldWebhooks.Untold;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Tells the owners of webhooks that were disabled, by mail; ops where an owner has no mailbox or it refuses. */
@Singleton
public class TellOwners {
    private final UntoldWebhooks untold;
    private final OwnerMailbox ownerMailbox;
    private final WriteOwnerNotice writeOwnerNotice;
    private final Addressees addressees;
    private final Post post;
    private final Clock clock;

    public TellOwners(
            UntoldWebhooks untold,
            OwnerMailbox ownerMailbox,
            WriteOwnerNotice writeOwnerNotice,
            Addressees addressees,
            Post post,
            Clock clock) {
        this.untold = untold;
        this.ownerMailbox = ownerMailbox;
        this.writeOwnerNotice = writeOwnerNotice;
        this.addressees = addressees;
        this.post = post;
        this.clock = clock;
    }

    /** Tells those who do not know yet; who cannot be told now is told in five minutes. */
    public void tell() {
        QuarkusTransaction.requiringNew().call(untold::claim).forEach(this::tell);
    }

    private void tell(Untold each) {
        UUID id = each.webhook().webhookId();
        Letter letter = writeOwnerNotice.write(each.webhook());
        String ops = addressees.site().email().orElseThrow();
        String mailbox = each.contact().map(kept -> ownerMailbox.open(id, kept)).orElse(ops);
        Post.Result result = send(each.webhook(), mailbox, letter);
        if (result == Post.Result.REFUSED && !mailbox.equals(ops)) {
            result = send(each.webhook(), ops, letter);
        }
        if (result == Post.Result.TAKEN) {
            QuarkusTransaction.requiringNew().run(() -> untold.told(id, clock.instant()));
        }
    }

    private Post.Result send(Subscription webhook, String mailbox, Letter letter) {
        long since = webhook.disabled().orElseThrow().at().getEpochSecond();
        Envelope envelope = new Envelope(
                "whd_" + webhook.webhookId() + "_" + since,
                mailbox,
                Map.of("X-Jinvax-Webhook", webhook.webhookId().toString()));
        return post.send(envelope, letter).toCompletableFuture().join();
    }
}

package dev.jinvax.notification.application;

import static dev.jinvax.kit.testing.TopicReader.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.notification.testing.Leases;
import dev.jinvax.notification.testing.MailParts;
import dev.jinvax.notification.testing.Partner;
import dev.jinvax.notification.testing.Receiver;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An owner whose webhook was disabled hears of it once, by mail and in the list of its webhooks. */
@QuarkusTest
class TellOwnersTest {
    @Inject
    TellOwners tellOwners;

    private final String token = Partner.token("told-" + Ids.next());
    private final String mailbox = "duty-" + Ids.next() + "@example.org";
    private final Receiver receiver = new Receiver().answering(410);

    @AfterEach
    void leaves() {
        receiver.close();
    }

    @Test
    void ownerIsToldOnceInBothLanguagesHowToHaveItBack() throws Exception {
        String webhook = disabled(Map.of("url", receiver.url(), "contact_email", mailbox));
        tellOwners.tell();
        awaitTold(webhook);
        tellOwners.tell();

        List<MimeMessage> mails = MailParts.with("X-Jinvax-Webhook", webhook);
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).getAllRecipients()).extracting(Object::toString).containsExactly(mailbox);
        assertThat(mails.get(0).getSubject()).isEqualTo("您的回调地址已停用 / Your webhook has been switched off");
        assertThat(MailParts.text(mails.get(0)))
                .contains(receiver.url(), webhook, "410", "/activation", "/replay", "如需恢复", "To have it back");
        Partner.as(token)
                .get("/v1/webhooks")
                .then()
                .body("webhooks[0].state", Matchers.is("DISABLED"))
                .body("webhooks[0].disabled_reason", Matchers.is("GONE"))
                .body("webhooks[0].owner_told_at", Matchers.notNullValue());
    }

    @Test
    void opsAreToldWhereTheOwnerHasNoMailbox() throws Exception {
        String webhook = disabled(Map.of("url", receiver.url()));
        tellOwners.tell();
        awaitTold(webhook);

        assertThat(MailParts.with("X-Jinvax-Webhook", webhook).get(0).getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("ops@jinvax.local");
    }

    @Test
    void whoWasActivatedAndIsDisabledAgainIsToldAgain() {
        String webhook = disabled(Map.of("url", receiver.url(), "contact_email", mailbox));
        tellOwners.tell();
        awaitTold(webhook);
        Partner.as(token)
                .post("/v1/webhooks/" + webhook + "/activation")
                .then()
                .body("owner_told_at", Matchers.nullValue());
        goneAgain(webhook);
        tellOwners.tell();
        awaitTold(webhook);

        assertThat(MailParts.with("X-Jinvax-Webhook", webhook)).hasSize(2);
    }

    @Test
    void whoCannotBeToldNowIsToldLater() {
        String webhook = disabled(Map.of("url", receiver.url(), "contact_email", mailbox));
        MailParts.takeAway();
        tellOwners.tell();
        MailParts.bringBack();
        Leases.sql("update webhook set owner_notice_after = null where webhook_id = '" + webhook + "'");
        tellOwners.tell();
        awaitTold(webhook);

        assertThat(MailParts.with("X-Jinvax-Webhook", webhook)).hasSize(1);
    }

    @Test
    void mailboxIsNotShownAgain() {
        String webhook = disabled(Map.of("url", receiver.url(), "contact_email", mailbox));

        assertThat(Partner.as(Partner.ops()).get("/v1/webhooks/" + webhook).asString())
                .doesNotContain(mailbox);
    }

    /** The minute's own round may be the one that tells. */
    private void awaitTold(String webhook) {
        await(() -> Partner.as(token).get("/v1/webhooks/" + webhook).path("owner_told_at") != null);
    }

    private String disabled(Map<String, String> asked) {
        String webhook = Partner.as(token)
                .header("Idempotency-Key", Ids.next().toString())
                .body(asked)
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("webhook_id");
        goneAgain(webhook);
        return webhook;
    }

    private void goneAgain(String webhook) {
        Partner.as(token).post("/v1/webhooks/" + webhook + "/test").then().statusCode(202);
        await(() -> "DISABLED"
                .equals(Partner.as(token).get("/v1/webhooks/" + webhook).path("state")));
    }
}

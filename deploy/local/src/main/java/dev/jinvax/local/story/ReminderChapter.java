package dev.jinvax.local.story;

import dev.jinvax.embedded.CaughtMail;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Caller;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What people and partners are told, each thing once: at the signed webhook and by mail. */
final class ReminderChapter implements AutoCloseable {
    private static final String OPS_MAILBOX = "ops@jinvax.local";
    private static final List<String> HOTLINES = List.of("0351-4040561", "0351-3580400", "0351-3580337");
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING_BEFORE = LocalTime.of(18, 0);
    private static final int SEVERE_DAY = 3;
    private static final int LAST_DAY = 14;
    private static final List<Integer> FOLLOW_UP_DAYS = List.of(1, SEVERE_DAY, 7, LAST_DAY);

    private final Scene scene;
    private final Teller teller;
    private final Caller alipay;
    private final WebhookReceiver receiver = new WebhookReceiver();
    private final WebhookReceiver desk = new WebhookReceiver();
    private final String secret;
    private final String deskSecret;

    ReminderChapter(Scene scene) {
        this.scene = scene;
        this.teller = scene.teller();
        this.alipay = scene.as("alipay");
        this.secret = subscribe(alipay, receiver);
        this.deskSecret = subscribe(scene.as("taiyuan-desk"), desk);
    }

    private static String subscribe(Caller owner, WebhookReceiver receiver) {
        return owner.post(
                        "/notifications/v1/webhooks",
                        new JsonObject().put("url", receiver.address().toString()))
                .require(201)
                .at("/secret");
    }

    /** After booking: confirmations; John gives his place up. */
    void confirmed(PlatformChapter.Booked booked) {
        teller.chapter("七、提醒 · Reminders");
        expect("Maria's booking is confirmed", booked.maria(), "CONFIRMATION", 1);
        teller.step("… by mail in English", true, mailStarts("maria@example.org", "Your vaccination appointment"));
        teller.step("John's by mail in Chinese", true, mailStarts("john@example.org", "疫苗接种预约"));
        Answer cancelled = alipay.post(
                PlatformChapter.BOOKINGS + "/" + booked.john().at("/booking_id") + "/cancellation",
                new JsonObject().put("reason_code", "NO_TIME"));
        teller.step("John cancels", "200 CANCELLED", cancelled.outcome() + " " + cancelled.at("/state"));
        expect("… and is told so", booked.john(), "CANCELLATION", 1);
    }

    /** The evening before, with notification-service killed while it becomes due. */
    void dayBefore(PlatformChapter.Booked booked, LocalDate day) {
        scene.stack().kill(Service.NOTIFICATION);
        scene.goTo(day.minusDays(1), EVENING_BEFORE);
        scene.stack().startAgain(Service.NOTIFICATION);
        expect("the day before, although notification-service was killed (kill -9)", booked.maria(), "DAY_BEFORE", 1);
    }

    /** After the dose: the wait is over, then four mornings; on one of them something is wrong. */
    void afterwards(PlatformChapter.Booked booked, LocalDate day) {
        teller.chapter("八、接种之后 · Afterwards");
        expect("the end of the observation", booked.maria(), "OBSERVATION_END", 1);
        int told = 0;
        for (int followUp : FOLLOW_UP_DAYS) {
            scene.goTo(day.plusDays(followUp), MORNING);
            told++;
            expect("day " + followUp + ", nine o'clock", booked.maria(), "FOLLOW_UP", told);
            if (followUp == SEVERE_DAY) {
                severe(booked.maria());
            }
        }
        scene.goTo(day.plusDays(LAST_DAY + 1), LocalTime.MIDNIGHT);
        String path = PlatformChapter.BOOKINGS + "/" + booked.maria().at("/booking_id");
        teller.step(
                "when day 14 is over, the visit is complete",
                "COMPLETED",
                scene.until(() -> alipay.get(path), "/state", "COMPLETED"));
    }

    private void severe(Answer maria) {
        JsonObject report = new JsonObject()
                .put("day", SEVERE_DAY)
                .put("symptoms", List.of("SHORTNESS_OF_BREATH"))
                .put("severe", true);
        Answer answer =
                alipay.post(PlatformChapter.BOOKINGS + "/" + maria.at("/booking_id") + "/follow-up-reports", report);
        teller.step("a severe symptom is reported (N12)", "201 true", answer.outcome() + " " + answer.at("/escalated"));
        String reference = maria.at("/reference");
        teller.step(
                "… ops are called at once, by mail",
                1,
                scene.until(() -> alerts(reference), found -> !found.isEmpty()).size());
        teller.step(
                "… and the site, at its signed webhook",
                "1, signed true",
                scene.until(() -> siteAlerts(maria), found -> !found.isEmpty()).size() + ", signed "
                        + siteAlerts(maria).stream().allMatch(each -> each.isSignedWith(deskSecret)));
    }

    private List<WebhookReceiver.Received> siteAlerts(Answer booking) {
        return desk.received().stream()
                .filter(each -> "alert.raised.v1".equals(each.json().getString("type")))
                .filter(each -> booking.at("/booking_id").equals(data(each).getString("booking_id")))
                .filter(each -> "ESCALATION".equals(data(each).getString("kind")))
                .toList();
    }

    private List<CaughtMail> alerts(String reference) {
        return mails(OPS_MAILBOX).stream()
                .filter(mail ->
                        mail.subject().contains("ALERT") && mail.subject().contains(reference))
                .toList();
    }

    /** At the end: everything once, nothing for those who are not concerned. */
    void once(PlatformChapter.Booked booked) {
        teller.chapter("九、不多不少 · Once each");
        List<String> kinds = List.of(
                "CONFIRMATION", "DAY_BEFORE", "OBSERVATION_END", "FOLLOW_UP", "FOLLOW_UP", "FOLLOW_UP", "FOLLOW_UP");
        teller.step(
                "Maria's reminders at the webhook, by id",
                kinds.size(),
                reminderIds(booked.maria()).size());
        teller.step(
                "Maria's letters, by id",
                kinds.size(),
                letterIds("maria@example.org").size());
        teller.step(
                "… each in English first, with advice (N13) and hotlines (N14)",
                List.of(),
                wanting("maria@example.org", "Dear GARCIA MARIA", "wearing a mask"));
        teller.step(
                "John's: confirmation, cancellation and nothing after",
                2,
                letterIds("john@example.org").size());
        teller.step(
                "… each in Chinese first, with the hotlines",
                List.of(),
                wanting("john@example.org", "SMITH JOHN，您好", ""));
        teller.step(
                "… the confirmation with the advice",
                true,
                mails("john@example.org").get(0).text().contains("戴口罩"));
        teller.step(
                "… at the webhook too",
                "[CANCELLATION, CONFIRMATION]",
                receiver.received().stream()
                        .filter(each -> isReminderOf(each, booked.john()))
                        .map(each -> data(each).getString("kind"))
                        .collect(Collectors.toCollection(java.util.TreeSet::new))
                        .toString());
        teller.step(
                "every webhook is signed with the secret",
                true,
                receiver.received().stream().allMatch(each -> each.isSignedWith(secret)));
        teller.step(
                "… and none holds personal data",
                true,
                receiver.received().stream()
                        .noneMatch(each ->
                                each.body().contains("GARCIA") || each.body().contains("example.org")));
        teller.step(
                "every session counts what it holds",
                "true",
                scene.as("ops").get("/bookings/v1/ledger/audit").at("/consistent"));
    }

    private void expect(String what, Answer booking, String kind, int count) {
        int seen = scene.until(() -> reminders(booking, kind).size(), found -> found >= count);
        teller.step(what, kind + " × " + count, kind + " × " + seen);
    }

    private Set<String> reminders(Answer booking, String kind) {
        return receiver.received().stream()
                .filter(each -> isReminderOf(each, booking))
                .filter(each -> kind.equals(data(each).getString("kind")))
                .map(WebhookReceiver.Received::id)
                .collect(Collectors.toSet());
    }

    private Set<String> reminderIds(Answer booking) {
        return receiver.received().stream()
                .filter(each -> isReminderOf(each, booking))
                .map(WebhookReceiver.Received::id)
                .collect(Collectors.toSet());
    }

    private static boolean isReminderOf(WebhookReceiver.Received received, Answer booking) {
        return "reminder.due.v1".equals(received.json().getString("type"))
                && booking.at("/booking_id").equals(data(received).getString("booking_id"));
    }

    private static JsonObject data(WebhookReceiver.Received received) {
        return received.json().getJsonObject("data", new JsonObject());
    }

    /** Subjects of the letters that do not begin with the greeting, or lack the advice or a hotline. */
    private List<String> wanting(String address, String greeting, String advice) {
        return mails(address).stream()
                .filter(mail -> !mail.text().strip().startsWith(greeting)
                        || !mail.text().contains(advice)
                        || !HOTLINES.stream().allMatch(mail.text()::contains))
                .map(CaughtMail::subject)
                .distinct()
                .toList();
    }

    private boolean mailStarts(String address, String subject) {
        return scene.until(
                () -> mails(address).stream().anyMatch(mail -> mail.subject().startsWith(subject)), found -> found);
    }

    private Set<String> letterIds(String address) {
        return mails(address).stream().map(CaughtMail::messageId).collect(Collectors.toSet());
    }

    private List<CaughtMail> mails(String address) {
        return scene.stack().mail().mails().stream()
                .filter(mail -> mail.to().contains(address))
                .toList();
    }

    @Override
    public void close() {
        receiver.close();
        desk.close();
    }
}

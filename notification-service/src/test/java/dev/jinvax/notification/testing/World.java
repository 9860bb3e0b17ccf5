package dev.jinvax.notification.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.personal.Sealer;
import dev.jinvax.kit.testing.TestKeys;
import dev.jinvax.kit.testing.TopicWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The other services, as far as their events reach notification: a site, a person, a booking of theirs. */
public final class World {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Sealer CONTACTS = Sealer.of(TestKeys.CONTACTS);

    public final UUID siteId = Ids.next();
    public final UUID applicantId = Ids.next();
    public final UUID bookingId = Ids.next();
    public String personKey = "person_" + applicantId.toString().replace("-", "");
    public final String email = "p-" + applicantId + "@example.org";
    public final String phone =
            "+8613" + String.format("%09d", ThreadLocalRandom.current().nextInt(1_000_000_000));
    public String clientId = "client-" + Ids.next().toString().substring(24);
    public String channel = "ALIPAY_HEALTH_CODE";
    public String payment = "SELF_PAID";
    public String productCode = "SINOPHARM_BEIJING";
    public int doseNumber = 1;
    public UUID sessionId = Ids.next();
    public Instant startsAt;
    private int version;

    private World(Instant startsAt) {
        this.startsAt = startsAt;
    }

    /** A published site, an applicant with a contact, and an appointment not told yet. */
    public static World with(Instant startsAt, String language) {
        World world = new World(startsAt);
        world.site();
        world.assessed(1, "ELIGIBLE");
        world.contact(language);
        return world;
    }

    public static World ofClient(String clientId, Instant startsAt, String language) {
        World world = new World(startsAt);
        world.clientId = clientId;
        world.site();
        world.assessed(1, "ELIGIBLE");
        world.contact(language);
        return world;
    }

    /** Another booking of the same person, for the dose after this one's. */
    public World nextBooking(Instant at) {
        World next = ofClient(clientId, at, "en");
        next.personKey = personKey;
        next.productCode = productCode;
        next.doseNumber = doseNumber + 1;
        return next;
    }

    /** A policy that knows the series of Sinovac alone, so that other products have no next dose to be reminded of. */
    public static void policy() {
        ObjectNode policy = JSON.createObjectNode()
                .put("policy_version", 1)
                .put("valid_from", "2021-06-01")
                .put("observation_minutes", 30);
        policy.putArray("follow_up_days").add(1).add(3).add(7).add(14);
        ObjectNode product = policy.putArray("products")
                .addObject()
                .put("product_code", "SINOVAC")
                .put("doses", 2)
                .put("minimum_interval_days", 21);
        product.putObject("maker").put("zh", "科兴").put("en", "Sinovac");
        write("eligibility.policies.v1", "1", "eligibility.policy.published.v1", policy);
    }

    public static World withoutContact(Instant startsAt) {
        World world = new World(startsAt);
        world.site();
        return world;
    }

    private void site() {
        site(1, "PUBLISHED");
    }

    public void site(int atVersion, String state) {
        ObjectNode site = JSON.createObjectNode()
                .put("site_id", siteId.toString())
                .put("version", atVersion)
                .put("state", state)
                .put("city_code", "140100")
                .put("phone", "0351-1234567")
                .put("changed_at", "2026-11-01T08:00:00+08:00");
        site.putObject("name").put("zh", "测试接种点").put("en", "Test site");
        site.putObject("address").put("zh", "测试路1号").put("en", "1 Test Road <b>");
        write("registry.sites.v1", siteId.toString(), "registry.site.changed.v1", site);
    }

    public void assessed(int assessmentVersion, String outcome) {
        write(
                "eligibility.assessments.v1",
                applicantId.toString(),
                "eligibility.assessed.v1",
                JSON.createObjectNode()
                        .put("applicant_id", applicantId.toString())
                        .put("person_key", personKey)
                        .put("owner_client_id", clientId)
                        .put("version", assessmentVersion)
                        .put("outcome", outcome)
                        .put("assessed_at", "2026-11-01T08:00:00+08:00"));
    }

    public void contact(String language) {
        contact(language, JSON.createObjectNode().put("phone", phone).put("email", email));
    }

    /** An applicant with a telephone and no mailbox, and an appointment not told yet. */
    public static World withPhoneAlone(Instant startsAt, String language) {
        World world = new World(startsAt);
        world.site();
        world.contact(language, JSON.createObjectNode().put("phone", world.phone));
        return world;
    }

    private void contact(String language, ObjectNode contact) {
        contact.putObject("name").put("latin", "GARCIA MARIA");
        byte[] sealed = CONTACTS.seal(contact.toString().getBytes(StandardCharsets.UTF_8), "contact:" + applicantId);
        write(
                "eligibility.contacts.v1",
                applicantId.toString(),
                "eligibility.contact.changed.v1",
                JSON.createObjectNode()
                        .put("applicant_id", applicantId.toString())
                        .put("person_key", personKey)
                        .put("version", 1)
                        .put("language", language)
                        .put("sealed", Base64.getEncoder().encodeToString(sealed)));
    }

    public void sessionCancelled() {
        write(
                "registry.sessions.v1",
                sessionId.toString(),
                "registry.session.changed.v1",
                JSON.createObjectNode()
                        .put("session_id", sessionId.toString())
                        .put("version", 2)
                        .put("state", "CANCELLED"));
    }

    public void erased() {
        ObjectNode erasure = JSON.createObjectNode().put("person_key", personKey);
        erasure.putArray("applicant_ids").add(applicantId.toString());
        erasure.put("erased_at", "2026-11-21T08:00:00+08:00");
        write("eligibility.erasures.v1", personKey, "eligibility.person.erased.v1", erasure);
    }

    /** Tells the next change of the booking. */
    public UUID tell(String type, String state, Instant occurredAt, ObjectNode detail) {
        version++;
        return tell(version, type, state, occurredAt, detail);
    }

    public UUID tell(String type, String state, Instant occurredAt) {
        return tell(type, state, occurredAt, detail());
    }

    public UUID tell(int atVersion, String type, String state, Instant occurredAt, ObjectNode detail) {
        UUID id = Ids.next();
        write(
                "booking.bookings.v1",
                bookingId.toString(),
                id,
                "booking." + type + ".v1",
                body(atVersion, state, occurredAt, detail));
        return id;
    }

    /** Tells that the booking was flagged, as the body says. */
    public UUID tell(int atVersion, ObjectNode flagged) {
        version = atVersion;
        UUID id = Ids.next();
        tell(id, flagged);
        return id;
    }

    public void tell(UUID id, ObjectNode flagged) {
        write("booking.bookings.v1", bookingId.toString(), id, "booking.flagged.v1", flagged);
    }

    public ObjectNode body(int atVersion, String state, Instant occurredAt, ObjectNode detail) {
        ObjectNode body = JSON.createObjectNode()
                .put("booking_id", bookingId.toString())
                .put("reference", "7K3M-9QX2-TB4N")
                .put("version", atVersion)
                .put("state", state)
                .put("applicant_id", applicantId.toString())
                .put("person_key", personKey)
                .put("client_id", clientId)
                .put("channel", channel)
                .put("out_booking_no", "B-1")
                .put("city_code", "140100")
                .put("site_id", siteId.toString())
                .put("session_id", sessionId.toString())
                .put("starts_at", startsAt.toString())
                .put("ends_at", startsAt.plusSeconds(3600).toString())
                .put("product_code", productCode)
                .put("dose_number", doseNumber)
                .put("payment", payment)
                .put("occurred_at", occurredAt.toString());
        body.putObject("price")
                .put("category", payment)
                .put("amount_minor", 12_000)
                .put("currency", "CNY");
        body.putArray("flags");
        body.set("detail", detail);
        return body;
    }

    public void dose(Instant vaccinatedAt) {
        tell(
                "dose_recorded",
                "OBSERVING",
                vaccinatedAt,
                detail().put("vaccinated_at", vaccinatedAt.toString())
                        .put("observation_until", vaccinatedAt.plusSeconds(1800).toString())
                        .put("lot", "L-1"));
    }

    public static ObjectNode detail() {
        return JSON.createObjectNode();
    }

    private static void write(String topic, String key, String type, ObjectNode body) {
        write(topic, key, Ids.next(), type, body);
    }

    private static void write(String topic, String key, UUID id, String type, ObjectNode body) {
        TopicWriter.write(topic, key, id, type, body.toString().getBytes(StandardCharsets.UTF_8));
    }
}

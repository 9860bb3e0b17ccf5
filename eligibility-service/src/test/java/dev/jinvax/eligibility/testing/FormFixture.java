package dev.jinvax.eligibility.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jinvax.kit.time.MovableClock;
import java.security.SecureRandom;
import java.time.LocalDate;

/** A person as a partner declares one; says only what matters, the rest is invented anew each time. */
public final class FormFixture {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ObjectNode form = JSON.createObjectNode();
    private final ArrayNode documents = JSON.createArrayNode();

    private FormFixture() {
        form.putObject("name").put("latin", "GARCIA MARIA");
        form.put("birth_date", "1990-05-01");
        form.put("nationality", "ESP");
        form.set("documents", documents);
        form.putObject("contact")
                .put("phone", "+34600000000")
                .put("email", "maria.garcia@example.org")
                .put("language", "es");
    }

    /** Somebody with a passport and a residence permit nobody has shown before. */
    public static FormFixture aPerson() {
        return aPersonWithoutPapers().passport(number()).permit(inYears(3));
    }

    public static FormFixture aPersonWithoutPapers() {
        return new FormFixture();
    }

    /** A document number nobody has. */
    public static String number() {
        return "X" + (10_000_000L + RANDOM.nextInt(90_000_000));
    }

    /** A day that many years from today, in Shanghai. */
    public static String inYears(int years) {
        return LocalDate.now(MovableClock.SHANGHAI).plusYears(years).toString();
    }

    public FormFixture outNo(String number) {
        form.put("out_applicant_no", number);
        return this;
    }

    public FormFixture named(String latin) {
        ((ObjectNode) form.get("name")).put("latin", latin);
        return this;
    }

    public FormFixture born(String date) {
        form.put("birth_date", date);
        return this;
    }

    public FormFixture nationality(String code) {
        form.put("nationality", code);
        return this;
    }

    public FormFixture passport(String number) {
        return passport(number, inYears(8));
    }

    public FormFixture passport(String number, String expiresOn) {
        documents
                .addObject()
                .put("type", "PASSPORT")
                .put("number", number)
                .put("issuing_country", "ESP")
                .put("expires_on", expiresOn);
        return this;
    }

    public FormFixture permit(String expiresOn) {
        documents
                .addObject()
                .put("type", "RESIDENCE_PERMIT")
                .put("kind", "WORK")
                .put("number", number())
                .put("expires_on", expiresOn);
        return this;
    }

    public FormFixture stayPermit(String expiresOn) {
        documents.addObject().put("type", "STAY_PERMIT").put("number", number()).put("expires_on", expiresOn);
        return this;
    }

    public FormFixture card(String number) {
        documents
                .addObject()
                .put("type", "PERMANENT_RESIDENT_CARD")
                .put("number", number)
                .put("expires_on", inYears(8));
        return this;
    }

    public FormFixture former(String number) {
        ((ObjectNode) documents.get(documents.size() - 1)).put("former_number", number);
        return this;
    }

    public FormFixture insured(String number) {
        form.putObject("insurance").put("scheme", "SHANXI_SOCIAL_MEDICAL").put("number", number);
        return this;
    }

    public FormFixture phone(String phone) {
        ((ObjectNode) form.get("contact")).put("phone", phone);
        return this;
    }

    public ObjectNode node() {
        return form;
    }

    public String json() {
        return form.toString();
    }
}

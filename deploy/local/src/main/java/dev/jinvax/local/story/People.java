package dev.jinvax.local.story;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;

/** The people of the story, as a partner would register them; all of them are invented. */
final class People {
    private static final String ADULT = "1990-05-01";
    private static final String PASSPORT_EXPIRY = "2035-01-01";
    private static final String PERMIT_EXPIRY = "2030-06-30";

    private People() {}

    /** Insured, with passport and residence permit: free. */
    static JsonObject maria() {
        return person("GARCIA MARIA", ADULT, "ESP", "en", "maria@example.org")
                .put("documents", papers("ESP", "XDA900001", "140100901"))
                .put(
                        "insurance",
                        new JsonObject().put("scheme", "SHANXI_SOCIAL_MEDICAL").put("number", "SXDEMO900001"));
    }

    /** Without insurance: pays; reads Chinese. */
    static JsonObject john() {
        return person("SMITH JOHN", "1985-11-30", "GBR", "zh", "john@example.org")
                .put("documents", papers("GBR", "900002001", "140100902"));
    }

    /** Seventeen on the day. */
    static JsonObject leo(LocalDate birthday) {
        return person("MARTIN LEO", birthday.toString(), "FRA", "en", "leo@example.org")
                .put("documents", papers("FRA", "90FR00003", "140100903"));
    }

    /** The permit is being renewed: passport alone. */
    static JsonObject aiko() {
        return person("SATO AIKO", ADULT, "JPN", "en", "aiko@example.org")
                .put("documents", new JsonArray().add(passport("JPN", "TZ9000004")));
    }

    /** Books through another platform, and pays. */
    static JsonObject noor() {
        return person("HADDAD NOOR", ADULT, "JOR", "en", "noor@example.org")
                .put("documents", papers("JOR", "P9000007", "140100907"));
    }

    /** Comes to the desk and asks for an appointment. */
    static JsonObject ivan() {
        return person("PETROV IVAN", ADULT, "RUS", "en", "ivan@example.org")
                .put("documents", papers("RUS", "709000005", "140100905"));
    }

    /** Comes without an appointment. */
    static JsonObject amina() {
        return person("DIALLO AMINA", ADULT, "SEN", "en", "amina@example.org")
                .put("documents", papers("SEN", "A90000006", "140100906"));
    }

    /** Seventeen, with a permit that has lapsed, without insurance. */
    static JsonObject wanda(LocalDate birthday, LocalDate lapsed) {
        return person("NOWAK WANDA", birthday.toString(), "POL", "en", "wanda@example.org")
                .put(
                        "documents",
                        new JsonArray()
                                .add(passport("POL", "ZS9000007"))
                                .add(permit("RESIDENCE_PERMIT", "140100917", lapsed.toString())
                                        .put("kind", "STUDY")));
    }

    /** A child of one of the employer's people. */
    static JsonObject tom(LocalDate birthday) {
        return person("BAKER TOM", birthday.toString(), "AUS", "en", "tom@example.org")
                .put("out_applicant_no", "TOM")
                .put("documents", papers("AUS", "PA9000008", "140100918"));
    }

    /** Here for half a year, on a stay permit. */
    static JsonObject nina(LocalDate stayUntil) {
        return person("KELLER NINA", ADULT, "DEU", "en", "nina@example.org")
                .put("out_applicant_no", "NINA")
                .put(
                        "documents",
                        new JsonArray()
                                .add(passport("DEU", "C90000009"))
                                .add(permit("STAY_PERMIT", "140100919", stayUntil.toString())));
    }

    /** Works here for years. */
    static JsonObject omar() {
        return person("HASSAN OMAR", ADULT, "EGY", "en", "omar@example.org")
                .put("out_applicant_no", "OMAR")
                .put("documents", papers("EGY", "A90000010", "140100920"));
    }

    /** One of several who want the same place. */
    static JsonObject contender(int number) {
        return person(
                        "CONTENDER " + "ABCDEFGH".charAt(number),
                        ADULT,
                        "KEN",
                        "en",
                        "contender" + number + "@example.org")
                .put("documents", papers("KEN", "AK90001" + number, "14010092" + number));
    }

    private static JsonObject person(String name, String born, String nationality, String language, String email) {
        return new JsonObject()
                .put("name", new JsonObject().put("latin", name))
                .put("birth_date", born)
                .put("nationality", nationality)
                .put("contact", new JsonObject().put("email", email).put("language", language));
    }

    private static JsonArray papers(String country, String passport, String permit) {
        return new JsonArray()
                .add(passport(country, passport))
                .add(permit("RESIDENCE_PERMIT", permit, PERMIT_EXPIRY).put("kind", "WORK"));
    }

    private static JsonObject permit(String type, String number, String expiry) {
        return new JsonObject().put("type", type).put("number", number).put("expires_on", expiry);
    }

    private static JsonObject passport(String country, String number) {
        return new JsonObject()
                .put("type", "PASSPORT")
                .put("number", number)
                .put("issuing_country", country)
                .put("expires_on", PASSPORT_EXPIRY);
    }
}

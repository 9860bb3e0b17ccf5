package dev.jinvax.local.story;

import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Caller;
import io.vertx.core.json.JsonObject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A platform reads, registers four people, and books for those it may. */
final class PlatformChapter {
    static final String APPLICANTS = "/eligibility/v1/applicants";
    static final String BOOKINGS = "/bookings/v1/bookings";
    private static final int ADULT_YEARS = 18;

    private final Scene scene;
    private final Teller teller;
    private final Caller alipay;

    PlatformChapter(Scene scene) {
        this.scene = scene;
        this.teller = scene.teller();
        this.alipay = scene.as("alipay");
    }

    /** The bookings the story goes on with. */
    record Booked(JsonObject session, Answer maria, Answer john, Answer aiko) {}

    Booked play(String siteId) {
        teller.chapter("二、平台 · A platform");
        JsonObject session = read(siteId);
        Answer maria = register("Maria, insured, with passport and permit", People.maria(), "ELIGIBLE INSURED_FREE");
        Answer john = register("John, without insurance", People.john(), "ELIGIBLE SELF_PAID");
        Answer leo = registerLeo();
        Answer aiko = register("Aiko, passport without permit", People.aiko(), "REFER_TO_SITE SELF_PAID");
        teller.step("… because of", "PERMIT_MISSING N8", finding(aiko, "PERMIT_MISSING"));
        refusals(session, maria, leo);
        return book(session, maria, john, aiko);
    }

    private JsonObject read(String siteId) {
        Caller anybody = scene.anybody();
        LocalDate from = scene.today().plusDays(2);
        String query = "/bookings/v1/availability?site_id=" + siteId + "&product_code=" + Scene.PRODUCT + "&from="
                + from + "&to=" + from.plusDays(6);
        List<JsonObject> free = scene.until(() -> anybody.get(query).list("/sessions"), found -> !found.isEmpty());
        read("without a token", anybody, query);
        read("with the platform's token", alipay, query);
        teller.step(
                "booking needs a token",
                "401 TOKEN_MISSING_OR_INVALID",
                anybody.post(BOOKINGS, new JsonObject()).outcome());
        return free.stream()
                // Doors are closed on Sundays: after a Monday, day 20 would have no session to be refused in.
                .filter(session -> Scene.dayOf(session.getString("starts_at")).getDayOfWeek() != DayOfWeek.MONDAY)
                .findFirst()
                .orElseThrow();
    }

    private void read(String how, Caller caller, String query) {
        teller.step(
                "eleven cities, " + how,
                11,
                caller.get("/sites/v1/cities").list("/cities").size());
        teller.step(
                "two sites in Taiyuan, " + how,
                2,
                caller.get("/sites/v1/cities/140100/sites").list("/sites").size());
        teller.step(
                "free places with the price for who pays, " + how,
                "20 10000",
                places(caller.get(query).list("/sessions")));
    }

    private static String places(List<JsonObject> free) {
        return free.isEmpty()
                ? "none"
                : free.get(0).getInteger("available") + " "
                        + free.get(0).getJsonObject("self_paid").getInteger("amount_minor");
    }

    private Answer register(String who, JsonObject person, String expected) {
        Answer answer = alipay.post(APPLICANTS, person).require(201);
        teller.step(
                who + " is registered",
                expected,
                answer.at("/assessment/outcome") + " " + answer.at("/assessment/payment"));
        return answer;
    }

    private Answer registerLeo() {
        LocalDate birthday = scene.today().plusDays(20).minusYears(ADULT_YEARS);
        Answer leo = register("Leo, 17", People.leo(birthday), "INELIGIBLE SELF_PAID");
        teller.step("… because of", "AGE_BELOW_MINIMUM N1", finding(leo, "AGE_BELOW_MINIMUM"));
        teller.step(
                "… until his birthday",
                birthday.plusYears(ADULT_YEARS).toString(),
                leo.at("/assessment/eligible_from"));
        return leo;
    }

    private static String finding(Answer registered, String code) {
        return registered.list("/assessment/findings").stream()
                .filter(each -> code.equals(each.getString("code")))
                .map(each -> each.getString("code") + " " + each.getString("clause"))
                .findFirst()
                .orElse("(no such finding)");
    }

    private void refusals(JsonObject session, Answer maria, Answer leo) {
        JsonObject undeclared = wish(maria, session, "A-0");
        undeclared.remove("declaration");
        teller.step(
                "nothing is booked without the person's wish (N2)",
                "422 DECLARATION_MISSING",
                alipay.post(BOOKINGS, undeclared).outcome());
        teller.step(
                "Leo is refused, with the findings",
                "422 NOT_ELIGIBLE AGE_BELOW_MINIMUM",
                refused(alipay.post(BOOKINGS, wish(leo, session, "A-3"))));
    }

    private static String refused(Answer answer) {
        return answer.outcome() + " " + answer.at("/errors/0/code");
    }

    private Booked book(JsonObject session, Answer maria, Answer john, Answer aiko) {
        String key = UUID.randomUUID().toString();
        JsonObject wish = wish(maria, session, "A-1");
        Answer first = alipay.post(BOOKINGS, wish, key);
        teller.step("Maria is booked, free of charge", "201 CONFIRMED INSURED_FREE 0", price(first));
        first.require(201);
        teller.step(
                "the same request again is the same booking",
                first.at("/booking_id"),
                alipay.post(BOOKINGS, wish, key).at("/booking_id"));
        Answer second = alipay.post(BOOKINGS, wish(john, session, "A-2"));
        teller.step("John is booked, the amount shown", "201 CONFIRMED SELF_PAID 10000", price(second));
        Answer third = alipay.post(BOOKINGS, wish(aiko, session, "A-4"));
        teller.step("Aiko is booked; the desk will look at her papers", "201 CONFIRMED SELF_PAID 10000", price(third));
        teller.step(
                "a booking is read by its id",
                first.at("/reference"),
                alipay.get(BOOKINGS + "/" + first.at("/booking_id")).at("/reference"));
        teller.step(
                "… and by the platform's own number",
                first.at("/reference"),
                alipay.get(BOOKINGS + "?out_booking_no=A-1").at("/bookings/0/reference"));
        return new Booked(session, first, second, third);
    }

    private static String price(Answer booked) {
        return booked.outcome() + " " + booked.at("/state") + " " + booked.at("/price/category") + " "
                + booked.at("/price/amount_minor");
    }

    private JsonObject wish(Answer registered, JsonObject session, String outBookingNo) {
        return new JsonObject()
                .put("out_booking_no", outBookingNo)
                .put("applicant_id", registered.at("/applicant_id"))
                .put("session_id", session.getString("session_id"))
                .put("product_code", Scene.PRODUCT)
                .put("declaration", scene.declaration());
    }
}

package dev.jinvax.local.story;

import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Caller;
import io.vertx.core.json.JsonObject;

/** A second platform meets the same passport, and learns nothing of the first. */
final class OtherPlatformChapter {
    private final Scene scene;

    OtherPlatformChapter(Scene scene) {
        this.scene = scene;
    }

    void play(PlatformChapter.Booked booked) {
        Teller teller = scene.teller();
        teller.chapter("三、另一平台 · Another platform");
        Caller wechat = scene.as("wechat");
        String applicantId = wechat.post(PlatformChapter.APPLICANTS, People.maria())
                .require(201)
                .at("/applicant_id");
        JsonObject wish = new JsonObject()
                .put("applicant_id", applicantId)
                .put("session_id", booked.session().getString("session_id"))
                .put("declaration", scene.declaration());
        Answer refused = wechat.post(PlatformChapter.BOOKINGS, wish);
        teller.step("the same passport cannot be booked twice", "409 ALREADY_BOOKED", refused.outcome());
        teller.step("… and the answer does not say whose booking it is", "silent", tells(refused, booked.maria()));
        teller.step(
                "the other's booking does not exist for this platform",
                "404 NOT_FOUND",
                wechat.get(PlatformChapter.BOOKINGS + "/" + booked.maria().at("/booking_id"))
                        .outcome());
    }

    private static String tells(Answer refused, Answer maria) {
        boolean tells = refused.text().contains(maria.at("/booking_id"))
                || refused.text().contains(maria.at("/reference"))
                || refused.text().contains(maria.at("/applicant_id"))
                || refused.text().contains("alipay")
                || refused.text().contains("ALIPAY");
        return tells ? "tells: " + refused.text() : "silent";
    }
}

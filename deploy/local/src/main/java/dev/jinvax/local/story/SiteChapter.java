package dev.jinvax.local.story;

import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Caller;
import dev.jinvax.local.sites.DemoSite;
import dev.jinvax.local.sites.DemoSiteBook;
import io.vertx.core.json.JsonObject;

/** The Taiyuan editor drafts and publishes sites; a third one is refused (N6). */
final class SiteChapter {
    private static final String SITES = "/sites/v1/sites";
    private static final int DAYS_AHEAD = 60;

    private final Scene scene;
    private final Caller editor;

    SiteChapter(Scene scene) {
        this.scene = scene;
        this.editor = scene.as("taiyuan-editor").header("if-match", "*");
    }

    /** @return the first site's id, where the story goes on */
    String play() {
        Teller teller = scene.teller();
        teller.chapter("一、接种点 · The site");
        DemoSite site = DemoSiteBook.ofCity(Scene.TAIYUAN).get(0);
        teller.step("a draft is made", "201", editor.post(SITES, site.draft()).outcome());
        teller.step(
                "nobody else sees the draft",
                "404 NOT_FOUND",
                scene.anybody().get(SITES + "/" + site.siteId()).outcome());
        teller.step(
                "publishing it unfinished is refused",
                "409 SITE_INCOMPLETE",
                publish(site.siteId()).outcome());
        offer(site.siteId(), site);
        teller.step(
                "with hours, vaccines and prices it is published",
                "PUBLISHED",
                publish(site.siteId()).at("/state"));
        teller.step("sessions reach 60 days ahead, and no further", "true false", reach(site.siteId()));
        String second = draft(site, 2);
        offer(second, site);
        teller.step(
                "the city's second site is published",
                "PUBLISHED",
                publish(second).at("/state"));
        String third = draft(site, 3);
        offer(third, site);
        Answer refused = publish(third);
        teller.step("a third is refused", "409 CITY_SITES_FULL", refused.outcome());
        teller.step("… naming the clause", "N6", refused.at("/errors/0/clause"));
        teller.step(
                "another city's site is not his to edit",
                "403 CITY_NOT_YOURS",
                editor.post(
                                SITES,
                                site.draft().copy().put("city_code", "140200").putNull("site_id"))
                        .outcome());
        return site.siteId();
    }

    static String numbered(DemoSite like, int number) {
        return like.siteId().substring(0, 34) + "%02d".formatted(number);
    }

    String draft(DemoSite like, int number) {
        JsonObject body = like.draft()
                .copy()
                .put("site_id", numbered(like, number))
                .put(
                        "name",
                        new JsonObject()
                                .put("zh", "太原演示接种点" + number + "（虚构）")
                                .put("en", "Taiyuan demo site " + number + " (invented)"));
        return editor.post(SITES, body).require(201).at("/site_id");
    }

    void offer(String siteId, DemoSite like) {
        editor.put(SITES + "/" + siteId + "/vaccines", like.vaccines()).require(200);
        editor.put(SITES + "/" + siteId + "/opening-hours", like.openingHours()).require(200);
        editor.put(SITES + "/" + siteId + "/fees", like.fees()).require(200);
    }

    private Answer publish(String siteId) {
        return step(siteId, "publication");
    }

    /** A step of state, for instance {@code closure}. */
    Answer step(String siteId, String what) {
        return editor.post(SITES + "/" + siteId + "/" + what, new JsonObject());
    }

    /** Whether there are sessions in the last week of the horizon, and in the week after it. */
    private String reach(String siteId) {
        return hasSessions(siteId, DAYS_AHEAD - 6, DAYS_AHEAD) + " "
                + hasSessions(siteId, DAYS_AHEAD + 1, DAYS_AHEAD + 7);
    }

    private boolean hasSessions(String siteId, int fromDay, int toDay) {
        String query = "?from=" + scene.today().plusDays(fromDay) + "&to="
                + scene.today().plusDays(toDay);
        return !scene.anybody()
                .get(SITES + "/" + siteId + "/sessions" + query)
                .list("/sessions")
                .isEmpty();
    }
}

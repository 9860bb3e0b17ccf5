package dev.jinvax.local.sites;

import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Caller;
import io.vertx.core.json.JsonObject;

/** Publishes an invented site through the public API, as often as it is asked to; what an editor changed since stays. */
public final class PublishDemoSite {
    private static final String SITES = "/sites/v1/sites";

    private final Caller editor;

    /** @param editor may edit sites in the city */
    public PublishDemoSite(Caller editor) {
        this.editor = editor.header("if-match", "*");
    }

    /** @return whether it was published by this call */
    public boolean publish(DemoSite site) {
        Answer found = editor.get(path(site));
        if (found.status() == 200 && !found.at("/state").equals("DRAFT")) {
            return false;
        }
        if (found.status() != 200) {
            // The key is the site's own: a start that was interrupted here makes no second draft.
            editor.post(SITES, site.draft(), "demo-site-" + site.siteId()).require(201);
        }
        editor.put(path(site) + "/vaccines", site.vaccines()).require(200);
        editor.put(path(site) + "/opening-hours", site.openingHours()).require(200);
        editor.put(path(site) + "/fees", site.fees()).require(200);
        editor.post(path(site) + "/publication", new JsonObject()).require(200);
        return true;
    }

    private static String path(DemoSite site) {
        return SITES + "/" + site.siteId();
    }
}

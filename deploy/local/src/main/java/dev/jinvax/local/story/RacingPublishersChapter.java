package dev.jinvax.local.story;

import dev.jinvax.local.http.Answer;
import dev.jinvax.local.sites.DemoSite;
import dev.jinvax.local.sites.DemoSiteBook;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many sites are published at the same moment where one position is left: one wins, and the database says so (N6). */
final class RacingPublishersChapter {
    private static final int SECOND = 2;
    private static final int FIRST_RACER = 4;
    private static final int LAST_RACER = 9;

    private final Scene scene;
    private final SiteChapter sites;

    RacingPublishersChapter(Scene scene, SiteChapter sites) {
        this.scene = scene;
        this.sites = sites;
    }

    /** @return the site that won */
    String play() {
        Teller teller = scene.teller();
        teller.chapter("一之二、同时公布 · Racing publishers");
        DemoSite like = DemoSiteBook.ofCity(Scene.TAIYUAN).get(0);
        teller.step(
                "the city's second site is given up; its position is free",
                "CLOSED",
                sites.step(SiteChapter.numbered(like, SECOND), "closure").at("/state"));
        List<String> racers = new ArrayList<>();
        for (int number = FIRST_RACER; number <= LAST_RACER; number++) {
            String site = sites.draft(like, number);
            sites.offer(site, like);
            racers.add(site);
        }
        List<Answer> answers = publishedAtOnce(racers);
        List<String> winners = racers.stream()
                .filter(site -> answers.get(racers.indexOf(site)).status() == 200)
                .toList();
        teller.step("of " + racers.size() + " published at the same moment one is", 1, winners.size());
        teller.step(
                "… and each other is told why",
                racers.size() - 1L,
                answers.stream()
                        .filter(answer -> answer.outcome().equals("409 CITY_SITES_FULL"))
                        .count());
        teller.step(
                "the city has two sites, as the notice wants",
                2,
                scene.anybody()
                        .get("/sites/v1/cities/" + Scene.TAIYUAN + "/sites")
                        .list("/sites")
                        .size());
        return winners.isEmpty() ? racers.get(0) : winners.get(0);
    }

    private List<Answer> publishedAtOnce(List<String> racers) {
        ExecutorService editors = Executors.newFixedThreadPool(racers.size());
        try {
            List<Callable<Answer>> calls = racers.stream()
                    .<Callable<Answer>>map(site -> () -> sites.step(site, "publication"))
                    .toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : editors.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while publishing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a publisher got no answer", e);
        } finally {
            editors.shutdownNow();
        }
    }
}

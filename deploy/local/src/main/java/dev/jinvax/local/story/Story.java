package dev.jinvax.local.story;

import dev.jinvax.local.stack.Stack;
import java.time.LocalDate;
import java.time.LocalTime;

/** The whole story, from a draft of a site to the second dose and a recalled lot. It needs a stack without Taiyuan sites. */
public final class Story {
    private static final LocalTime DOORS_OPEN = LocalTime.of(8, 50);

    private final Scene scene;
    private final Teller teller;

    public Story(Stack stack, Teller teller) {
        this.scene = new Scene(stack, teller);
        this.teller = teller;
    }

    /** Plays it to the end, or as far as it goes; the teller knows what differed. */
    public void play() {
        try {
            playOn();
        } catch (RuntimeException e) {
            teller.brokenOff(e);
        }
    }

    private void playOn() {
        SiteChapter sites = new SiteChapter(scene);
        String siteId = sites.play();
        String otherSite = new RacingPublishersChapter(scene, sites).play();
        try (ReminderChapter reminders = new ReminderChapter(scene)) {
            PlatformChapter.Booked booked = new PlatformChapter(scene).play(siteId);
            LocalDate day = Scene.dayOf(booked.session().getString("starts_at"));
            DeskChapter desk = new DeskChapter(scene);
            new OtherPlatformChapter(scene).play(booked);
            new ChangedSiteChapter(scene).play(otherSite);
            new IntegratorChapter(scene).play(siteId, day);
            new UniversityChapter(scene).play(siteId, day);
            new EmployerChapter(scene).play(day);
            new EligibilityChapter(scene).play();
            desk.appointment(booked.session());
            reminders.confirmed(booked);
            reminders.dayBefore(booked, day);
            scene.goTo(day, DOORS_OPEN);
            desk.day(booked);
            reminders.afterwards(booked, day);
            reminders.once(booked);
            SeriesChapter series = new SeriesChapter(scene);
            series.secondDose(booked, day);
            series.recalledLot(booked);
            new WebhookChapter(scene).play();
        }
    }
}

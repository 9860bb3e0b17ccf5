package dev.jinvax.notification.application;

import dev.jinvax.notification.application.LetterPart.Fact;
import dev.jinvax.notification.application.LetterPart.Section;
import dev.jinvax.notification.domain.Addressee;
import dev.jinvax.notification.domain.AppointmentNews;
import dev.jinvax.notification.domain.Audience;
import dev.jinvax.notification.domain.BookingSnapshot;
import dev.jinvax.notification.domain.DueReminder;
import dev.jinvax.notification.domain.Language;
import dev.jinvax.notification.domain.ReminderKind;
import dev.jinvax.notification.domain.ReminderPlanner;
import dev.jinvax.notification.domain.SiteFacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a letter says in one language. */
final class LetterWording {
    private static final Set<ReminderKind> BEFORE_THE_VISIT = EnumSet.of(
            ReminderKind.CONFIRMATION,
            ReminderKind.RESCHEDULED,
            ReminderKind.APPOINTMENT_CHANGED,
            ReminderKind.DAY_BEFORE);
    private static final Set<ReminderKind> AFTER_THE_DOSE =
            EnumSet.of(ReminderKind.OBSERVATION_END, ReminderKind.FOLLOW_UP, ReminderKind.LOT_RECALL);

    /** Whoever reads it may set out for the site next. */
    private static final Set<ReminderKind> WITH_DIRECTIONS =
            EnumSet.of(ReminderKind.NEXT_DOSE, ReminderKind.LOT_RECALL);

    private final Language language;
    private final Dates dates;
    private final Notices words;
    private final DueReminder reminder;
    private final BookingSnapshot booking;
    private final Instant now;

    /** @param now when it is sent: a reminder that was held up over night no longer says "tomorrow" */
    LetterWording(Language language, Notices words, DueReminder reminder, Instant now) {
        this.now = now;
        this.language = language;
        this.dates = Dates.in(language);
        this.words = words;
        this.reminder = reminder;
        this.booking = reminder.booking();
    }

    String subject() {
        String reference = booking.reference();
        return switch (reminder.kind()) {
            case CONFIRMATION -> words.subjectConfirmation(reference);
            case RESCHEDULED -> words.subjectRescheduled(reference);
            case CANCELLATION -> words.subjectCancellation(reference);
            case DEFERRAL -> words.subjectDeferral(reference);
            case NEXT_DOSE -> words.subjectNextDose(nextDose());
            case LOT_RECALL -> words.subjectLotRecall(reference);
            case DAY_BEFORE -> isToday() ? words.subjectSameDay(reference) : words.subjectDayBefore(reference);
            case APPOINTMENT_CHANGED -> words.subjectAppointmentChanged(reference);
            case OBSERVATION_END ->
                isForSite() ? words.subjectSiteObservationEnd(reference) : words.subjectObservationEnd();
            case OBSERVATION_OVERDUE -> words.subjectObservationOverdue(reference);
            case FOLLOW_UP -> words.subjectFollowUp(reminder.occasion());
            case ESCALATION -> new EscalationWording(words, reminder.detail()).subject(reference);
        };
    }

    LetterPart part(Addressee addressee) {
        String greeting = isForSite()
                ? words.greetingSite()
                : addressee.name().map(words::greeting).orElseGet(words::greetingNameless);
        return new LetterPart(language.tag(), greeting, lead(), facts(), sections(), words.footer());
    }

    private boolean isForSite() {
        return reminder.audience() == Audience.SITE;
    }

    private String lead() {
        return switch (reminder.kind()) {
            case CONFIRMATION -> words.leadConfirmation();
            case RESCHEDULED -> words.leadRescheduled();
            case CANCELLATION -> words.leadCancellation();
            case DEFERRAL ->
                Optional.ofNullable(reminder.detail())
                        .map(dates::day)
                        .map(words::leadDeferralFrom)
                        .orElseGet(words::leadDeferral);
            case NEXT_DOSE -> words.leadNextDose(nextDose());
            case LOT_RECALL -> words.leadLotRecall();
            case DAY_BEFORE -> isToday() ? words.leadSameDay() : words.leadDayBefore();
            case APPOINTMENT_CHANGED -> isForSite() ? words.leadSiteAppointmentChanged() : leadOf(news());
            case OBSERVATION_END -> isForSite() ? words.leadSiteObservationEnd() : words.leadObservationEnd();
            case OBSERVATION_OVERDUE -> words.leadObservationOverdue();
            case FOLLOW_UP -> words.leadFollowUp(reminder.occasion());
            case ESCALATION -> new EscalationWording(words, reminder.detail()).lead();
        };
    }

    private String leadOf(AppointmentNews news) {
        return switch (news) {
            case SITE_MOVED -> words.leadSiteMoved();
            case TIME_CHANGED -> words.leadTimeChanged();
            case PRICE_CHANGED -> words.leadPriceChanged();
            case PRICE_STANDS -> words.leadPriceStands();
            case SESSION_CANCELLED -> words.leadAppointmentOff();
            case SITE_UNAVAILABLE -> words.leadSiteUnavailable();
            case SITE_AVAILABLE -> words.leadSiteAvailable();
        };
    }

    private AppointmentNews news() {
        return AppointmentNews.valueOf(Objects.requireNonNull(reminder.detail(), "a change without its news"));
    }

    private boolean isToday() {
        return !now.atZone(ReminderPlanner.ZONE)
                .toLocalDate()
                .isBefore(booking.startsAt().atZone(ReminderPlanner.ZONE).toLocalDate());
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.factReference(), booking.reference()));
        if (reminder.kind() != ReminderKind.NEXT_DOSE) {
            facts.add(new Fact(words.factTime(), dates.time(booking.startsAt())));
        }
        reminder.site().ifPresent(site -> addSite(facts, site));
        if (reminder.kind() == ReminderKind.NEXT_DOSE) {
            facts.add(vaccine(nextDose()));
        }
        if (reminder.kind() == ReminderKind.LOT_RECALL) {
            facts.add(vaccine(booking.doseNumber()));
            Optional.ofNullable(reminder.detail()).ifPresent(lot -> facts.add(new Fact(words.factLot(), lot)));
        }
        if (BEFORE_THE_VISIT.contains(reminder.kind())) {
            facts.add(vaccine(booking.doseNumber()));
            facts.add(new Fact(
                    words.factPrice(), isFree() ? words.priceFree() : words.price(amount(booking.priceMinor()))));
            if (booking.offeredMinor() != null) {
                facts.add(new Fact(words.factOfferedPrice(), words.price(amount(booking.offeredMinor()))));
            }
        }
        return facts;
    }

    private Fact vaccine(int dose) {
        String maker = reminder.maker().map(name -> name.in(language)).orElse(booking.productCode());
        return new Fact(words.factVaccine(), words.vaccine(maker, dose));
    }

    private int nextDose() {
        return booking.doseNumber() + 1;
    }

    private void addSite(List<Fact> facts, SiteFacts site) {
        facts.add(new Fact(words.factSite(), site.name().in(language)));
        if (!isForSite()) {
            facts.add(new Fact(words.factAddress(), site.address().in(language)));
            boolean needsTheWay = isBeforeTheVisit() || WITH_DIRECTIONS.contains(reminder.kind());
            if (site.directions() != null && needsTheWay) {
                facts.add(new Fact(words.factDirections(), site.directions().in(language)));
            }
        }
        if (site.phone() != null) {
            facts.add(new Fact(words.factPhone(), site.phone()));
        }
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        if (reminder.kind() == ReminderKind.APPOINTMENT_CHANGED && !isForSite()) {
            sections.addAll(choices(news().choice()));
        }
        if (isBeforeTheVisit() || reminder.kind() == ReminderKind.NEXT_DOSE) {
            sections.add(new Section(
                    words.bringHeading(),
                    List.of(
                            words.bringCard(),
                            words.bringPassport(),
                            isFree() ? words.bringInsurance() : words.bringPayment())));
        }
        if (isBeforeTheVisit()) {
            sections.add(new Section(
                    words.visitHeading(), List.of(words.visitSign(), words.visitHealth(), words.visitObservation())));
        }
        if (AFTER_THE_DOSE.contains(reminder.kind()) && !isForSite()) {
            sections.add(new Section(words.watchHeading(), List.of(words.watchDays(), words.watchDoctor())));
        }
        if (!isForSite() && reminder.kind() != ReminderKind.CANCELLATION) {
            sections.add(new Section(
                    words.adviceHeading(),
                    List.of(words.adviceNoFullProtection(), words.adviceHabits(), words.adviceTest())));
        }
        sections.add(new Section(
                words.hotlinesHeading(),
                List.of(
                        "0351-4040561  " + words.hotlineForeignAffairs(),
                        "0351-3580400  " + words.hotlineInternational(),
                        "0351-3580337  " + words.hotlineDiseaseControl())));
        return sections;
    }

    private List<Section> choices(AppointmentNews.Choice choice) {
        return switch (choice) {
            case ACCEPT_OR_REBOOK ->
                List.of(new Section(
                        words.choiceHeading(),
                        List.of(words.choiceAccept(), words.choiceRebook(), words.choiceCancel())));
            case REBOOK ->
                List.of(new Section(words.choiceHeading(), List.of(words.choiceRebook(), words.choiceCancel())));
            case NONE -> List.of();
        };
    }

    /** Who shall not come is not told the way, nor what to bring. */
    private boolean isBeforeTheVisit() {
        boolean off =
                reminder.kind() == ReminderKind.APPOINTMENT_CHANGED && news().choice() == AppointmentNews.Choice.REBOOK;
        return BEFORE_THE_VISIT.contains(reminder.kind()) && !off;
    }

    private boolean isFree() {
        return booking.payment().equals("INSURED_FREE");
    }

    private static String amount(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }
}

package dev.jinvax.notification.application;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every sentence people read, in {@code messages/notice_zh.properties} and {@code notice_en.properties}. */
@MessageBundle("notice")
public interface Notices {
    @Message
    String subjectConfirmation(String reference);

    @Message
    String subjectRescheduled(String reference);

    @Message
    String subjectCancellation(String reference);

    @Message
    String subjectDeferral(String reference);

    @Message
    String subjectDayBefore(String reference);

    @Message
    String subjectAppointmentChanged(String reference);

    @Message
    String subjectSameDay(String reference);

    @Message
    String subjectObservationEnd();

    @Message
    String subjectFollowUp(int day);

    @Message
    String subjectNextDose(int dose);

    @Message
    String subjectLotRecall(String reference);

    @Message
    String subjectSiteObservationEnd(String reference);

    @Message
    String subjectObservationOverdue(String reference);

    @Message
    String subjectEscalation(String reference);

    @Message
    String subjectSeriousEvent(String reference);

    @Message
    String subjectDutyOverrun(String reference);

    @Message
    String greeting(String name);

    @Message
    String greetingNameless();

    @Message
    String greetingSite();

    @Message
    String leadConfirmation();

    @Message
    String leadRescheduled();

    @Message
    String leadCancellation();

    @Message
    String leadDeferral();

    @Message
    String leadDeferralFrom(String day);

    @Message
    String leadDayBefore();

    @Message
    String leadSiteMoved();

    @Message
    String leadTimeChanged();

    @Message
    String leadPriceChanged();

    @Message
    String leadPriceStands();

    @Message
    String leadAppointmentOff();

    @Message
    String leadSiteUnavailable();

    @Message
    String leadSiteAvailable();

    @Message
    String leadSiteAppointmentChanged();

    @Message
    String leadSameDay();

    @Message
    String leadObservationEnd();

    @Message
    String leadFollowUp(int day);

    @Message
    String leadNextDose(int dose);

    @Message
    String leadLotRecall();

    @Message
    String leadSiteObservationEnd();

    @Message
    String leadObservationOverdue();

    @Message
    String leadEscalation();

    @Message
    String leadSeriousEvent();

    @Message
    String leadDutyOverrun();

    @Message
    String factReference();

    @Message
    String factTime();

    @Message
    String factSite();

    @Message
    String factAddress();

    @Message
    String factDirections();

    @Message
    String factPhone();

    @Message
    String factVaccine();

    @Message
    String factLot();

    @Message
    String factPrice();

    @Message
    String factOfferedPrice();

    @Message
    String vaccine(String maker, int dose);

    @Message
    String priceFree();

    @Message
    String price(String amount);

    @Message
    String choiceHeading();

    @Message
    String choiceAccept();

    @Message
    String choiceRebook();

    @Message
    String choiceCancel();

    @Message
    String bringHeading();

    @Message
    String bringCard();

    @Message
    String bringPassport();

    @Message
    String bringInsurance();

    @Message
    String bringPayment();

    @Message
    String visitHeading();

    @Message
    String visitSign();

    @Message
    String visitHealth();

    @Message
    String visitObservation();

    @Message
    String watchHeading();

    @Message
    String watchDays();

    @Message
    String watchDoctor();

    @Message
    String adviceHeading();

    @Message
    String adviceNoFullProtection();

    @Message
    String adviceHabits();

    @Message
    String adviceTest();

    @Message
    String hotlinesHeading();

    @Message
    String hotlineForeignAffairs();

    @Message
    String hotlineInternational();

    @Message
    String hotlineDiseaseControl();

    @Message
    String footer();

    @Message
    String calendarSummary(int dose);

    @Message
    String smsConfirmation(String reference, String time, String site);

    @Message
    String smsRescheduled(String reference, String time, String site);

    @Message
    String smsCancellation(String reference, String time, String site);

    @Message
    String smsAppointmentChanged(String reference, String time);

    @Message
    String smsDayBefore(String reference, String time, String site);

    @Message
    String smsObservationEnd(String reference);

    @Message
    String smsDeferral(String reference);

    @Message
    String smsNextDose(String reference);

    @Message
    String smsLotRecall(String reference);

    @Message
    String smsFollowUp(String day, String reference);

    @Message
    String subjectWebhookDisabled();

    @Message
    String greetingPartner();

    @Message
    String leadWebhookGone();

    @Message
    String leadWebhookFailing();

    @Message
    String factWebhook();

    @Message
    String factDisabledSince();

    @Message
    String webhookHeading();

    @Message
    String webhookRepair();

    @Message
    String webhookActivate();

    @Message
    String webhookReplay();
}

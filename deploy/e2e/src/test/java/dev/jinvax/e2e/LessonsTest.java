package dev.jinvax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.local.base.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What went wrong in other booking systems, and by which test each is kept from happening here. */
class LessonsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Availability was shown that could not be booked             | booking      | AvailabilityTest      | placeThatAnotherProcessGaveBackIsBookableAsSoonAsItIsShown
            … because it had been kept for half an hour                 | booking      | AvailabilityTest      | boardSaysWhenItWasReadAndIsNotKeptOnTheWay
            Cancelled bookings ate places for ever                      | booking      | BookingsTest          | cancelledPlaceIsFreeAtOnceAndGivenBackOnce
            … and abandoned ones                                        | booking      | HoldsTest             | placeIsFreeForEverybodyTheMomentTheHoldIsOver
            … and those who never came                                  | booking      | DueVisitsTest         | crowdOfNoShowsGivesEveryPlaceBackExactlyOnceWhileManyWorkersLook
            Total and counts by dose disagreed                          | booking      | DosePoolsTest         | totalAndCountsByDoseNeverDisagreeWhateverIsBookedCancelledAndMoved
            Day 27 was counted as day 28                                | booking      | SeriesTest            | dayTwentySevenIsNotTwentyEight
            One was told yes and another got the place                  | booking      | RacingReplicasTest    | identicalRequestsForTheLastPlaceAllGetTheOneAnswer
            … when many asked at once                                   | booking      | BookingsTest          | crowdOnASessionConfirmsExactlyItsPlaces
            Availability was wrong after a rescheduling                 | booking      | AvailabilityTest      | bothSessionsOfAReschedulingAgreeWithinASecond
            What came through the API reached no webhook                | notification | EveryBookingEventTest | everyTypeReachesTheWebhookOfWhoBookedExceptHealthTheEmployers
            Success was answered before anything was validated          | eligibility  | LessonsTest           | nothingIsAnsweredWithSuccessBeforeItIsValidated
            A taken place came out as a failure of the server           | booking      | BookingsTest          | refusalsNameTheirReason
            … and so did a taken number                                 | eligibility  | LessonsTest           | numberTakenInARaceIsAConflictNeverAFailure
            The rule of consent was lost in a rewrite                   | booking      | VisitInvariantTest    | noPathLeadsToADoseWithoutItsConditions
            Dose 2 was on record as dose 1, for ever                    | booking      | CorrectionsTest       | doseNumberIsPutRightUpAndDownAndTheBookingThatWaitsFollows
            A status could only go up                                   | eligibility  | LessonsTest           | whatIsSaidOfSomebodyGoesDownAsWellAsUp
            Reminders went out twice after a restart                    | notification | WorkersTest           | crashBetweenSendingAndMarkingRepeatsUnderTheSameMessageId
            An employer's link could be used again and again            | booking      | BatchesTest           | theSameUploadTwiceIsOneBatch
            … for people who were booked already                        | booking      | BatchesTest           | peopleWhoHoldABookingAreNotBookedTwice
            A site was changed silently after people were confirmed     | booking      | SiteChangesTest       | changesWhatWasConfirmed
            … or in the moment in which they were                       | booking      | ChangedMeanwhileTest  | requestIsJudgedByWhatIsSoWhenThePlaceIsTaken
            Who asked too often was told to log in                      | kit          | ClientLimitsTest      | clientAboveItsQuotaIsToldHowLongToWaitAndThenServed
            Foreign phone numbers were refused                          | eligibility  | ContactsTest          | foreignPhoneNumbersAreTaken
            Names and numbers stood in logs and errors                  | eligibility  | LessonsTest           | nothingOfThePersonIsLogged
            … in health answers too                                     | booking      | VisitTest             | healthAnswersAreSealedAtRestAndInNoEventAndInNoKeptAnswer
            One person under two records was vaccinated twice           | booking      | LinkedPersonsTest     | doseOfOneBookingStopsThatOfTheOther
            """)
    void isATestByItsName(String lesson, String module, String testClass, String test) throws IOException {
        List<Path> sources = sources(module, testClass);

        assertThat(sources).as(testClass).hasSize(1);
        String source = Files.readString(sources.get(0));
        int here = source.indexOf(" void " + test + "(");
        assertThat(here).as("%s in %s", test, testClass).isPositive();
        assertThat(source.substring(source.lastIndexOf("\n    }\n", here) + 1, here))
                .as("%s is a test", test)
                .containsPattern("@(Test|RepeatedTest|ParameterizedTest)\\b");
    }

    private static List<Path> sources(String module, String testClass) throws IOException {
        Path directory = Repository.root().resolve(module.equals("kit") ? "service-kit" : module + "-service");
        try (Stream<Path> files = Files.walk(directory.resolve("src/test/java"))) {
            return files.filter(file -> file.endsWith(testClass + ".java")).toList();
        }
    }
}

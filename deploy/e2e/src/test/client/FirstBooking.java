import dev.jinvax.client.booking.api.AvailabilityApi;
import dev.jinvax.client.booking.api.BookingsApi;
import dev.jinvax.client.booking.model.BookingRequest;
import dev.jinvax.client.booking.model.Declaration;
import dev.jinvax.client.eligibility.api.ApplicantsApi;
import dev.jinvax.client.eligibility.model.ApplicantForm;
import dev.jinvax.client.eligibility.model.ContactForm;
import dev.jinvax.client.eligibility.model.DocumentForm;
import dev.jinvax.client.eligibility.model.NameForm;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** What an integrator writes with the generated client: find a session, register a person, book. */
public final class FirstBooking {
    private FirstBooking() {}

    /** Arguments: the front door's address, an access token. Prints the state of the booking. */
    public static void main(String[] arguments) throws Exception {
        String door = arguments[0];
        String authorization = "Bearer " + arguments[1];
        String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase();

        var eligibility = new dev.jinvax.client.eligibility.ApiClient();
        eligibility.updateBaseUri(door + "/eligibility");
        eligibility.setRequestInterceptor(request -> request.header("Authorization", authorization));
        var booking = new dev.jinvax.client.booking.ApiClient();
        booking.updateBaseUri(door + "/bookings");
        booking.setRequestInterceptor(request -> request.header("Authorization", authorization));

        var board = new AvailabilityApi(booking)
                .readAvailability("140600", null, null, true, null, null, null, null, null, null);
        UUID session = board.getSessions().get(0).getSessionId();

        ApplicantForm person = new ApplicantForm()
                .name(new NameForm().latin("CLIENT GENERATED"))
                .birthDate(LocalDate.of(1990, 5, 1))
                .nationality("ESP")
                .documents(List.of(
                        new DocumentForm()
                                .type(DocumentForm.TypeEnum.PASSPORT)
                                .number("G" + mark)
                                .issuingCountry("ESP")
                                .expiresOn(LocalDate.of(2032, 1, 1)),
                        new DocumentForm()
                                .type(DocumentForm.TypeEnum.RESIDENCE_PERMIT)
                                .kind(DocumentForm.KindEnum.WORK)
                                .number("H" + mark)
                                .expiresOn(LocalDate.of(2029, 6, 30))))
                .contact(new ContactForm().email("person@example.org").language("en"));
        UUID applicant = new ApplicantsApi(eligibility).postApplicants(person, "a-" + mark).getApplicantId();

        BookingRequest wish = new BookingRequest()
                .outBookingNo("G-" + mark)
                .applicantId(applicant)
                .sessionId(session)
                .declaration(new Declaration().informedAndVoluntary(true).declaredAt(OffsetDateTime.now()));
        var booked = new BookingsApi(booking).book(wish, "b-" + mark, "wait=10");
        System.out.println(booked.getReference() + " " + booked.getState());
    }
}

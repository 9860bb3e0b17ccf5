package dev.jinvax.eligibility.application;

import static dev.jinvax.eligibility.testing.FormFixture.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.jinvax.eligibility.domain.Contact;
import dev.jinvax.eligibility.testing.FormFixture;
import dev.jinvax.kit.json.JsonConventions;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** People are reached wherever they come from. */
class ContactsTest {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private final ReadApplicantForm read = new ReadApplicantForm(Clock.systemUTC());

    static Stream<String> everyCountry() {
        return PHONES.getSupportedRegions().stream().sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCountry")
    void foreignPhoneNumbersAreTaken(String region) {
        var example = PHONES.getExampleNumber(region);
        String written = PHONES.format(example, PhoneNumberFormat.INTERNATIONAL);

        assertThat(contactOf(aPerson().phone(written)).phone())
                .isEqualTo(PHONES.format(example, PhoneNumberFormat.E164));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "138 0013 8000, +8613800138000",
        "0351-4040561, +863514040561",
        "+86 138 0013 8000, +8613800138000",
        "+34 600 00 00 00, +34600000000",
        "+44 (0)20 7946 0018, +442079460018"
    })
    void numberWithoutACountryIsOneOfChina(String written, String kept) {
        assertThat(contactOf(aPerson().phone(written)).phone()).isEqualTo(kept);
    }

    @Test
    void nobodyNeedsAPhoneOrAnythingElseToBeReached() {
        FormFixture silent = aPerson();
        silent.node().remove("contact");

        assertThat(contactOf(silent)).isEqualTo(new Contact(null, null, "en"));
    }

    private Contact contactOf(FormFixture form) {
        try {
            ApplicantForm read = JsonConventions.forEvents().readValue(form.json(), ApplicantForm.class);
            return ((FormReading.Complete) this.read.read(read)).particulars().contact();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.jinvax.eligibility.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.eligibility.domain.FindingCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermanentResidentCardTest {
    @ParameterizedTest
    @CsvSource({
        "USA140090011509, USA, 1990-01-15",
        "GBR140192123113, GBR, 1992-12-31",
        "FRA140585070408, FRA, 1985-07-04",
        "914840199001150013, USA, 1990-01-15",
        "911392198507041203, JPN, 1985-07-04",
        "914826199212310032, GBR, 1992-12-31",
        "91484019900115003X, USA, 1990-01-15"
    })
    void wellFormedNumberTellsNationalityAndBirthDate(String number, String nationality, LocalDate birthDate) {
        PermanentResidentCard card = new PermanentResidentCard(number);

        assertThat(card.faults()).isEmpty();
        assertThat(card.nationality()).contains(nationality);
        assertThat(card.fits(birthDate)).isTrue();
        assertThat(card.fits(birthDate.plusDays(1))).isFalse();
    }

    @Test
    void formOf2017LeavesTheCenturyOpen() {
        PermanentResidentCard card = new PermanentResidentCard("USA140090011509");

        assertThat(card.fits(LocalDate.of(1990, 1, 15))).isTrue();
        assertThat(card.fits(LocalDate.of(2090, 1, 15))).isTrue();
    }

    @Test
    void rightCheckDigitDoesNotExcuseAnImpossibleDate() {
        assertThat(new PermanentResidentCard("JPN140095022929").faults())
                .containsExactly(FindingCode.CARD_DATE_IMPOSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"USA140090011509", "914840199001150013", "91484019900115003X"})
    void everySingleChangedDigitIsRefused(String number) {
        for (int place = 0; place < number.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (Character.isDigit(number.charAt(place)) && digit != number.charAt(place)) {
                    String changed = number.substring(0, place) + digit + number.substring(place + 1);
                    assertThat(new PermanentResidentCard(changed).faults())
                            .as(changed)
                            .isNotEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "XYZ140090011504, CARD_COUNTRY_UNKNOWN",
        "CHN140090011502, CARD_COUNTRY_UNKNOWN",
        "914999199001150016, CARD_COUNTRY_UNKNOWN",
        "USA990090011506, CARD_AREA_UNKNOWN"
    })
    void codesThatNameNothingAreFound(String number, FindingCode expected) {
        assertThat(new PermanentResidentCard(number).faults()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "USA14009001150",
                "USA1400900115099",
                "814840199001150013",
                "9148401990011500130",
                "US1140090011509"
            })
    void otherShapesAreNoCard(String number) {
        assertThat(new PermanentResidentCard(number).faults()).containsExactly(FindingCode.CARD_NUMBER_MALFORMED);
    }

    /** Blind spots of 7-3-1 that matter: one letter of a nationality misread as another real one, unseen by the digit. */
    @Test
    void nationalitiesTheCheckDigitCannotTellApartAreThese() {
        List<String> countries = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream()
                .sorted()
                .toList();
        List<String> unseen = new ArrayList<>();
        for (String one : countries) {
            for (String other : countries) {
                if (one.compareTo(other) < 0
                        && lettersApart(one, other) == 1
                        && CheckDigits.icao731(one) == CheckDigits.icao731(other)) {
                    unseen.add(one + "/" + other);
                }
            }
        }

        assertThat(unseen)
                .containsExactly(
                        "BEL/BOL", "BEN/VEN", "CAF/MAF", "CHL/MHL", "CMR/MMR", "COM/CYM", "IDN/SDN", "MDG/MNG",
                        "NER/NOR", "NPL/NZL", "REU/ROU", "SLB/SLV", "VAT/VUT");
    }

    private static long lettersApart(String one, String other) {
        return IntStream.range(0, 3)
                .filter(each -> one.charAt(each) != other.charAt(each))
                .count();
    }

    @Test
    void numberIsNeverPrinted() {
        assertThat(Stream.of(new PermanentResidentCard("USA140090011509")))
                .allSatisfy(card -> assertThat(card.toString()).doesNotContain("USA1400"));
    }
}

package dev.jinvax.eligibility.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.eligibility.domain.FindingCode;
import dev.jinvax.eligibility.testing.Passports;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineReadableZoneTest {
    private static final String SPECIMEN = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    @Test
    void specimenOfIcaoChecksOutButItsCountryIsNone() {
        MachineReadableZone zone = MachineReadableZone.of(SPECIMEN).orElseThrow();

        assertThat(zone.faults()).containsExactly(FindingCode.MRZ_COUNTRY_UNKNOWN);
    }

    @Test
    void everySingleChangedDigitOfACheckedFieldIsCaught() {
        String right = Passports.line("XDA123456", "ESP", "900501", "300101");
        int[] checked = {3, 4, 5, 6, 7, 8, 9, 13, 14, 15, 16, 17, 18, 19, 21, 22, 23, 24, 25, 26, 27, 43};
        for (int place : checked) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != right.charAt(place)) {
                    String changed = right.substring(0, place) + digit + right.substring(place + 1);
                    assertThat(MachineReadableZone.of(changed).orElseThrow().faults())
                            .as("place %d", place)
                            .contains(FindingCode.MRZ_CHECK_DIGIT_WRONG);
                }
            }
        }
    }

    @Test
    void twoLinesWithTheirLineEndAreRead() {
        String names = "P<ESPGARCIA<<MARIA<<<<<<<<<<<<<<<<<<<<<<<<<<";

        MachineReadableZone zone = MachineReadableZone.of(
                        names + "\r\n" + Passports.line("XDA123456", "ESP", "900501", "300101"))
                .orElseThrow();

        assertThat(zone.faults()).isEmpty();
        assertThat(zone.agrees("XDA123456", "ESP", LocalDate.of(2030, 1, 1), LocalDate.of(1990, 5, 1), "ESP"))
                .isTrue();
        assertThat(zone.agrees("XDA123456", "FRA", LocalDate.of(2030, 1, 1), LocalDate.of(1990, 5, 1), "ESP"))
                .isFalse();
        assertThat(zone.agrees("XDA123456", "ESP", LocalDate.of(2030, 1, 2), LocalDate.of(1990, 5, 1), "ESP"))
                .isFalse();
    }

    @Test
    void oneLetterOfGermanyIsGermany() {
        MachineReadableZone zone = MachineReadableZone.of(Passports.line("C01X00T47", "D", "640812", "270228"))
                .orElseThrow();

        assertThat(zone.faults()).isEmpty();
        assertThat(zone.agrees("C01X00T47", "DEU", LocalDate.of(2027, 2, 28), LocalDate.of(1964, 8, 12), "DEU"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P<ESP", "l898902c36uto7408122f1204159ze184226b<<<<<10", "護照護照護照護照"})
    void otherTextIsNoZone(String text) {
        assertThat(MachineReadableZone.of(text)).isEmpty();
    }
}

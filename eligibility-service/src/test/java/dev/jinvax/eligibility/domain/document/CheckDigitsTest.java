package dev.jinvax.eligibility.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CheckDigitsTest {
    private static final String SYMBOLS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final Random SEEDED = new Random(20210601);

    @ParameterizedTest
    @CsvSource({"L898902C3,6", "740812,2", "120415,9", "ZE184226B<<<<<,1", "USA14009001150,9", "GBR14019212311,3"})
    void icaoDigitOfKnownTexts(String text, char expected) {
        assertThat(CheckDigits.icao731(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"91484019900115001,3", "91139219850704120,3", "91482619921231003,2", "91484019900115003,X"})
    void isoCharacterOfKnownNumbers(String text, char expected) {
        assertThat(CheckDigits.iso7064Mod11(text)).isEqualTo(expected);
    }

    static Stream<String> numbersOfDigits() {
        return IntStream.range(0, 200)
                .mapToObj(
                        each -> SEEDED.ints(17, 0, 10).mapToObj(String::valueOf).reduce("", String::concat));
    }

    @ParameterizedTest
    @MethodSource("numbersOfDigits")
    void everySingleChangedDigitIsCaughtByBothSchemes(String number) {
        for (int place = 0; place < number.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != number.charAt(place)) {
                    String changed = number.substring(0, place) + digit + number.substring(place + 1);
                    assertThat(CheckDigits.icao731(changed)).isNotEqualTo(CheckDigits.icao731(number));
                    assertThat(CheckDigits.iso7064Mod11(changed)).isNotEqualTo(CheckDigits.iso7064Mod11(number));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("numbersOfDigits")
    void everySwapOfNeighboursIsCaughtByIso7064(String number) {
        for (int place = 0; place < number.length() - 1; place++) {
            char one = number.charAt(place);
            char other = number.charAt(place + 1);
            if (one != other) {
                String swapped = number.substring(0, place) + other + one + number.substring(place + 2);
                assertThat(CheckDigits.iso7064Mod11(swapped)).isNotEqualTo(CheckDigits.iso7064Mod11(number));
            }
        }
    }

    /** Known and documented, not hidden: values that differ by 10, 20 or 30 look the same to 7-3-1. */
    @Test
    void blindSpotsOfIcaoAreExactlyTheSymbolsTenApart() {
        for (char one : SYMBOLS.toCharArray()) {
            for (char other : SYMBOLS.toCharArray()) {
                int apart = SYMBOLS.indexOf(one) - SYMBOLS.indexOf(other);
                boolean unseen = CheckDigits.icao731(one + "00") == CheckDigits.icao731(other + "00");
                assertThat(unseen).as("%s for %s", one, other).isEqualTo(apart % 10 == 0);
            }
        }
        assertThat(Stream.of("0AKU", "1BLV", "2CMW", "3DNX", "4EOY", "5FPZ", "6GQ", "7HR", "8IS", "9JT"))
                .allSatisfy(blind -> assertThat(blind.chars()
                                .mapToObj(symbol -> CheckDigits.icao731(String.valueOf((char) symbol)))
                                .distinct())
                        .hasSize(1));
    }
}

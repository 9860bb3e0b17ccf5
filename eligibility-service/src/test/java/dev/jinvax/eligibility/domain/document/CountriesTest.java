package dev.jinvax.eligibility.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountriesTest {
    @Test
    void everyCountryOfTheJdkHasExactlyOneNumber() {
        Map<String, Long> numbers = IntStream.range(0, 1000)
                .mapToObj(number -> Countries.ofNumber(String.format(Locale.ROOT, "%03d", number)))
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));

        assertThat(numbers.keySet()).isEqualTo(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        assertThat(Set.copyOf(numbers.values())).containsExactly(1L);
    }

    @Test
    void numbersNameTheirCountries() {
        assertThat(Countries.ofNumber("840")).contains("USA");
        assertThat(Countries.ofNumber("392")).contains("JPN");
        assertThat(Countries.ofNumber("826")).contains("GBR");
        assertThat(Countries.ofNumber("999")).isEmpty();
    }

    @Test
    void statelessPeopleHaveACodeAndUtopiaHasNone() {
        assertThat(Countries.isKnown("XXA")).isTrue();
        assertThat(Countries.isKnown("UTO")).isFalse();
    }
}

package dev.jinvax.eligibility.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as passports print them: 39 places, A to Z; the long ones are examples of ICAO 9303 part 4. */
class PrintedNameTest {
    @ParameterizedTest(name = "{0} may be {1}")
    @CsvSource({
        "ERIKSSON<<ANNA<MARIA, ERIKSSON ANNA MARIA",
        "ERIKSSON<<ANNA<MARIA, Anna Maria Eriksson",
        "GARCIA<LOPEZ<<MARIA, García-López María",
        "MUELLER<<JOERG, MÜLLER JÖRG",
        "MULLER<<JORG, MÜLLER JÖRG",
        "NUNEZ<<INES, Núñez Inés",
        "NUNXXEZ<<INES, Núñez Inés",
        "OCONNOR<<ENYA<SIOBHAN, O'Connor Enya Siobhán",
        "STROEM<<SOEREN, Strøm Søren",
        "WEISS<<OTTO, Weiß Otto",
        "VANDERBERG<<JAN, VAN DER BERG JAN",
        "NGUYEN<<VAN<AN, Nguyễn Văn An",
        "ARKFREITH, ARKFREITH",
        "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K, NILAVADHANANANDA CHAYAPA DEJTHAMRONG KRASUANG",
        "NILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU, NILAVADHANANANDA ARNPOL PETCH CHARONGUANG",
        "BENNELONG<WOOLOOMOOLOO<W<W<<DINGO<POTOR, BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL DINGO POTOROO"
    })
    void nameOfTheZoneMayBeTheDeclaredOne(String printed, String declared) {
        assertThat(printed(printed).canBe(declared)).isTrue();
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource({
        "ERIKSSON<<ANNA<MARIA, ERIKSSON ANNA",
        "ERIKSSON<<ANNA, ERIKSSON ANNA MARIA",
        "ERIKSSON<<ANNA<MARIA, ERIKSEN ANNA MARIA",
        "ERIKSSON<<ANNA<ANNA, ERIKSSON ANNA",
        "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<X, NILAVADHANANANDA CHAYAPA DEJTHAMRONG KRASUANG",
        "NILAVADHANANANDA<<CHAYAPA<CHAYAPA<CHAYA, NILAVADHANANANDA CHAYAPA DEJTHAMRONG KRASUANG"
    })
    void nameOfTheZoneIsAnother(String printed, String declared) {
        assertThat(printed(printed).canBe(declared)).isFalse();
    }

    @Test
    void nameIsNeverPrinted() {
        assertThat(printed("ERIKSSON<<ANNA").toString()).doesNotContain("ERIKSSON");
    }

    private static PrintedName printed(String name) {
        assertThat(name.length()).isLessThanOrEqualTo(39);
        return new PrintedName(name + "<".repeat(39 - name.length()));
    }
}

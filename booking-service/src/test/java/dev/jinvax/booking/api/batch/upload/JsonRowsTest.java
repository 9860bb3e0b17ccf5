package dev.jinvax.booking.api.batch.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jinvax.booking.domain.batch.SubmittedRow;
import dev.jinvax.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRowsTest {
    static final String GOOD = """
            {"out_applicant_no":"A-17","name":{"latin":"GARCIA MARIA","chinese":null},"birth_date":"1990-05-01",\
            "nationality":"ESP","documents":[{"type":"PASSPORT","number":"XDA123456","issuing_country":"ESP",\
            "expires_on":"2030-01-01","mrz":null}],"insurance":null,\
            "contact":{"email":"m@example.org","language":"en"},\
            "declaration":{"informed_and_voluntary":true,"declared_at":"2026-11-20T09:00:00+08:00"}}\
            """;

    @Test
    void theApplicantGoesOnWithoutDeclarationAndNulls() {
        SubmittedRow row = rows(UploadFormat.JSON, "{\"rows\":[" + GOOD + "],\"mode\":\"PLAN\"}")
                .get(0);

        assertThat(row.errors()).isEmpty();
        assertThat(Reading.applicant(row).toString()).isEqualTo("""
                {"out_applicant_no":"A-17","name":{"latin":"GARCIA MARIA"},"birth_date":"1990-05-01",\
                "nationality":"ESP","documents":[{"type":"PASSPORT","number":"XDA123456","issuing_country":"ESP",\
                "expires_on":"2030-01-01"}],"contact":{"email":"m@example.org","language":"en"}}\
                """);
    }

    @Test
    void linesAreRowsOfTheirOwn() {
        List<SubmittedRow> rows = rows(UploadFormat.NDJSON, GOOD + "\n\n" + GOOD + "\r\n[]\n");

        assertThat(rows).hasSize(3);
        assertThat(rows).extracting(SubmittedRow::line).containsExactly(1, 3, 4);
        assertThat(Reading.errors(rows.get(2))).containsExactly("ROW_UNREADABLE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "A-17"            | 17                       | FIELD_FORMAT out_applicant_no
            "A-17"            | "A\\u000017"             | FIELD_FORMAT out_applicant_no
            "A-17"            | null                     | FIELD_MISSING out_applicant_no
            "GARCIA MARIA"    | "GARCIA \\ud800"         | FIELD_FORMAT name.latin
            "1990-05-01"      | "1990-5-1"               | DATE_UNREADABLE birth_date
            "1990-05-01"      | "1990-02-31"             | DATE_IMPOSSIBLE birth_date
            "1990-05-01"      | ["1990-05-01"]           | FIELD_FORMAT birth_date
            "nationality"     | "nationalty"             | FIELD_UNKNOWN nationalty, FIELD_MISSING nationality
            true              | "yes"                    | DECLARATION_MISSING declaration
            true              | false                    | DECLARATION_MISSING declaration
            "language":"en"   | "language":"; drop"      | FIELD_FORMAT contact.language
            "expires_on":"2030-01-01" | "expires_on":12  | FIELD_FORMAT documents[0].expires_on
            "2030-01-01"      | "9999-12-31"             | DATE_IMPOSSIBLE documents[0].expires_on
            "1990-05-01"      | "1899-12-31"             | DATE_IMPOSSIBLE birth_date
            "nationality":"ESP" | "nationality":"XQZ"    | COUNTRY_UNKNOWN nationality
            "issuing_country":"ESP" | "issuing_country":"UTO" | COUNTRY_UNKNOWN documents[0].issuing_country
            "PASSPORT"        | "LIBRARY_CARD"           | CODE_UNKNOWN documents[0].type
            "XDA123456"       | "X?"                     | FIELD_FORMAT documents[0].number
            "GARCIA MARIA"    | "ГАРСИЯ MARIA"           | FIELD_FORMAT name.latin
            m@example.org     | m@example                | FIELD_FORMAT contact.email
            "language":"en"   | "language":"EN"          | FIELD_FORMAT contact.language
            """)
    void eachFaultIsNamedWithItsField(String what, String instead, String errors) {
        SubmittedRow row =
                rows(UploadFormat.NDJSON, GOOD.replace(what, instead)).get(0);

        assertThat(String.join(", ", Reading.errors(row))).isEqualTo(errors);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RKS", "XXA", "GBN", "TWN"})
    void passportsOfNoCountryAreReadToo(String issuer) {
        String row = GOOD.replace("\"issuing_country\":\"ESP\"", "\"issuing_country\":\"" + issuer + "\"");

        assertThat(rows(UploadFormat.NDJSON, row).get(0).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[",
                "]",
                "{\"a\":1}}",
                "nonsense",
                "{\"a\":1,\"a\":2}",
                "{\"a\":[[[[[[[[[[[[[]]]]]]]]]]]]]}"
            })
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> rows(UploadFormat.NDJSON, text)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aRowThatIsTooLargeIsNotReadIntoMemory() {
        String many = "[" + "1,".repeat(1_000_000) + "1]";

        assertThatThrownBy(() -> rows(UploadFormat.NDJSON, "{\"documents\":" + many + "}"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("ROW_TOO_LARGE");
    }

    private static List<SubmittedRow> rows(UploadFormat format, String text) {
        return Reading.read(format, text.getBytes(StandardCharsets.UTF_8));
    }
}

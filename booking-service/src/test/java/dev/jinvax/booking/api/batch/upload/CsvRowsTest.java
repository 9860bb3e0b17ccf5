package dev.jinvax.booking.api.batch.upload;

import static dev.jinvax.booking.api.batch.upload.Reading.HEADINGS;
import static dev.jinvax.booking.api.batch.upload.Reading.ROW;
import static dev.jinvax.booking.api.batch.upload.Reading.rowWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jinvax.booking.api.batch.BatchProblem;
import dev.jinvax.booking.domain.batch.SubmittedRow;
import dev.jinvax.kit.problem.ProblemException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRowsTest {
    private static final String CHINESE =
            Arrays.stream(Column.values()).map(Column::zh).collect(Collectors.joining(","));
    private static final String ENGLISH =
            Arrays.stream(Column.values()).map(Column::en).collect(Collectors.joining(","));
    private static final String FULL_ROW = "A-1,GARCIA MARIA,玛丽亚,1990年5月1日,西班牙,XDA123456,ES,2030/1/1,居留许可,工作,"
            + "140100123,30 Jun 2027,,,山西医保,140-1,+34 600 000 000,m@example.org,中文,是,2026-11-20 09:00";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ',', false",
        "UTF-8, ',', true",
        "UTF-8, ;, false",
        "UTF-8, TAB, true",
        "GB18030, ',', false",
        "GB18030, ;, false",
        "GB18030, TAB, false",
        "UTF-16LE, TAB, true",
        "UTF-16BE, ',', true",
    })
    void encodingsAndSeparatorsAreFoundOut(String charset, String separator, boolean mark) {
        String table = (CHINESE + "\r\n" + FULL_ROW + "\r\n").replace(",", separator.equals("TAB") ? "\t" : separator);

        List<SubmittedRow> rows = Reading.table((mark ? "\uFEFF" : "") + table, Charset.forName(charset));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).errors()).isEmpty();
        assertThat(Reading.applicant(rows.get(0)).toString()).isEqualTo("""
                {"out_applicant_no":"A-1","name":{"latin":"GARCIA MARIA","chinese":"玛丽亚"},"birth_date":"1990-05-01",\
                "nationality":"ESP","documents":[{"type":"PASSPORT","number":"XDA123456","issuing_country":"ESP",\
                "expires_on":"2030-01-01"},{"type":"RESIDENCE_PERMIT","kind":"WORK","number":"140100123",\
                "expires_on":"2027-06-30"}],"insurance":{"scheme":"SHANXI_SOCIAL_MEDICAL","number":"140-1"},\
                "contact":{"phone":"+34 600 000 000","email":"m@example.org","language":"zh"}}""");
        assertThat(rows.get(0).declaredAt().orElseThrow()).hasToString("2026-11-20T01:00:00Z");
    }

    @Test
    void headingsInEnglishAndDecoratedOnesMeanTheSame() {
        String decorated = ENGLISH.replace("Nationality", " NATIONALITY * (three letters)");

        assertThat(Reading.table(decorated + "\n" + FULL_ROW).get(0).errors()).isEmpty();
        assertThat(Reading.table(HEADINGS + "\n" + ROW).get(0).errors()).isEmpty();
    }

    @Test
    void titlesEmptyLinesAndExcelsHintAreNoRows() {
        List<SubmittedRow> rows = Reading.table(
                "sep=,\nOur staff,,,\n\n" + HEADINGS + "\n,,,\n" + ROW + "\n\n" + rowWith(0, "A-2") + "\n");

        assertThat(rows).extracting(SubmittedRow::line).containsExactly(6, 8);
        assertThat(rows).allSatisfy(row -> assertThat(row.errors()).isEmpty());
    }

    @Test
    void lineBreaksInsideQuotesBelongToTheCell() {
        List<SubmittedRow> rows =
                Reading.table(HEADINGS + "\n" + rowWith(1, "\"GARCIA\r\n  \"\"MARIA\"\"\"") + "\n" + rowWith(0, "A-2"));

        assertThat(rows).hasSize(2);
        assertThat(Reading.applicant(rows.get(0)).at("/name/latin").asText()).isEqualTo("GARCIA \"MARIA\"");
        assertThat(rows.get(1).line()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
             0 | ''               | FIELD_MISSING out_applicant_no
             0 | 1.2E+12          | NUMBER_MANGLED out_applicant_no
             1 | 玛丽亚            | FIELD_FORMAT name.latin
             2 | 05/11/1990       | DATE_AMBIGUOUS birth_date
             2 | 1990-02-30       | DATE_IMPOSSIBLE birth_date
             2 | 2027-01-01       | DATE_IMPOSSIBLE birth_date
             3 | Atlantis         | COUNTRY_UNKNOWN nationality
             4 | 1.23457E+11      | NUMBER_MANGLED documents[0].number
             5 | ''               | FIELD_MISSING documents[0].issuing_country
             6 | ''               | FIELD_MISSING documents[0].expires_on
             7 | visa             | CODE_UNKNOWN documents[1].type
             8 | tourism          | CODE_UNKNOWN documents[1].kind
            11 | nobody           | FIELD_FORMAT contact.email
            12 | no               | DECLARATION_MISSING declaration
            12 | ''               | DECLARATION_MISSING declaration
            12 | perhaps          | CODE_UNKNOWN declaration.informed_and_voluntary
            13 | ''               | DECLARATION_MISSING declaration
            13 | 2026-12-01       | DECLARATION_IN_FUTURE declaration.declared_at
            """)
    void eachFaultIsNamedWithItsField(int column, String value, String error) {
        List<SubmittedRow> rows = Reading.table(HEADINGS + "\n" + rowWith(column, value));

        assertThat(Reading.errors(rows.get(0))).containsExactly(error);
    }

    @Test
    void allFaultsOfARowAreToldAtOnce() {
        List<SubmittedRow> rows = Reading.table(HEADINGS + "\nA-1,,30.2.1990,XX,,,,,,,,,,");

        assertThat(Reading.errors(rows.get(0)))
                .containsExactlyInAnyOrder(
                        "FIELD_MISSING name.latin",
                        "DATE_IMPOSSIBLE birth_date",
                        "COUNTRY_UNKNOWN nationality",
                        "DOCUMENT_MISSING documents",
                        "DECLARATION_MISSING declaration");
    }

    @Test
    void aSeparatorTooManyIsNotReadOver() {
        assertThat(Reading.errors(Reading.table(HEADINGS + "\n" + rowWith(1, "GARCIA, MARIA"))
                        .get(0)))
                .contains("ROW_MISALIGNED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FILE_COLUMNS_MISSING | GARCIA,1990-05-01,ESP
            FILE_COLUMNS_MISSING | out_applicant_no,name_latin,birth_date,nationality
            FILE_COLUMN_TWICE    | out_applicant_no,name_latin,birth_date,nationality,declared,declared_at,Birthday
            NO_ROWS              | ''
            """)
    void filesThatAreNoneOfOursAreRefusedWithoutRepeatingThem(BatchProblem problem, String table) {
        assertThatThrownBy(() -> Reading.table(table)).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(problem);
            assertThat(refusal.errors().toString()).doesNotContain("GARCIA");
        });
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] bytes = {(byte) 0x80, (byte) 0xFF, 0x20, (byte) 0xFF, (byte) 0xFF};

        assertThatThrownBy(() -> Reading.read(UploadFormat.TABLE, bytes))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(BatchProblem.FILE_ENCODING_UNKNOWN));
    }

    @Test
    void everyHeadingMeansOneColumn() {
        assertThat(Headings.BY_HEADING).hasSizeGreaterThan(3 * Column.values().length - 1);
        for (Column column : Column.values()) {
            assertThat(Column.of(column.key())).isEqualTo(column);
            assertThat(Column.of(column.zh())).isEqualTo(column);
            assertThat(Column.of(column.en())).isEqualTo(column);
        }
    }
}

package dev.jinvax.booking.api.batch.upload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.booking.domain.batch.RowSource;
import dev.jinvax.booking.domain.batch.SubmittedRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads uploads in tests. */
final class Reading {
    static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    static final ObjectMapper JSON = new ObjectMapper();
    static final String HEADINGS = "out_applicant_no,name_latin,birth_date,nationality,passport_number,"
            + "passport_issuing_country,passport_expires_on,permit_type,permit_kind,permit_number,permit_expires_on,"
            + "email,declared,declared_at";
    static final String ROW =
            "A-1,GARCIA MARIA,1990-05-01,ESP,XDA123456,ESP,2030-01-01,RESIDENCE_PERMIT,WORK,140100123,"
                    + "2027-06-30,m@example.org,yes,2026-11-20";

    private Reading() {}

    static List<SubmittedRow> table(String text) {
        return table(text, StandardCharsets.UTF_8);
    }

    static List<SubmittedRow> table(String text, Charset charset) {
        return read(UploadFormat.TABLE, text.getBytes(charset));
    }

    static List<SubmittedRow> read(UploadFormat format, byte[] content) {
        List<SubmittedRow> rows = new ArrayList<>();
        try (SpooledFile file = SpooledFile.of(new ByteArrayInputStream(content))) {
            RowSource source = format.rows(file, JSON, NOW);
            source.forEach(rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    static JsonNode applicant(SubmittedRow row) {
        try {
            return JSON.readTree(row.applicant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Codes and fields, {@code FIELD_MISSING name.latin}. */
    static List<String> errors(SubmittedRow row) {
        return row.errors().stream()
                .map(error -> error.field() == null ? error.code() : error.code() + " " + error.field())
                .toList();
    }

    /** The row with one column changed; the column counted from 0. */
    static String rowWith(int column, String value) {
        String[] cells = ROW.split(",", -1);
        cells[column] = value;
        return String.join(",", cells);
    }
}

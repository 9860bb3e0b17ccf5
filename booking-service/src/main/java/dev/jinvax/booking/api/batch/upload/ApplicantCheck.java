package dev.jinvax.booking.api.batch.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jinvax.booking.api.batch.upload.FieldReader.Need;
import dev.jinvax.booking.domain.batch.RowProblem;
import dev.jinvax.booking.domain.batch.SubmittedRow;
import dev.jinvax.booking.domain.batch.SubmittedRow.DocumentKey;
import dev.jinvax.kit.time.MovableClock;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the form of an applicant and makes the JSON eligibility is sent; whether the person may be vaccinated is its
 * business. The checks are as strict as its own, so that a row's owner hears of everything at once.
 */
final class ApplicantCheck {
    private static final int LARGEST_BYTES = 16_384;
    private static final int MOST_DOCUMENTS = 5;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final Set<String> FIELDS = Set.of(
            "out_applicant_no",
            "name",
            "birth_date",
            "nationality",
            "documents",
            "insurance",
            "contact",
            "declaration");
    private static final Set<String> DOCUMENT_FIELDS =
            Set.of("type", "kind", "number", "issuing_country", "issued_on", "expires_on", "mrz", "former_number");
    private static final Pattern COUNTRY = Pattern.compile(String.join("|", TypedWords.countryCodes()));
    private static final Pattern TYPE =
            Pattern.compile("PASSPORT|RESIDENCE_PERMIT|STAY_PERMIT|PERMANENT_RESIDENT_CARD|VISA");
    private static final Pattern KIND = Pattern.compile("WORK|STUDY|JOURNALIST|FAMILY_REUNION|PRIVATE_AFFAIRS");
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{3,30}");
    private static final Pattern DECORATION = Pattern.compile("[\\s./<-]");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern LATIN = Pattern.compile("[\\P{L}\\p{IsLatin}]*\\p{IsLatin}\\P{L}*");
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@<>\"(),:;\\[\\]\\\\]{1,180}\\.[^\\s@<>\"(),:;.\\[\\]\\\\]{2,63}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()./-]{3,30}");

    private final ObjectMapper json;
    private final Instant now;

    ApplicantCheck(ObjectMapper json, Instant now) {
        this.json = json;
        this.now = now;
    }

    /** @param errors what is known to be wrong already */
    SubmittedRow check(int line, ObjectNode row, RowErrors errors) {
        FieldReader reader = new FieldReader(row, "", FIELDS, errors);
        String outNo = reader.text("out_applicant_no", 64, Need.REQUIRED);
        name(reader, errors);
        LocalDate birthDate = reader.date("birth_date", Need.REQUIRED);
        if (birthDate != null && birthDate.isAfter(LocalDate.ofInstant(now, MovableClock.SHANGHAI))) {
            errors.add(RowProblem.DATE_IMPOSSIBLE, "birth_date");
        }
        reader.code("nationality", COUNTRY, RowProblem.COUNTRY_UNKNOWN, Need.REQUIRED);
        List<DocumentKey> keys = documents(row, reader, errors);
        insurance(reader, errors);
        contact(reader, errors);
        Optional<Instant> declaredAt = declaration(row.get("declaration"), errors);
        byte[] applicant = bytes(reader.clean());
        if (applicant.length > LARGEST_BYTES) {
            errors.add(RowProblem.ROW_TOO_LARGE);
        }
        return new SubmittedRow(line, Optional.ofNullable(outNo), declaredAt, keys, applicant, errors.all());
    }

    private static void name(FieldReader reader, RowErrors errors) {
        JsonNode name = reader.object("name", Need.REQUIRED);
        if (name != null) {
            FieldReader parts = new FieldReader(name, "name", Set.of("latin", "chinese"), errors);
            String latin = parts.text("latin", 100, Need.REQUIRED);
            if (latin != null && !LATIN.matcher(latin).matches()) {
                errors.add(RowProblem.FIELD_FORMAT, "name.latin");
            }
            parts.text("chinese", 50, Need.OPTIONAL);
            reader.put("name", parts.clean());
        }
    }

    private static List<DocumentKey> documents(ObjectNode row, FieldReader reader, RowErrors errors) {
        JsonNode documents = row.path("documents");
        if (documents.isMissingNode() || documents.isNull() || (documents.isArray() && documents.isEmpty())) {
            errors.add(RowProblem.DOCUMENT_MISSING, "documents");
            return List.of();
        }
        if (!documents.isArray() || documents.size() > MOST_DOCUMENTS) {
            errors.add(RowProblem.FIELD_FORMAT, "documents");
            return List.of();
        }
        ArrayNode clean = JsonNodeFactory.instance.arrayNode();
        List<DocumentKey> keys = new ArrayList<>();
        for (int index = 0; index < documents.size(); index++) {
            String field = "documents[" + index + "]";
            if (documents.get(index).isObject()) {
                clean.add(document(
                        new FieldReader(documents.get(index), field, DOCUMENT_FIELDS, errors), field, keys, errors));
            } else {
                errors.add(RowProblem.FIELD_FORMAT, field);
            }
        }
        reader.put("documents", clean);
        return keys;
    }

    private static ObjectNode document(FieldReader reader, String field, List<DocumentKey> keys, RowErrors errors) {
        String type = reader.code("type", TYPE, RowProblem.CODE_UNKNOWN, Need.REQUIRED);
        reader.code("kind", KIND, RowProblem.CODE_UNKNOWN, Need.OPTIONAL);
        String number = plain(reader.text("number", 40, Need.REQUIRED));
        if (number != null && !NUMBER.matcher(number).matches()) {
            errors.add(RowProblem.FIELD_FORMAT, field + ".number");
        }
        boolean passport = "PASSPORT".equals(type);
        String country = reader.code(
                "issuing_country", COUNTRY, RowProblem.COUNTRY_UNKNOWN, passport ? Need.REQUIRED : Need.OPTIONAL);
        reader.date("issued_on", Need.OPTIONAL);
        reader.date("expires_on", Need.REQUIRED);
        reader.text("mrz", 100, Need.OPTIONAL);
        reader.text("former_number", 40, Need.OPTIONAL);
        // Permits are no identity: their numbers change and are often copied wrongly.
        if (number != null && (passport || "PERMANENT_RESIDENT_CARD".equals(type))) {
            keys.add(new DocumentKey(type + "|" + country + "|" + number, field + ".number"));
        }
        return reader.clean();
    }

    private static @Nullable String plain(@Nullable String number) {
        return number == null
                ? null
                : DECORATION
                        .matcher(Normalizer.normalize(number, Normalizer.Form.NFKC))
                        .replaceAll("")
                        .toUpperCase(Locale.ROOT);
    }

    private static void insurance(FieldReader reader, RowErrors errors) {
        JsonNode insurance = reader.object("insurance", Need.OPTIONAL);
        if (insurance != null) {
            FieldReader parts = new FieldReader(insurance, "insurance", Set.of("scheme", "number"), errors);
            parts.code("scheme", CODE, RowProblem.CODE_UNKNOWN, Need.REQUIRED);
            parts.text("number", 40, Need.OPTIONAL);
            reader.put("insurance", parts.clean());
        }
    }

    private static void contact(FieldReader reader, RowErrors errors) {
        JsonNode contact = reader.object("contact", Need.OPTIONAL);
        if (contact != null) {
            FieldReader parts = new FieldReader(contact, "contact", Set.of("phone", "email", "language"), errors);
            parts.code("phone", PHONE, RowProblem.FIELD_FORMAT, Need.OPTIONAL);
            String email = parts.text("email", 250, Need.OPTIONAL);
            if (email != null && !EMAIL.matcher(email).matches()) {
                errors.add(RowProblem.FIELD_FORMAT, "contact.email");
            }
            parts.code("language", LANGUAGE, RowProblem.FIELD_FORMAT, Need.OPTIONAL);
            reader.put("contact", parts.clean());
        }
    }

    /** N2: the person's own word and when it was given; neither is ever filled in for them. */
    private Optional<Instant> declaration(@Nullable JsonNode declaration, RowErrors errors) {
        boolean refusedBefore = errors.has(Column.DECLARED.field()) || errors.has(Column.DECLARED_AT.field());
        boolean willing = declaration != null
                && declaration.path("informed_and_voluntary").isBoolean()
                && declaration.path("informed_and_voluntary").booleanValue();
        Optional<Instant> declaredAt = Optional.ofNullable(declaration)
                .map(said -> said.path("declared_at"))
                .filter(JsonNode::isTextual)
                .flatMap(said -> TypedTime.exact(said.textValue()));
        if ((!willing || declaredAt.isEmpty()) && !refusedBefore) {
            errors.add(RowProblem.DECLARATION_MISSING, "declaration");
        }
        if (declaredAt.filter(time -> time.isAfter(now.plus(CLOCKS_DIFFER))).isPresent()) {
            errors.add(RowProblem.DECLARATION_IN_FUTURE, Column.DECLARED_AT.field());
        }
        return declaredAt;
    }

    private byte[] bytes(ObjectNode applicant) {
        try {
            return json.writeValueAsBytes(applicant);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON", e);
        }
    }
}

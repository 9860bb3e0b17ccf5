package dev.jinvax.booking.api.batch.upload;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jinvax.booking.domain.batch.RowProblem;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row of a table, turned into the JSON of an applicant; what cannot be read is noted and left out. */
final class TableRow {
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d([.,]\\d+)?[eE]\\+\\d+");

    private final Map<Column, String> cells;
    private final RowErrors errors;
    private final ObjectNode applicant = JsonNodeFactory.instance.objectNode();
    private int documents;

    private TableRow(Map<Column, String> cells, RowErrors errors) {
        this.cells = cells;
        this.errors = errors;
    }

    static ObjectNode read(Map<Column, String> cells, RowErrors errors) {
        return new TableRow(cells, errors).read();
    }

    private ObjectNode read() {
        text(applicant, "out_applicant_no", Column.OUT_APPLICANT_NO, "out_applicant_no");
        ObjectNode name = applicant.putObject("name");
        text(name, "latin", Column.NAME_LATIN, "name.latin");
        text(name, "chinese", Column.NAME_CHINESE, "name.chinese");
        date(applicant, "birth_date", Column.BIRTH_DATE, "birth_date");
        code(
                applicant,
                "nationality",
                Column.NATIONALITY,
                "nationality",
                TypedWords::country,
                RowProblem.COUNTRY_UNKNOWN);
        applicant.putArray("documents");
        passport();
        permit();
        card();
        insurance();
        contact();
        declaration();
        return applicant;
    }

    private void passport() {
        if (cells.containsKey(Column.PASSPORT_NUMBER)) {
            String field = nextDocument();
            ObjectNode passport = document("PASSPORT");
            number(passport, Column.PASSPORT_NUMBER, field + ".number");
            code(
                    passport,
                    "issuing_country",
                    Column.PASSPORT_ISSUING_COUNTRY,
                    field + ".issuing_country",
                    TypedWords::country,
                    RowProblem.COUNTRY_UNKNOWN);
            date(passport, "expires_on", Column.PASSPORT_EXPIRES_ON, field + ".expires_on");
        }
    }

    private void permit() {
        if (cells.containsKey(Column.PERMIT_NUMBER) || cells.containsKey(Column.PERMIT_TYPE)) {
            String field = nextDocument();
            ObjectNode permit = document(null);
            code(permit, "type", Column.PERMIT_TYPE, field + ".type", TypedWords::permitType, RowProblem.CODE_UNKNOWN);
            code(permit, "kind", Column.PERMIT_KIND, field + ".kind", TypedWords::permitKind, RowProblem.CODE_UNKNOWN);
            number(permit, Column.PERMIT_NUMBER, field + ".number");
            date(permit, "expires_on", Column.PERMIT_EXPIRES_ON, field + ".expires_on");
        }
    }

    private void card() {
        if (cells.containsKey(Column.PR_CARD_NUMBER)) {
            String field = nextDocument();
            ObjectNode card = document("PERMANENT_RESIDENT_CARD");
            number(card, Column.PR_CARD_NUMBER, field + ".number");
            date(card, "expires_on", Column.PR_CARD_EXPIRES_ON, field + ".expires_on");
        }
    }

    private String nextDocument() {
        return "documents[" + documents++ + "]";
    }

    private ObjectNode document(@Nullable String type) {
        ObjectNode document = applicant.withArray("documents").addObject();
        if (type != null) {
            document.put("type", type);
        }
        return document;
    }

    private void insurance() {
        String scheme = cells.get(Column.INSURANCE_SCHEME);
        String code = scheme == null ? "" : TypedWords.scheme(scheme);
        if (!code.isEmpty()) {
            ObjectNode insurance = applicant.putObject("insurance").put("scheme", code);
            number(insurance, Column.INSURANCE_NUMBER, "insurance.number");
        }
    }

    private void contact() {
        ObjectNode contact = JsonNodeFactory.instance.objectNode();
        text(contact, "phone", Column.PHONE, "contact.phone");
        text(contact, "email", Column.EMAIL, "contact.email");
        text(contact, "language", Column.LANGUAGE, "contact.language");
        if (contact.hasNonNull("language")) {
            contact.put("language", TypedWords.language(contact.get("language").asText()));
        }
        if (!contact.isEmpty()) {
            applicant.set("contact", contact);
        }
    }

    private void declaration() {
        ObjectNode declaration = applicant.putObject("declaration");
        String declared = cells.get(Column.DECLARED);
        if (declared != null) {
            TypedWords.answer(declared)
                    .ifPresentOrElse(
                            answer -> declaration.put("informed_and_voluntary", answer),
                            () -> errors.add(RowProblem.CODE_UNKNOWN, Column.DECLARED.field()));
        }
        String declaredAt = cells.get(Column.DECLARED_AT);
        if (declaredAt != null) {
            TypedTime time = TypedTime.read(declaredAt);
            time.time().ifPresent(instant -> declaration.put("declared_at", instant.toString()));
            time.problem().ifPresent(problem -> errors.add(problem, Column.DECLARED_AT.field()));
        }
    }

    private void text(ObjectNode target, String name, Column column, String field) {
        String typed = cells.get(column);
        if (typed != null) {
            String value = typed.replaceAll("\\s+", " ").strip();
            if (SCIENTIFIC.matcher(value).matches()) {
                errors.add(RowProblem.NUMBER_MANGLED, field);
                return;
            }
            target.put(name, value);
        }
    }

    /** Numbers of documents: full-width characters of Chinese keyboards become ordinary ones. */
    private void number(ObjectNode target, Column column, String field) {
        text(target, "number", column, field);
        if (target.hasNonNull("number")) {
            target.put("number", Normalizer.normalize(target.get("number").asText(), Normalizer.Form.NFKC));
        }
    }

    private void date(ObjectNode target, String name, Column column, String field) {
        String typed = cells.get(column);
        if (typed != null) {
            TypedDate date = TypedDate.read(typed);
            date.date().ifPresent(day -> target.put(name, day.toString()));
            date.problem().ifPresent(problem -> errors.add(problem, field));
        }
    }

    private void code(
            ObjectNode target,
            String name,
            Column column,
            String field,
            Function<String, Optional<String>> meaning,
            RowProblem unknown) {
        String typed = cells.get(column);
        if (typed != null) {
            meaning.apply(typed).ifPresentOrElse(code -> target.put(name, code), () -> errors.add(unknown, field));
        }
    }
}

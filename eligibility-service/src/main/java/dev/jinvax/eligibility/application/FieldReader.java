package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.domain.document.Countries;
import dev.jinvax.eligibility.domain.document.IdentityDocument;
import dev.jinvax.kit.personal.PersonalText;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single fields and remembers what was wrong with them. */
final class FieldReader {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile("[A-Z0-9]{3,30}");

    private final List<Flaw> flaws = new ArrayList<>();

    List<Flaw> flaws() {
        return flaws;
    }

    void flaw(FormFlaw code, String field) {
        flaws.add(Flaw.of(code, field));
    }

    /** Text in its composed form without blanks around it; absent when there is none. */
    Optional<String> text(@Nullable String value, String field, int longest) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        if (text.length() > longest || !text.codePoints().allMatch(FieldReader::isText)) {
            flaw(FormFlaw.TEXT_NOT_ACCEPTABLE, field);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    Optional<String> text(@Nullable PersonalText value, String field, int longest) {
        return text(value == null ? null : value.value(), field, longest);
    }

    Optional<String> requiredText(@Nullable PersonalText value, String field, int longest) {
        return required(value == null ? null : value.value(), field, longest);
    }

    private Optional<String> required(@Nullable String value, String field, int longest) {
        int before = flaws.size();
        Optional<String> text = text(value, field, longest);
        if (text.isEmpty() && flaws.size() == before) {
            flaw(FormFlaw.FIELD_MISSING, field);
        }
        return text;
    }

    /** Text that must pass a test when it is there. */
    Optional<String> matching(Optional<String> text, Predicate<String> test, FormFlaw otherwise, String field) {
        if (text.isPresent() && !test.test(text.get())) {
            flaw(otherwise, field);
            return Optional.empty();
        }
        return text;
    }

    Optional<LocalDate> birthDate(@Nullable PersonalText value, LocalDate today) {
        Optional<LocalDate> date = requiredText(value, "birth_date", 40)
                .flatMap(text -> date(text, "birth_date", FormFlaw.BIRTH_DATE_INVALID));
        if (date.filter(today::isBefore).isPresent()) {
            flaw(FormFlaw.BIRTH_DATE_INVALID, "birth_date");
            return Optional.empty();
        }
        return date;
    }

    Optional<LocalDate> requiredDate(@Nullable PersonalText value, String field) {
        return requiredText(value, field, 40).flatMap(text -> date(text, field, FormFlaw.DATE_INVALID));
    }

    Optional<LocalDate> date(@Nullable PersonalText value, String field) {
        return text(value, field, 40).flatMap(text -> date(text, field, FormFlaw.DATE_INVALID));
    }

    private Optional<LocalDate> date(String text, String field, FormFlaw otherwise) {
        try {
            LocalDate date = ISO_DATE.matcher(text).matches() ? LocalDate.parse(text) : LocalDate.MIN;
            if (!date.isBefore(FIRST) && !date.isAfter(LAST)) {
                return Optional.of(date);
            }
        } catch (DateTimeException e) {
            // No such day; told below, without repeating it.
        }
        flaw(otherwise, field);
        return Optional.empty();
    }

    /** ISO 3166 letters; the numeric code is taken as well. */
    Optional<String> country(@Nullable String value, String field) {
        Optional<String> code = required(value, field, 40)
                .map(text -> text.toUpperCase(Locale.ROOT))
                .map(text -> Countries.ofNumber(text).orElse(text));
        return matching(code, Countries::isKnown, FormFlaw.COUNTRY_UNKNOWN, field);
    }

    Optional<String> documentNumber(@Nullable PersonalText value, String field) {
        return documentNumber(requiredText(value, field, 60), field);
    }

    Optional<String> documentNumber(Optional<String> text, String field) {
        Optional<String> number =
                text.map(each -> IdentityDocument.normalised(Normalizer.normalize(each, Normalizer.Form.NFKC)));
        return matching(
                number, each -> DOCUMENT_NUMBER.matcher(each).matches(), FormFlaw.DOCUMENT_NUMBER_INVALID, field);
    }

    <T extends Enum<T>> Optional<T> constant(@Nullable String value, T[] constants, FormFlaw otherwise, String field) {
        Optional<String> name = text(value, field, 60);
        Optional<T> found = name.flatMap(text -> Arrays.stream(constants)
                .filter(constant -> constant.name().equals(text))
                .findAny());
        if (name.isPresent() && found.isEmpty()) {
            flaw(otherwise, field);
        }
        return found;
    }

    private static boolean isText(int symbol) {
        int type = Character.getType(symbol);
        return type != Character.CONTROL && type != Character.SURROGATE;
    }
}

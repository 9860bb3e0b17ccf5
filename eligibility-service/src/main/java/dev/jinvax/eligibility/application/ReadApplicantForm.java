package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.application.ApplicantForm.DocumentForm;
import dev.jinvax.eligibility.application.ApplicantForm.InsuranceForm;
import dev.jinvax.eligibility.application.ApplicantForm.NameForm;
import dev.jinvax.eligibility.domain.Contact;
import dev.jinvax.eligibility.domain.Insurance;
import dev.jinvax.eligibility.domain.Particulars;
import dev.jinvax.eligibility.domain.PersonName;
import dev.jinvax.eligibility.domain.document.DocumentType;
import dev.jinvax.eligibility.domain.document.IdentityDocument;
import dev.jinvax.eligibility.domain.document.PermitKind;
import dev.jinvax.kit.time.MovableClock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes particulars of a form, or says everything that is wrong with it. */
@Singleton
public class ReadApplicantForm {
    private static final int MOST_DOCUMENTS = 10;
    private static final String CHINA = "CHN";
    private static final Pattern SCHEME = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    private final Clock clock;

    public ReadApplicantForm(Clock clock) {
        this.clock = clock;
    }

    public FormReading read(ApplicantForm form) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.SHANGHAI);
        FieldReader fields = new FieldReader();
        Optional<String> number = fields.matching(
                Optional.ofNullable(form.outApplicantNo())
                        .map(value -> value.value().strip()),
                ReadApplicantForm::isOwnNumber,
                FormFlaw.OUT_APPLICANT_NO_INVALID,
                "out_applicant_no");
        Optional<PersonName> name = name(form.name(), fields);
        Optional<LocalDate> birthDate = fields.birthDate(form.birthDate(), today);
        Optional<String> nationality = fields.country(form.nationality(), "nationality");
        List<IdentityDocument> documents = documents(form.documents(), fields);
        Optional<Insurance> insurance = insurance(form.insurance(), fields);
        Contact contact = new ContactReader(fields).read(form.contact());
        if (!fields.flaws().isEmpty()) {
            return new FormReading.Flawed(List.copyOf(fields.flaws()));
        }
        return new FormReading.Complete(new Particulars(
                number.orElse(null),
                name.orElseThrow(),
                birthDate.orElseThrow(),
                nationality.orElseThrow(),
                documents,
                insurance.orElse(null),
                contact));
    }

    private static boolean isOwnNumber(String text) {
        return !text.isEmpty()
                && text.length() <= 64
                && text.codePoints()
                        .allMatch(symbol -> Character.getType(symbol) != Character.CONTROL
                                && Character.getType(symbol) != Character.SURROGATE);
    }

    private static Optional<PersonName> name(@Nullable NameForm form, FieldReader fields) {
        if (form == null) {
            fields.flaw(FormFlaw.FIELD_MISSING, "name");
            return Optional.empty();
        }
        Optional<String> latin = fields.matching(
                fields.requiredText(form.latin(), "name.latin", 200),
                ReadApplicantForm::isLatin,
                FormFlaw.NAME_NOT_LATIN,
                "name.latin");
        Optional<String> chinese = fields.matching(
                fields.text(form.chinese(), "name.chinese", 100),
                ReadApplicantForm::isChinese,
                FormFlaw.NAME_NOT_CHINESE,
                "name.chinese");
        return latin.map(text -> new PersonName(text, chinese.orElse(null)));
    }

    private static boolean isLatin(String name) {
        boolean lettersAreLatin = name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .allMatch(script -> script == Character.UnicodeScript.LATIN
                        || script == Character.UnicodeScript.COMMON
                        || script == Character.UnicodeScript.INHERITED);
        return lettersAreLatin && name.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isChinese(String name) {
        return name.codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .anyMatch(script -> script == Character.UnicodeScript.HAN);
    }

    private static List<IdentityDocument> documents(@Nullable List<@Nullable DocumentForm> forms, FieldReader fields) {
        if (forms == null || forms.isEmpty()) {
            fields.flaw(FormFlaw.DOCUMENTS_MISSING, "documents");
            return List.of();
        }
        if (forms.size() > MOST_DOCUMENTS) {
            fields.flaw(FormFlaw.DOCUMENTS_TOO_MANY, "documents");
            return List.of();
        }
        List<IdentityDocument> documents = new ArrayList<>();
        for (int index = 0; index < forms.size(); index++) {
            String path = "documents[" + index + "]";
            DocumentForm form = forms.get(index);
            if (form == null) {
                fields.flaw(FormFlaw.FIELD_MISSING, path);
            } else {
                document(form, path, fields).ifPresent(documents::add);
            }
        }
        return documents;
    }

    private static Optional<IdentityDocument> document(DocumentForm form, String path, FieldReader fields) {
        Optional<DocumentType> type =
                fields.constant(form.type(), DocumentType.values(), FormFlaw.DOCUMENT_TYPE_UNKNOWN, path + ".type");
        if (form.type() == null || form.type().isBlank()) {
            fields.flaw(FormFlaw.FIELD_MISSING, path + ".type");
        }
        Optional<PermitKind> kind =
                fields.constant(form.kind(), PermitKind.values(), FormFlaw.PERMIT_KIND_UNKNOWN, path + ".kind");
        Optional<String> number = fields.documentNumber(form.number(), path + ".number");
        Optional<String> country = type.equals(Optional.of(DocumentType.PASSPORT))
                ? fields.country(form.issuingCountry(), path + ".issuing_country")
                : Optional.of(CHINA);
        Optional<LocalDate> issuedOn = fields.date(form.issuedOn(), path + ".issued_on");
        Optional<LocalDate> expiresOn = fields.requiredDate(form.expiresOn(), path + ".expires_on");
        Optional<String> mrz = fields.text(withoutLineEnds(form.mrz()), path + ".mrz", 200);
        Optional<String> former = fields.documentNumber(
                fields.text(form.formerNumber(), path + ".former_number", 60), path + ".former_number");
        if (type.isEmpty() || number.isEmpty() || country.isEmpty() || expiresOn.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new IdentityDocument(
                type.get(),
                kind.orElse(null),
                number.get(),
                country.get(),
                issuedOn.orElse(null),
                expiresOn.get(),
                mrz.orElse(null),
                former.orElse(null)));
    }

    private static @Nullable String withoutLineEnds(dev.jinvax.kit.personal.@Nullable PersonalText mrz) {
        return mrz == null ? null : mrz.value().replaceAll("[\\r\\n\\t ]", "");
    }

    private static Optional<Insurance> insurance(@Nullable InsuranceForm form, FieldReader fields) {
        if (form == null) {
            return Optional.empty();
        }
        Optional<String> scheme = fields.matching(
                fields.text(form.scheme(), "insurance.scheme", 100),
                text -> SCHEME.matcher(text).matches(),
                FormFlaw.INSURANCE_SCHEME_INVALID,
                "insurance.scheme");
        Optional<String> number = fields.text(form.number(), "insurance.number", 64);
        return scheme.map(text -> new Insurance(text, number.orElse(null)));
    }
}

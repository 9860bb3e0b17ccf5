package dev.jinvax.eligibility.application;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.jinvax.eligibility.application.ApplicantForm.ContactForm;
import dev.jinvax.eligibility.domain.Contact;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how a person is reached; a phone may be of any country. */
final class ContactReader {
    private static final String DEFAULT_LANGUAGE = "en";
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@<>\"(),:;\\[\\]\\\\]{1,180}\\.[^\\s@<>\"(),:;.\\[\\]\\\\]{2,63}");

    private final FieldReader fields;

    ContactReader(FieldReader fields) {
        this.fields = fields;
    }

    Contact read(@Nullable ContactForm form) {
        if (form == null) {
            return new Contact(null, null, DEFAULT_LANGUAGE);
        }
        Optional<String> phone = fields.text(form.phone(), "contact.phone", 40).flatMap(this::phone);
        Optional<String> email = fields.matching(
                fields.text(form.email(), "contact.email", 254),
                text -> EMAIL.matcher(text).matches(),
                FormFlaw.EMAIL_INVALID,
                "contact.email");
        Optional<String> language = fields.matching(
                fields.text(form.language(), "contact.language", 60),
                text -> text.length() <= 30 && LANGUAGE.matcher(text).matches(),
                FormFlaw.LANGUAGE_INVALID,
                "contact.language");
        return new Contact(phone.orElse(null), email.orElse(null), language.orElse(DEFAULT_LANGUAGE));
    }

    /** Without + a number is read as one of China; possible is enough, plans change faster than libraries. */
    private Optional<String> phone(String text) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = phones.parse(text, "CN");
            if (phones.isPossibleNumber(number) && !number.hasExtension()) {
                return Optional.of(phones.format(number, PhoneNumberUtil.PhoneNumberFormat.E164));
            }
        } catch (NumberParseException e) {
            // Told below, without repeating it.
        }
        fields.flaw(FormFlaw.PHONE_INVALID, "contact.phone");
        return Optional.empty();
    }
}

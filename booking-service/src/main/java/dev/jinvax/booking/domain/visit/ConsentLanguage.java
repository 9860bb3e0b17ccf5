package dev.jinvax.booking.domain.visit;

/** In which language a text was read and signed. */
public enum ConsentLanguage {
    ZH,
    EN
}

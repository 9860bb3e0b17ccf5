package dev.jinvax.sites.api;

import dev.jinvax.kit.problem.PlainText;
import dev.jinvax.sites.domain.Bilingual;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An address or a description in both languages. */
public record LongText(
        @NotBlank @Size(max = 1000) @PlainText String zh,
        @NotBlank @Size(max = 1000) @PlainText String en) {
    Bilingual bilingual() {
        return new Bilingual(zh, en);
    }
}

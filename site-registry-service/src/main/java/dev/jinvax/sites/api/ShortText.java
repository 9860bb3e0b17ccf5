package dev.jinvax.sites.api;

import dev.jinvax.kit.problem.PlainText;
import dev.jinvax.sites.domain.Bilingual;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A name in both languages. */
public record ShortText(
        @NotBlank @Size(max = 200) @PlainText String zh,
        @NotBlank @Size(max = 200) @PlainText String en) {
    Bilingual bilingual() {
        return new Bilingual(zh, en);
    }
}

package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.domain.Particulars;
import java.util.List;

/** What came of reading a form. */
public sealed interface FormReading {
    /** Somebody can be registered from it. */
    record Complete(Particulars particulars) implements FormReading {}

    /** Everything that is wrong with it. */
    record Flawed(List<Flaw> flaws) implements FormReading {}
}

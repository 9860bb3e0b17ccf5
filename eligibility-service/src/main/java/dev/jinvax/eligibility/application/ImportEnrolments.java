package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.domain.Applicants;
import dev.jinvax.eligibility.domain.Enrolments;
import dev.jinvax.eligibility.domain.RollEntry;
import dev.jinvax.kit.personal.PersonalText;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a slice of the insurer's roll; whoever it names is judged again. Taking a line twice changes nothing. */
@Singleton
public class ImportEnrolments {
    private static final Pattern SCHEME = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final int LONGEST_NUMBER = 64;

    private final Enrolments enrolments;
    private final Applicants applicants;
    private final KeyedHashes hashes;
    private final ReassessApplicants reassess;
    private final Clock clock;

    public ImportEnrolments(
            Enrolments enrolments,
            Applicants applicants,
            KeyedHashes hashes,
            ReassessApplicants reassess,
            Clock clock) {
        this.enrolments = enrolments;
        this.applicants = applicants;
        this.hashes = hashes;
        this.reassess = reassess;
        this.clock = clock;
    }

    /** Answers the lines that could not be taken; the others are kept. */
    @Transactional
    public List<BadLine> take(List<Line> lines) {
        List<BadLine> bad = new ArrayList<>();
        Map<String, RollEntry> entries = new LinkedHashMap<>();
        for (Line line : lines) {
            FieldReader fields = new FieldReader();
            read(line, fields).ifPresent(entry -> entries.put(entry.insuranceHash(), entry));
            fields.flaws().forEach(flaw -> bad.add(new BadLine(line.number(), flaw)));
        }
        if (!entries.isEmpty()) {
            enrolments.keep(List.copyOf(entries.values()), clock.instant());
            reassess.reassess(applicants.insuredUnder(entries.keySet()));
        }
        return bad;
    }

    private Optional<RollEntry> read(Line line, FieldReader fields) {
        Optional<String> scheme = fields.matching(
                fields.requiredText(line.scheme() == null ? null : new PersonalText(line.scheme()), "scheme", 100),
                text -> SCHEME.matcher(text).matches(),
                FormFlaw.INSURANCE_SCHEME_INVALID,
                "scheme");
        Optional<String> insured = fields.requiredText(line.insured(), "number", LONGEST_NUMBER);
        Optional<LocalDate> from = fields.date(line.validFrom(), "valid_from");
        Optional<LocalDate> until = fields.date(line.validUntil(), "valid_until");
        if (from.isPresent() && until.filter(from.get()::isAfter).isPresent()) {
            fields.flaw(FormFlaw.DATE_INVALID, "valid_until");
        }
        return fields.flaws().isEmpty()
                ? Optional.of(new RollEntry(hashes.insurance(scheme.orElseThrow(), insured.orElseThrow()), from, until))
                : Optional.empty();
    }

    /** A line of the roll as sent. */
    public record Line(
            int number,
            @Nullable String scheme,
            @Nullable PersonalText insured,
            @Nullable PersonalText validFrom,
            @Nullable PersonalText validUntil) {}

    /** What was wrong with a line. */
    public record BadLine(int number, Flaw flaw) {}
}

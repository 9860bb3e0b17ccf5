package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.domain.Applicants;
import dev.jinvax.eligibility.domain.Enrolments;
import dev.jinvax.eligibility.domain.RollEntry;
import dev.jinvax.eligibility.domain.RollImport;
import dev.jinvax.eligibility.domain.RollImports;
import dev.jinvax.eligibility.domain.RollImports.Fault;
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
    private final RollImports imports;
    private final Clock clock;

    public ImportEnrolments(
            Enrolments enrolments,
            Applicants applicants,
            KeyedHashes hashes,
            ReassessApplicants reassess,
            RollImports imports,
            Clock clock) {
        this.enrolments = enrolments;
        this.applicants = applicants;
        this.hashes = hashes;
        this.reassess = reassess;
        this.imports = imports;
        this.clock = clock;
    }

    /** Answers what was wrong with lines that could not be taken; the others are kept. */
    @Transactional
    public Taken take(RollImport.Id id, List<Line> lines) {
        List<Fault> faults = new ArrayList<>();
        int refused = 0;
        Map<String, RollEntry> entries = new LinkedHashMap<>();
        for (Line line : lines) {
            FieldReader fields = new FieldReader();
            read(line, fields).ifPresent(entry -> entries.put(entry.insuranceHash(), entry));
            fields.flaws().forEach(flaw -> faults.add(fault(line, flaw)));
            refused += fields.flaws().isEmpty() ? 0 : 1;
        }
        if (!entries.isEmpty()) {
            enrolments.keep(List.copyOf(entries.values()), clock.instant());
            reassess.reassess(applicants.insuredUnder(entries.keySet()));
        }
        imports.progress(id, lines.size(), refused, faults, clock.instant());
        return new Taken(refused, faults);
    }

    private static Fault fault(Line line, Flaw flaw) {
        return new Fault(line.number(), flaw.code().name(), flaw.field().orElse(""));
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

    /**
     * A line of the roll as sent.
     *
     * @param number of the line in the file, from 1
     */
    public record Line(
            int number,
            @Nullable String scheme,
            @Nullable PersonalText insured,
            @Nullable PersonalText validFrom,
            @Nullable PersonalText validUntil) {}

    /**
     * What became of a slice.
     *
     * @param refused lines, each of which may have several faults
     */
    public record Taken(int refused, List<Fault> faults) {
        public Taken {
            faults = List.copyOf(faults);
        }
    }
}

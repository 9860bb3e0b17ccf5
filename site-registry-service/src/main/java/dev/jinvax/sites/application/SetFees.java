package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.Fault;
import dev.jinvax.sites.domain.Fee;
import dev.jinvax.sites.domain.Reference;
import dev.jinvax.sites.domain.Refusal;
import dev.jinvax.sites.domain.SiteChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Replaces a site's dated price list, or announces prices to come (N7). */
@ApplicationScoped
public class SetFees {
    private static final int MOST_LINES = 500;

    private final SiteDesk desk;
    private final Reference reference;

    public SetFees(SiteDesk desk, Reference reference) {
        this.desk = desk;
        this.reference = reference;
    }

    public Outcome<Edited> replace(Editing editing, List<Fee> fees) {
        return desk.edit(editing, SiteChange.FEES_CHANGED, (site, now) -> {
            Optional<Refusal> refusal = check(fees);
            if (refusal.isEmpty()) {
                site.charge(fees, now);
            }
            return refusal;
        });
    }

    /** Adds to the list; a fee that stands already is no change, another price for its day is refused. */
    public Outcome<Edited> announce(Editing editing, List<Fee> fees) {
        return desk.edit(editing, SiteChange.FEES_CHANGED, (site, now) -> {
            Optional<Refusal> refusal = check(fees);
            if (refusal.isPresent()) {
                return refusal;
            }
            List<Fault> taken = site.announce(fees, now).stream()
                    .map(fee -> new Fault(Fault.Code.FEE_DATE_TAKEN, "fees[" + fees.indexOf(fee) + "]"))
                    .toList();
            return taken.isEmpty() ? Optional.empty() : Optional.of(Refusal.of(Refusal.Reason.FEE_DATE_TAKEN, taken));
        });
    }

    private Optional<Refusal> check(List<Fee> fees) {
        Set<String> unknown =
                reference.unknown(fees.stream().map(Fee::productCode).toList());
        List<Fault> faults = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (int index = 0; index < fees.size(); index++) {
            Fee fee = fees.get(index);
            if (unknown.contains(fee.productCode())) {
                faults.add(new Fault(Fault.Code.PRODUCT_UNKNOWN, "fees[" + index + "].product_code"));
            }
            if (!seen.add(List.of(fee.productCode(), fee.validFrom()))) {
                faults.add(new Fault(Fault.Code.FEE_REPEATED, "fees[" + index + "].valid_from"));
            }
        }
        return faults.isEmpty() ? Optional.empty() : Optional.of(Refusal.of(Refusal.Reason.INVALID, faults));
    }
}

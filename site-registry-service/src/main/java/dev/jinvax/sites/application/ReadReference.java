package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What is given: hotlines (N14) and vaccines. */
@ApplicationScoped
public class ReadReference {
    private final Reference reference;

    public ReadReference(Reference reference) {
        this.reference = reference;
    }

    @Transactional
    public List<Reference.Hotline> hotlines() {
        return reference.hotlines();
    }

    @Transactional
    public List<Reference.Vaccine> vaccines() {
        return reference.vaccines();
    }
}

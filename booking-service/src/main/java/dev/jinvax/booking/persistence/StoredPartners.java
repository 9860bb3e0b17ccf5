package dev.jinvax.booking.persistence;

import dev.jinvax.booking.domain.Partner;
import dev.jinvax.booking.domain.Partners;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Partners in PostgreSQL. */
@Singleton
public class StoredPartners implements Partners, PanacheRepositoryBase<Partner, String> {
    @Override
    public Optional<Partner> lock(String clientId) {
        return findByIdOptional(clientId, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<Partner> find(String clientId) {
        return findByIdOptional(clientId);
    }

    @Override
    public void add(Partner partner) {
        persist(partner);
    }

    @Override
    public List<Partner> all() {
        return listAll(Sort.by("clientId"));
    }
}

package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.application.Registration.Repeated;
import dev.jinvax.eligibility.domain.Particulars;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Registers one person for a partner and tells the others. */
@Singleton
public class RegisterApplicant {
    private final RegisterApplicants register;
    private final Announcements announcements;

    public RegisterApplicant(RegisterApplicants register, Announcements announcements) {
        this.register = register;
        this.announcements = announcements;
    }

    @Transactional
    public RegistrationOutcome register(String clientId, Optional<String> orgId, Particulars particulars) {
        RegistrationOutcome outcome = register.register(
                        List.of(new Registration(clientId, orgId, particulars, Repeated.REFUSE, Optional.empty())))
                .get(0);
        if (outcome instanceof RegistrationOutcome.Registered registered) {
            announcements.assessed(List.of(registered.assessed()), Map.of());
            announcements.contacts(List.of(registered.assessed().applicant()));
        }
        return outcome;
    }
}

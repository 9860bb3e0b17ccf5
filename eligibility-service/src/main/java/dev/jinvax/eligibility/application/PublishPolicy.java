package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.domain.Applicants;
import dev.jinvax.eligibility.domain.Policies;
import dev.jinvax.eligibility.domain.Policy;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Adds a policy as the next version; from its first day on everybody is judged under it. */
@Singleton
public class PublishPolicy {
    private final Policies policies;
    private final Applicants applicants;
    private final Announcements announcements;
    private final Clock clock;

    public PublishPolicy(Policies policies, Applicants applicants, Announcements announcements, Clock clock) {
        this.policies = policies;
        this.applicants = applicants;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    public Policy publish(Policy draft) {
        Policy policy = policies.add(draft);
        applicants.dueNoLaterThan(policy.validFrom());
        publishUntold();
        return policy;
    }

    /** Tells of policies that came with a migration, once. */
    @Transactional
    public void publishUntold() {
        Instant now = clock.instant();
        List<Policy> untold = policies.takeUnpublished(now);
        if (!untold.isEmpty()) {
            announcements.published(untold, now);
        }
    }
}

package dev.jinvax.eligibility.platform;

import dev.jinvax.eligibility.application.ReassessApplicants;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Has applicants judged again on the day that changes something for them: a birthday, a lapse, a new policy. */
@Singleton
class DueReassessments {
    private static final Logger LOG = Logger.getLogger(DueReassessments.class);

    private final ReassessApplicants reassess;

    DueReassessments(ReassessApplicants reassess) {
        this.reassess = reassess;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            int done = reassess.reassessDue();
            while (done > 0) {
                LOG.infof("%d applicants were due and judged again", done);
                done = reassess.reassessDue();
            }
        } catch (RuntimeException e) {
            LOG.warnf("reassessment waits: %s", e.getClass().getSimpleName());
        }
    }
}

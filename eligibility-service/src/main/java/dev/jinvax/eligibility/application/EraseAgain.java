package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.domain.ApplicantId;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Erases at the start whoever the register names and a restored backup has brought back. */
@Singleton
public class EraseAgain {
    private static final Logger LOG = Logger.getLogger(EraseAgain.class);
    private static final int SLICE = 500;

    private final ErasureRegister register;
    private final EraseApplicant erase;

    public EraseAgain(ErasureRegister register, EraseApplicant erase) {
        this.register = register;
        this.erase = erase;
    }

    /** How many had come back. */
    public int eraseAgain() {
        List<ApplicantId> all = register.all();
        int erased = 0;
        for (int from = 0; from < all.size(); from += SLICE) {
            erased += erase.eraseLiving(all.subList(from, Math.min(all.size(), from + SLICE)));
        }
        if (erased > 0) {
            LOG.warnf("%d erased applicants had come back with a restore and are erased again", erased);
        }
        return erased;
    }
}

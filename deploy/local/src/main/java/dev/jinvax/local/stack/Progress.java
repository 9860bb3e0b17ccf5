package dev.jinvax.local.stack;

import java.time.Duration;

/** Where a stack tells how far it is. Parts start side by side, so calls come from several threads. */
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void done(String step, Duration took) {}

        @Override
        public void note(String sentence) {}
    };

    /** A step is complete. */
    void done(String step, Duration took);

    /** Something a person wants to know: a part has ended, the clock stands elsewhere. */
    void note(String sentence);
}

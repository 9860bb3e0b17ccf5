package dev.jinvax.local;

import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {
    /** Read by {@code launch.sh}; here for the help and so that it is no mistake. */
    @Option(names = "--no-build", description = "Use what was built before, whatever has changed since.")
    private boolean noBuild;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Say this.")
    private boolean help;
}

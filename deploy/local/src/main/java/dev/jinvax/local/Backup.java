package dev.jinvax.local;

import dev.jinvax.local.backup.TakeBackup;
import dev.jinvax.local.base.Repository;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Backs up a stack while it runs. */
@Command(
        name = "backup",
        description = "Back up the databases, topics and keys of a running stack into a new directory.",
        customSynopsis = "deploy/backup DIR [--data DIR] [--no-build]",
        sortOptions = false)
final class Backup implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Where the backup goes; must not be there yet, or be empty.")
    private Path target = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data of the running stack (default: .jinvax in the repository).")
    private @Nullable Path data;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final PrintStream out = System.out;

    @Override
    public Integer call() {
        Path directory = target.toAbsolutePath().normalize();
        TakeBackup.Taken taken = new TakeBackup(Repository.data(data), Clock.systemUTC()).into(directory);
        out.println("Backed up into " + directory + ": everything as it was at " + taken.moment() + ", with "
                + taken.messages() + " messages and the keys. Whoever has it can read all of it.");
        return 0;
    }
}

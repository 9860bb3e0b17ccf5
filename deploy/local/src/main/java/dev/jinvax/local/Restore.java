package dev.jinvax.local;

import dev.jinvax.local.backup.RestoreBackup;
import dev.jinvax.local.base.Repository;
import dev.jinvax.local.stack.DataDirectory;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a data directory of a backup, for {@code deploy/up} to start on. */
@Command(
        name = "restore",
        description = "Make a new data directory of a backup; people erased since are erased again when it starts.",
        customSynopsis = "deploy/restore DIR [--data DIR] [--erasures FILE] [--no-build]",
        sortOptions = false)
final class Restore implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The backup.")
    private Path backup = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory to make (default: .jinvax in the repository); must not be there yet.")
    private @Nullable Path data;

    @Option(
            names = "--erasures",
            paramLabel = "FILE",
            description = "The register of erasures as it is today (default: the data directory's name + .erasures).")
    private @Nullable Path erasures;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final PrintStream out = System.out;

    @Override
    public Integer call() {
        Path directory = Repository.data(data);
        Path register = erasures == null ? DataDirectory.erasuresOf(directory) : erasures;
        Instant moment = new RestoreBackup(backup, register).into(directory);
        out.println("Restored into " + directory + " as it was at " + moment + ". Start it with deploy/up --data "
                + directory);
        return 0;
    }
}

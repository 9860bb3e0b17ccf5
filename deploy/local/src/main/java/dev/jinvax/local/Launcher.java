package dev.jinvax.local;

import dev.jinvax.local.base.CannotStartException;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The program behind the scripts {@code deploy/up}, {@code demo}, {@code backup} and {@code restore}. */
@Command(
        name = "deploy",
        description = "A local Jinvax.",
        subcommands = {Up.class, Demo.class, Backup.class, Restore.class})
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        LauncherLog.quiet();
        System.exit(run(arguments));
    }

    /** @return the exit code */
    static int run(String... arguments) {
        IExecutionExceptionHandler oneSentence = (failure, command, parsed) -> {
            command.getErr().println();
            command.getErr().println(sentence(failure));
            command.getErr().flush();
            return CommandLine.ExitCode.SOFTWARE;
        };
        return new CommandLine(new Launcher())
                .setExecutionExceptionHandler(oneSentence)
                .execute(arguments);
    }

    private static String sentence(Exception failure) {
        if (failure instanceof CannotStartException known) {
            return String.valueOf(known.getMessage());
        }
        StringWriter all = new StringWriter();
        failure.printStackTrace(new PrintWriter(all, true));
        return "Something unforeseen went wrong; please report it with what follows.\n" + all;
    }
}

package dev.jinvax.local;

import dev.jinvax.local.base.CannotStartException;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The program behind the scripts {@code deploy/up} and {@code deploy/demo}. */
@Command(
        name = "deploy",
        description = "A local Jinvax.",
        mixinStandardHelpOptions = true,
        subcommands = {Up.class, Demo.class})
public final class Launcher {
    private static final Logger LOG = Logger.getLogger(Launcher.class.getName());

    private Launcher() {}

    public static void main(String[] arguments) {
        LauncherLog.quiet();
        IExecutionExceptionHandler oneSentence = (failure, command, parsed) -> {
            command.getErr().println();
            command.getErr().println(sentence(failure));
            command.getErr().flush();
            return CommandLine.ExitCode.SOFTWARE;
        };
        int code = new CommandLine(new Launcher())
                .setExecutionExceptionHandler(oneSentence)
                .execute(arguments);
        System.exit(code);
    }

    private static String sentence(Exception failure) {
        LOG.log(Level.SEVERE, "ended", failure);
        if (failure instanceof CannotStartException known) {
            return String.valueOf(known.getMessage());
        }
        return "Something unforeseen went wrong (" + failure + "); the launcher's log says more.";
    }
}

package dev.jinvax.local;

import dev.jinvax.local.stack.Stack;
import dev.jinvax.local.stack.StackPlan;
import dev.jinvax.local.story.Story;
import dev.jinvax.local.story.Teller;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays the whole story on a stack of its own, says what it sees, and leaves nothing behind. */
@Command(
        name = "demo",
        description = "Play the whole story on a throw-away stack; the exit code is not zero when anything differs.",
        customSynopsis = "deploy/demo [--logs DIR] [--no-build]",
        sortOptions = false)
final class Demo implements Callable<Integer> {
    @Option(names = "--logs", paramLabel = "DIR", description = "Keep the logs of all processes here.")
    private @Nullable Path logs;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final PrintStream out = System.out;

    @Override
    public Integer call() {
        StackPlan plan = StackPlan.throwAway().telling(new ConsoleProgress(out));
        if (logs != null) {
            plan.logsIn(logs);
        }
        out.println("Starting a stack of its own …");
        Teller teller = new Teller(out);
        try (Stack stack = plan.start()) {
            LauncherLog.into(stack.logs());
            new Story(stack, teller).play();
        }
        return teller.summary();
    }
}

package dev.jinvax.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a child in a session of its own, where the machine can do that: Ctrl-C then reaches the one who started the
 * children, and not all of them at once in no order.
 */
public final class OwnSession {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private OwnSession() {}

    /** The same command, apart from the terminal; the process id is the command's own. */
    public static List<String> of(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return List.copyOf(command);
        }
        List<String> apart = new ArrayList<>(List.of(SETSID.toString()));
        apart.addAll(command);
        return List.copyOf(apart);
    }
}

package dev.jinvax.local.stack;

import dev.jinvax.embedded.OwnSession;
import dev.jinvax.local.base.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * How one replica of a service is started.
 *
 * @param name unique in the stack: {@code booking}, {@code booking-2}
 * @param environment asked for at each start: the clock's offset may have moved since
 */
record ServiceCommand(
        String name,
        Service service,
        int port,
        Path jar,
        List<String> javaOptions,
        Supplier<Map<String, String>> environment,
        Path log) {
    /** Of the launcher's environment only what a JVM needs: a stray QUARKUS_ variable must not change the stack. */
    private static final List<String> INHERITED = List.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "USER");

    private static final List<String> JAVA_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-Xms48m",
            "-Xmx256m",
            "-Xss512k",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    /** From here on a build leaves an AOT cache (JEP 514) instead of an AppCDS archive. */
    private static final int WITH_AOT_CACHE = 25;

    ServiceCommand {
        javaOptions = List.copyOf(javaOptions);
    }

    Process start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_OPTIONS);
        command.addAll(classesMadeReady());
        command.addAll(javaOptions);
        command.add("-jar");
        command.add(jar.toString());
        ProcessBuilder builder = new ProcessBuilder(OwnSession.of(command))
                // The archive knows the jars by paths relative to this directory.
                .directory(Objects.requireNonNull(jar.getParent()).toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(environment.get());
        return builder.start();
    }

    /** Classes parsed and verified at build time; a JVM that is not the build's ignores them. */
    private List<String> classesMadeReady() {
        return Runtime.version().feature() >= WITH_AOT_CACHE && Files.exists(jar.resolveSibling("app.aot"))
                ? List.of("-XX:AOTCache=app.aot", "-Xlog:aot=off")
                : List.of("-XX:SharedArchiveFile=app-cds.jsa", "-Xlog:cds=off,cds+dynamic=off");
    }
}

package dev.jinvax.local.base;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the sources and what was built from them are. */
public final class Repository {
    private Repository() {}

    /** @throws CannotStartException when {@code -Djinvax.root} is missing or names another place */
    public static Path root() {
        String root = System.getProperty("jinvax.root");
        if (root == null) {
            throw new CannotStartException("Start it with deploy/up, or say where the repository is: -Djinvax.root=…");
        }
        Path path = Path.of(root).toAbsolutePath().normalize();
        if (!Files.exists(path.resolve("deploy/local/pom.xml"))) {
            throw new CannotStartException(path + " is not the repository of Jinvax (-Djinvax.root).");
        }
        return path;
    }

    /** The data directory somebody named, or the usual one. */
    public static Path data(@Nullable Path named) {
        return named == null
                ? root().resolve(".jinvax")
                : named.toAbsolutePath().normalize();
    }
}

package dev.jinvax.local.testing;

import dev.jinvax.local.base.Service;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A repository whose four services are stubs; the broker's libraries are the real ones. */
public final class StubRepository implements AutoCloseable {
    private final String realRoot = System.getProperty("jinvax.root");
    private final Path libraries;

    public StubRepository(Path root) throws IOException {
        Files.createDirectories(root.resolve("deploy/local"));
        Files.writeString(root.resolve("deploy/local/pom.xml"), "");
        libraries = Files.createDirectories(root.resolve("deploy/embedded/broker/target"))
                .resolve("lib");
        Files.createSymbolicLink(libraries, Path.of(realRoot, "deploy/embedded/broker/target/lib"));
        for (Service service : Service.values()) {
            Path jar = service.jar(root);
            Files.createDirectories(jar.getParent());
            write(jar);
        }
        System.setProperty("jinvax.root", root.toString());
    }

    private static void write(Path jar) throws IOException {
        String entry = StubService.class.getName().replace('.', '/') + ".class";
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StubService.class.getName());
        try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream code = StubService.class.getResourceAsStream("/" + entry)) {
            output.putNextEntry(new JarEntry(entry));
            code.transferTo(output);
        }
    }

    @Override
    public void close() throws IOException {
        Files.delete(libraries);
        System.setProperty("jinvax.root", realRoot);
    }
}

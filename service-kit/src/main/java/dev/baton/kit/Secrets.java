package dev.baton.kit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Secrets, one file each in the folder that `baton.secrets` names, as Docker and Kubernetes mount them too. Read when
/// asked for, never logged.
@ApplicationScoped
public class Secrets {
    private final Path folder;

    @Inject
    public Secrets(@ConfigProperty(name = "baton.secrets") Path folder) {
        this.folder = folder;
    }

    /// @throws IllegalStateException when there is no such secret: the message names the file to make
    public String secret(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException(
                        "the secret " + name + " is missing: put it into the file " + folder.resolve(name)));
    }

    public Optional<String> find(String name) {
        if (name.isEmpty() || name.contains("/") || name.contains("\\") || name.startsWith(".")) {
            throw new IllegalArgumentException("no name of a secret");
        }
        Path file = folder.resolve(name);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file).strip())
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new IllegalStateException("the secret in " + file + " cannot be read: check its rights", unreadable);
        }
    }
}

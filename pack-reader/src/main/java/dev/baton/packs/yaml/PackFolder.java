package dev.baton.packs.yaml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder of a pack: which files it has, which it should not have, and the version they add up to.
record PackFolder(Path folder, Faults faults) {

    private static final List<String> FILES =
            List.of("pack.yaml", "texts.yaml", "policy.yaml", "queues.yaml", "hours.yaml");
    private static final String INTENTS = "intents";
    private static final List<String> IGNORED = List.of("evaluation", "README.md");
    private static final int VERSION_DIGITS = 16;

    /// Whether there is something to read; says what is wrong otherwise.
    boolean isUsable() {
        if (!Files.isDirectory(folder)) {
            faults.add(
                    folder.toString(),
                    0,
                    "there is no such folder",
                    "name the folder of a pack, as in packs/ecommerce");
            return false;
        }
        if (entries(folder).isEmpty()) {
            faults.add(folder.toString(), 0, "the pack is empty", "start from a copy of packs/ecommerce");
            return false;
        }
        return true;
    }

    /// The value of a file that must be there.
    Optional<Value> required(String name) {
        return source(folder.resolve(name)).read();
    }

    /// The value of a file that need not be there.
    Optional<Value> optional(String name) {
        return Files.exists(folder.resolve(name)) ? required(name) : Optional.empty();
    }

    /// The values of all files with intents.
    List<Value> intents() {
        return intentFiles().stream()
                .flatMap(path -> source(path).read().stream())
                .toList();
    }

    /// Reports what lies in the folder and would be passed over in silence.
    void checkNames() {
        for (Path entry : entries(folder)) {
            String name = nameOf(entry);
            if (!FILES.contains(name) && !IGNORED.contains(name) && !name.equals(INTENTS)) {
                List<String> known = new ArrayList<>(FILES);
                known.add(INTENTS);
                faults.add(entry.toString(), 0, "'" + name + "' is no part of a pack", Nearest.hint(name, known));
            }
        }
        if (!Files.isDirectory(folder.resolve(INTENTS))) {
            faults.add(
                    folder.resolve(INTENTS).toString(), 0, "the folder is missing", "create it with a file per theme");
        }
        for (Path entry : entries(folder.resolve(INTENTS))) {
            if (!nameOf(entry).endsWith(".yaml")) {
                faults.add(entry.toString(), 0, "only .yaml files are read here", "rename it or remove it");
            }
        }
    }

    /// A digest over the names and bytes of all files that are read.
    String version() {
        MessageDigest digest = sha256();
        Stream.concat(FILES.stream().map(folder::resolve).filter(Files::exists), intentFiles().stream())
                .forEach(path -> source(path).bytes().ifPresent(bytes -> {
                    String name = folder.relativize(path).toString().replace('\\', '/');
                    digest.update((name + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
                    digest.update(bytes);
                }));
        return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
    }

    String name() {
        return nameOf(folder.toAbsolutePath().normalize());
    }

    private List<Path> intentFiles() {
        return entries(folder.resolve(INTENTS)).stream()
                .filter(path -> nameOf(path).endsWith(".yaml"))
                .toList();
    }

    private SourceFile source(Path path) {
        return new SourceFile(folder, path, faults);
    }

    /// Everything in a folder in the order of its names, hidden entries aside.
    private List<Path> entries(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(entry -> !nameOf(entry).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            faults.add(directory.toString(), 0, "the folder cannot be read (" + unreadable + ")", "check its rights");
            return List.of();
        }
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}

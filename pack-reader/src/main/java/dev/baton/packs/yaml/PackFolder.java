package dev.baton.packs.yaml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The folder of a pack: which files it has, which it should not have, and the version they add up to.
final class PackFolder {

    private static final List<String> FILES =
            List.of("pack.yaml", "texts.yaml", "policy.yaml", "queues.yaml", "hours.yaml", "names.yaml");
    private static final String INTENTS = "intents";
    private static final List<String> IGNORED = List.of("evaluation", "README.md");
    private static final int VERSION_DIGITS = 16;

    private final Path folder;
    private final Faults faults;
    private final SortedMap<String, byte[]> read = new TreeMap<>();

    PackFolder(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

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
        return read(folder.resolve(name));
    }

    /// The value of a file that must be there and defines `names`.
    Optional<Value> required(String name, Names names) {
        Optional<Value> value = required(name);
        if (value.isEmpty()) {
            names.incomplete();
        }
        return value;
    }

    /// The value of a file that need not be there and defines `names`.
    Optional<Value> optional(String name, Names names) {
        return Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS) ? required(name, names) : Optional.empty();
    }

    /// The value of a file that need not be there.
    Optional<Value> optional(String name) {
        return Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS) ? required(name) : Optional.empty();
    }

    /// The values of all files with intents, which define `names`.
    List<Value> intents(Names names) {
        List<Path> files = entries(folder.resolve(INTENTS)).stream()
                .filter(path -> nameOf(path).endsWith(".yaml"))
                .toList();
        if (files.isEmpty()) {
            faults.add(
                    folder.resolve(INTENTS).toString(),
                    0,
                    "the pack has no intents",
                    "create the folder intents with a file per theme");
        }
        List<Value> values = files.stream().flatMap(path -> read(path).stream()).toList();
        if (files.isEmpty() || values.size() < files.size()) {
            names.incomplete();
        }
        return values;
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
        for (Path entry : entries(folder.resolve(INTENTS))) {
            if (!nameOf(entry).endsWith(".yaml")) {
                faults.add(entry.toString(), 0, "only .yaml files are read here", "rename it or remove it");
            }
        }
    }

    /// A digest over the names and bytes of all files that were read.
    String version() {
        MessageDigest digest = sha256();
        read.forEach((name, bytes) -> {
            digest.update((name + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
    }

    String name() {
        return nameOf(folder.toAbsolutePath().normalize());
    }

    private Optional<Value> read(Path path) {
        SourceFile source = new SourceFile(folder, path, faults);
        return source.bytes().flatMap(bytes -> {
            read.put(folder.relativize(path).toString().replace('\\', '/'), bytes);
            return source.value(bytes);
        });
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

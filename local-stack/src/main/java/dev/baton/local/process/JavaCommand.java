package dev.baton.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Builds the command lines of the platform's JVMs, which all run on the JDK that runs this one.
///
/// The serial collector and compact headers are chosen for many small JVMs on few cores: they cost the least memory,
/// and at heaps of 200 MB a collection takes a few milliseconds. What native code freed goes back to
/// the system every ten seconds, which the C library by itself seldom does.
public final class JavaCommand {
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:TrimNativeHeapInterval=10000",
            "-Xshare:auto",
            "-Xlog:cds=off",
            "-Xlog:aot=off",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final List<String> command = new ArrayList<>();

    private JavaCommand(int heapMegabytes) {
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.add("-Xmx" + heapMegabytes + "m");
        command.add("-Xms" + heapMegabytes / 4 + "m");
        command.add("-Xmn" + heapMegabytes / 8 + "m");
    }

    /// At most so much, and to begin with a quarter of it: by default a JVM takes a part of the machine's memory at
    /// once, here all of it. Of an eighth every page is in use, since that is where new objects are made.
    public static JavaCommand withHeap(int megabytes) {
        return new JavaCommand(megabytes);
    }

    public JavaCommand with(String... flags) {
        command.addAll(List.of(flags));
        return this;
    }

    /// Compiles quickly and not twice: for programs that are seldom busy, of which the second compiler would take half
    /// of the processor time in their first minutes, and memory that it does not give back.
    public JavaCommand compilingOnce() {
        return with("-XX:TieredStopAtLevel=1");
    }

    /// Lets the JVM keep the classes it loaded in a file at its first orderly end, and map that file from then on: a
    /// third less work at the start of a service, half the time at that of Kafka. A file that does not fit (another
    /// JDK, other flags) is written anew; one that is broken is not used.
    public JavaCommand withClassArchive(Path cache, String name) throws IOException {
        Files.createDirectories(cache);
        var archive = cache.resolve(name + "-" + Runtime.version() + ".jsa");
        return with("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive);
    }

    public List<String> main(Path classPath, String mainClass, String... arguments) {
        return finish(List.of("-cp", classPath.toString(), mainClass), arguments);
    }

    public List<String> jar(Path jar, String... arguments) {
        return finish(List.of("-jar", jar.toString()), arguments);
    }

    private List<String> finish(List<String> what, String... arguments) {
        var whole = new ArrayList<>(command);
        whole.addAll(what);
        whole.addAll(List.of(arguments));
        return List.copyOf(whole);
    }
}

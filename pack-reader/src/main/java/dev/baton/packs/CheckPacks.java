package dev.baton.packs;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Checks packs from the command line: `./baton pack check packs/ecommerce packs/tenants.yaml`. An argument is
/// the folder of a pack, or a tenants file, which is read with the packs beside it. Prints every fault, or what the
/// packs hold.
public final class CheckPacks {

    private static final int OK = 0;
    private static final int FAULTY = 1;
    private static final int MISUSED = 2;
    private static final String ROW = "%-20s %-18s %-10s %8s %8s %7s%n";

    private CheckPacks() {}

    public static void main(String... arguments) {
        System.exit(run(
                List.of(arguments),
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8)));
    }

    /// @return the exit code: 0 when everything is valid, 1 when there are faults, 2 when nothing was named
    static int run(List<String> arguments, PrintStream out, PrintStream errors) {
        if (arguments.isEmpty()) {
            errors.println("usage: pack check <folder of a pack or tenants file>...");
            return MISUSED;
        }
        int faults = 0;
        out.printf(ROW, "pack", "version", "languages", "intents", "phrases", "queues");
        for (String argument : arguments) {
            try {
                check(Path.of(argument), out);
            } catch (InvalidPackException invalid) {
                errors.println(invalid.getMessage());
                faults += invalid.errors().size();
            }
        }
        if (faults > 0) {
            errors.println(faults + (faults == 1 ? " error" : " errors"));
        }
        return faults == 0 ? OK : FAULTY;
    }

    private static void check(Path path, PrintStream out) {
        if (Files.isDirectory(path) || !path.toString().endsWith(".yaml")) {
            printRow(Pack.read(path), out);
            return;
        }
        Path parent = path.getParent();
        Tenants.read(path, parent == null ? Path.of("") : parent).all().stream()
                .map(Tenant::pack)
                .distinct()
                .forEach(pack -> printRow(pack, out));
    }

    private static void printRow(Pack pack, PrintStream out) {
        long phrases = pack.intents().stream()
                .flatMap(intent -> intent.phrases().values().values().stream())
                .mapToLong(List::size)
                .sum();
        out.printf(
                ROW,
                pack.id(),
                pack.version(),
                String.join(" ", pack.languages()),
                pack.intents().size(),
                phrases,
                pack.queues().size());
    }
}

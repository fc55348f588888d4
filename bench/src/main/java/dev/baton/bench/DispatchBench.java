package dev.baton.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.bench.dispatch.DispatchFigures;
import dev.baton.events.EventJson;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// How many decisions a second the dispatcher makes, in pools of growing size.
final class DispatchBench {
    static final Set<String> OPTIONS = Set.of("--sizes", "--decisions", "--seed", "--json");

    private final Options options;

    DispatchBench(Options options) {
        this.options = options;
    }

    int run() {
        Path packs = Path.of(System.getProperty("baton.root", ".")).resolve("packs");
        DispatchFigures figures = new DispatchFigures(
                packs, options.number("--decisions", 300_000, 1_000), options.number("--seed", 1, 0));
        ArrayNode json = EventJson.mapper().createArrayNode();
        if (!options.has("--json")) {
            System.out.printf(
                    "%8s %8s %12s %22s %22s %22s %22s %9s %8s%n",
                    "agents",
                    "waiting",
                    "decisions/s",
                    "arrival p50/p99 µs",
                    "accepted p50/p99 µs",
                    "freed p50/p99 µs",
                    "tick p50/p99 µs",
                    "load ms",
                    "heap MB");
        }
        for (String size :
                options.text("--sizes", "1000/10000,10000/100000,20000/200000").split(",")) {
            ObjectNode row = figures.of(agents(size), waiting(size));
            json.add(row);
            if (!options.has("--json")) {
                print(row);
            }
        }
        if (options.has("--json")) {
            System.out.println(json.toPrettyString());
        }
        return 0;
    }

    private static void print(ObjectNode row) {
        System.out.printf(
                Locale.ROOT,
                "%8d %8d %,12.0f %22s %22s %22s %22s %9.0f %8.0f%n",
                row.path("agents").intValue(),
                row.path("waiting").intValue(),
                row.path("perSecond").doubleValue(),
                both(row, "arrival"),
                both(row, "accepted"),
                both(row, "agent freed"),
                both(row, "tick"),
                row.path("loadMillis").doubleValue(),
                row.path("megabytes").doubleValue());
    }

    private static String both(ObjectNode row, String kind) {
        return String.format(
                Locale.ROOT,
                "%.0f / %.0f",
                row.path(kind).path("p50").doubleValue(),
                row.path(kind).path("p99").doubleValue());
    }

    private static int agents(String size) {
        return part(size, 0);
    }

    private static int waiting(String size) {
        return part(size, 1);
    }

    private static int part(String size, int which) {
        String[] parts = size.split("/", -1);
        try {
            int number = Integer.parseInt(parts[which]);
            if (parts.length == 2 && number > 0) {
                return number;
            }
        } catch (IndexOutOfBoundsException | NumberFormatException wrong) {
            throw wrongSize(size);
        }
        throw wrongSize(size);
    }

    private static WrongUsage wrongSize(String size) {
        return new WrongUsage("--sizes takes agents/waiting,…, not '" + size + "'");
    }
}

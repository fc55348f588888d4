package dev.baton.bench.load;

import dev.baton.packs.IntentDefinition;
import dev.baton.packs.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// What contacts say.
/// @param lines at least one
public record Script(List<String> lines) {
    public Script {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a script without a line");
        }
    }

    /// The phrases of a pack that its bot is meant to answer, in all its languages.
    public static Script of(Pack pack) {
        return new Script(pack.languages().stream()
                .flatMap(language -> pack.intents().stream()
                        .filter(Script::isForTheBot)
                        .flatMap(intent -> intent.phrases().in(language).stream())
                        .filter(phrase -> isQuiet(pack, language, phrase)))
                .toList());
    }

    /// The first column of a CSV file, whose first line is a heading.
    public static Script ofCsv(Path file) throws IOException {
        return new Script(Files.readAllLines(file).stream()
                .skip(1)
                .map(Script::firstColumn)
                .filter(line -> !line.isBlank())
                .toList());
    }

    String line(Random random) {
        return lines.get(random.nextInt(lines.size()));
    }

    private static boolean isForTheBot(IntentDefinition intent) {
        return intent.answers().isPresent() && !intent.sensitive() && !intent.asksForHuman();
    }

    private static boolean isQuiet(Pack pack, String language, String phrase) {
        return !pack.policy().asksForHuman(language, phrase)
                && !pack.policy().saysGoodbye(language, phrase)
                && pack.policy().anger().points(language, phrase) == 0;
    }

    private static String firstColumn(String line) {
        if (!line.startsWith("\"")) {
            int comma = line.indexOf(',');
            return comma < 0 ? line : line.substring(0, comma);
        }
        StringBuilder column = new StringBuilder();
        for (int at = 1; at < line.length(); at++) {
            if (line.charAt(at) != '"') {
                column.append(line.charAt(at));
            } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                column.append('"');
                at++;
            } else {
                break;
            }
        }
        return column.toString();
    }

    @Override
    public String toString() {
        return "Script[" + lines.size() + " lines]";
    }
}

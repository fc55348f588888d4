package dev.baton.bot.cli;

import dev.baton.bot.Encoders;
import dev.baton.bot.LearnedUrgency;
import dev.baton.bot.onnx.KeptVectors;
import dev.baton.bot.onnx.PackagedEncoders;
import dev.baton.events.EventJson;
import dev.baton.packs.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Behind `./baton bench urgency`: prints as JSON how many emergencies are found in labelled files, and how many other
/// messages are taken for one, by words alone and by everything.
public final class BenchUrgency {

    private static final int WRONG_USAGE = 2;
    private static final String USAGE = """
            ./baton bench urgency [--cache FOLDER] --packs FOLDER FILE…
                columns: text,urgency; the urgency is self-harm, medical, safety, fraud or none
                the name of a file ends in its language, such as en.csv or fresh-zh.csv
                --packs      the packs whose harmless phrases are learned too
                --cache      a folder that keeps vectors for the next run""";

    record Report(UrgencySet.Result byWords, UrgencySet.Result byEverything) {}

    private BenchUrgency() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(run(new ArrayList<>(List.of(arguments))));
    }

    private static int run(List<String> arguments) throws IOException {
        String cache = null;
        if (arguments.size() >= 2 && arguments.getFirst().equals("--cache")) {
            cache = arguments.get(1);
            arguments.subList(0, 2).clear();
        }
        List<Pack> packs = new ArrayList<>();
        if (arguments.size() >= 2 && arguments.getFirst().equals("--packs")) {
            packs.addAll(packs(Path.of(arguments.get(1))));
            arguments.subList(0, 2).clear();
        }
        if (arguments.isEmpty() || arguments.getFirst().startsWith("-")) {
            System.err.println(USAGE);
            return WRONG_USAGE;
        }
        try {
            Encoders packaged = PackagedEncoders.load(List.of("en", "zh"), System.err::println);
            KeptVectors kept = cache == null ? null : new KeptVectors(Path.of(cache), packaged);
            LearnedUrgency words = LearnedUrgency.learn(packs, Encoders.NONE);
            LearnedUrgency everything = LearnedUrgency.learn(packs, kept == null ? packaged : kept);
            Map<String, Report> reports = new LinkedHashMap<>();
            for (String file : arguments) {
                UrgencySet set = new UrgencySet(LabelledCsv.read(Path.of(file)));
                String language = language(file);
                reports.put(file, new Report(set.measure(words, language), set.measure(everything, language)));
            }
            if (kept != null) {
                kept.close();
            }
            System.out.println(
                    EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(reports));
            return 0;
        } catch (LabelledCsv.Fault fault) {
            System.err.println(fault.getMessage());
            return WRONG_USAGE;
        }
    }

    private static List<Pack> packs(Path folder) throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).sorted().map(Pack::read).toList();
        }
    }

    private static String language(String file) {
        String stem = file.substring(0, file.lastIndexOf('.'));
        return stem.substring(Math.max(0, stem.length() - 2));
    }
}

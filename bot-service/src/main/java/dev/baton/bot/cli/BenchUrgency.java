package dev.baton.bot.cli;

import dev.baton.bot.Encoders;
import dev.baton.bot.LearnedUrgency;
import dev.baton.bot.onnx.KeptVectors;
import dev.baton.bot.onnx.PackagedEncoders;
import dev.baton.events.EventJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Behind `./baton bench urgency`: prints as JSON how many emergencies are found in labelled files, and how many other
/// messages are taken for one, by words alone and by everything.
public final class BenchUrgency {

    private static final int WRONG_USAGE = 2;
    private static final String USAGE = """
            ./baton bench urgency [--cache FOLDER] FILE…
                columns: text,urgency; the urgency is self-harm, medical, safety, fraud or none
                the name of a file ends in its language, such as en.csv or fresh-zh.csv
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
        if (arguments.isEmpty() || arguments.getFirst().startsWith("-")) {
            System.err.println(USAGE);
            return WRONG_USAGE;
        }
        try {
            Encoders packaged = PackagedEncoders.load(List.of("en", "zh"), System.err::println);
            KeptVectors kept = cache == null ? null : new KeptVectors(Path.of(cache), packaged);
            LearnedUrgency words = LearnedUrgency.learn(Encoders.NONE);
            LearnedUrgency everything = LearnedUrgency.learn(kept == null ? packaged : kept);
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

    private static String language(String file) {
        String stem = file.substring(0, file.lastIndexOf('.'));
        return stem.substring(Math.max(0, stem.length() - 2));
    }
}

package dev.baton.bot.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.baton.bot.Alarmed;
import dev.baton.bot.Encoders;
import dev.baton.bot.LearnedUrgency;
import dev.baton.bot.PackUnderstanding;
import dev.baton.bot.Understanding;
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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Behind `./baton bench packs`: prints as JSON how well packs are understood, on their own phrases by
/// cross-validation and on their evaluation sets.
public final class Evaluate {

    private static final int WRONG_USAGE = 2;
    private static final String USAGE = """
            ./baton bench packs [--cache FOLDER] PACK…
                learns each pack and reads its evaluation/*.csv; PACK is a folder such as packs/ecommerce
                --cache      a folder that keeps vectors for the next run""";

    /// @param safeConfidence the threshold at which cross-validation answers one phrase in forty wrongly
    record Report(
            String pack,
            String model,
            double learnSeconds,
            Map<String, Double> crossValidated,
            Map<String, Double> safeConfidence,
            Map<String, EvaluationSet.Result> evaluated) {}

    private Evaluate() {}

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
            List<Report> reports = new ArrayList<>();
            for (String folder : arguments) {
                System.err.println("learning " + folder);
                reports.add(report(Path.of(folder), cache));
            }
            System.out.println(json(reports));
            return 0;
        } catch (LabelledCsv.Fault fault) {
            System.err.println(fault.getMessage());
            return WRONG_USAGE;
        }
    }

    static Report report(Path folder, @Nullable String cache) throws IOException, LabelledCsv.Fault {
        Pack pack = Pack.read(folder);
        Encoders packaged = PackagedEncoders.load(new TreeSet<>(pack.languages()), System.err::println);
        KeptVectors kept = cache == null ? null : new KeptVectors(Path.of(cache), packaged);
        Encoders encoders = kept == null ? packaged : kept;
        long start = System.nanoTime();
        PackUnderstanding understanding = PackUnderstanding.learn(pack, encoders);
        double seconds = Timing.secondsSince(start);
        Understanding bot = new Alarmed(pack, understanding, LearnedUrgency.learn(List.of(pack), encoders));
        Map<String, EvaluationSet.Result> results = new LinkedHashMap<>();
        for (String language : pack.languages()) {
            Path csv = folder.resolve("evaluation").resolve(language + ".csv");
            if (Files.exists(csv)) {
                EvaluationSet set = new EvaluationSet(LabelledCsv.read(csv));
                results.put(language, set.measure(bot, language, pack));
            }
        }
        if (kept != null) {
            kept.close();
        }
        return new Report(
                pack.id(),
                understanding.version(),
                seconds,
                rounded(understanding.accuracies()),
                rounded(understanding.safeConfidences()),
                results);
    }

    private static Map<String, Double> rounded(Map<String, Double> values) {
        Map<String, Double> rounded = new LinkedHashMap<>();
        values.forEach((language, value) -> rounded.put(language, Timing.rounded(value)));
        return rounded;
    }

    private static String json(List<Report> reports) throws JsonProcessingException {
        return EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(reports);
    }
}

package dev.baton.bot.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.baton.bot.PackUnderstanding;
import dev.baton.bot.onnx.PackagedEncoders;
import dev.baton.events.EventJson;
import dev.baton.packs.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Prints as JSON how well a pack is understood: on its own phrases by cross-validation, and on its evaluation sets.
/// Takes the pack's folder.
public final class Evaluate {

    /// @param learnMillis how long the pack took to learn, cross-validation included
    /// @param microsPerMessage the mean time to understand a message
    record Report(
            String pack,
            String model,
            long learnMillis,
            double microsPerMessage,
            Map<String, Double> crossValidated,
            Map<String, EvaluationSet.Result> evaluated) {}

    private Evaluate() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("Name one pack's folder, as in: packs/ecommerce");
            System.exit(2);
        }
        System.out.println(json(report(Path.of(arguments[0]))));
    }

    static Report report(Path folder) throws IOException {
        Pack pack = Pack.read(folder);
        long start = System.nanoTime();
        PackUnderstanding understanding =
                PackUnderstanding.learn(pack, PackagedEncoders.load(pack.languages(), System.err::println));
        long learned = System.nanoTime();
        Map<String, EvaluationSet.Result> results = new LinkedHashMap<>();
        int messages = 0;
        long spent = 0;
        for (String language : pack.languages()) {
            Path csv = folder.resolve("evaluation").resolve(language + ".csv");
            if (Files.exists(csv)) {
                EvaluationSet set = EvaluationSet.read(csv);
                long before = System.nanoTime();
                results.put(
                        language,
                        set.measure(
                                understanding,
                                language,
                                pack.policy().confidence().answer()));
                spent += System.nanoTime() - before;
                messages += set.messages().size();
            }
        }
        return new Report(
                pack.id(),
                understanding.version(),
                (learned - start) / 1_000_000,
                messages == 0 ? 0 : Math.round(spent / 100.0 / messages) / 10.0,
                understanding.accuracies(),
                results);
    }

    private static String json(Report report) throws JsonProcessingException {
        return EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(report);
    }
}

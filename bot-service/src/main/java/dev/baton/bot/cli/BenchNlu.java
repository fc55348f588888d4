package dev.baton.bot.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.baton.bot.Cascade;
import dev.baton.bot.Encoders;
import dev.baton.bot.Lesson;
import dev.baton.bot.ScriptFirst;
import dev.baton.bot.Teacher;
import dev.baton.bot.lingua.LinguaDetector;
import dev.baton.bot.onnx.KeptVectors;
import dev.baton.bot.onnx.PackagedEncoders;
import dev.baton.events.EventJson;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Behind `./baton bench nlu`: learns one file of texts and intents with the bot's own pipeline, reads another, and
/// prints as JSON how well and how fast.
public final class BenchNlu {

    private static final int WRONG_USAGE = 2;
    private static final int SAMPLE = 200;
    private static final String USAGE = """
            ./baton bench nlu --train FILE --test FILE [--language en|zh|…] [--cache FOLDER]
                learns the texts of one CSV file and reads those of another
                columns: text,intent; an empty intent or 'oos' is out of scope
                --language   what the texts are written in; found out when it is not said
                --cache      a folder that keeps the vectors of what is learned, for the next run""";

    /// @param cascade as the bot reads: each text by the cheapest means that leave no doubt
    /// @param thorough every text by every means, to compare with
    record Report(
            String language,
            String learner,
            int intents,
            int trained,
            int tested,
            double learnSeconds,
            double crossValidatedAccuracy,
            double sureAt,
            Measured cascade,
            Measured thorough,
            Memory memory) {}

    /// @param shareByStage which part of the texts each stage settled
    /// @param speedByStage over the texts that each stage settled, the stages before it included
    record Measured(
            Scores scores,
            Timing.Speed speed,
            Map<String, Double> shareByStage,
            Map<String, Timing.Speed> speedByStage) {}

    private BenchNlu() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws IOException {
        Map<String, String> options = new TreeMap<>();
        if (arguments.contains("--help") || arguments.contains("-h")) {
            System.out.println(USAGE);
            return 0;
        }
        for (int at = 0; at < arguments.size(); at += 2) {
            String name = arguments.get(at);
            if (!List.of("--train", "--test", "--language", "--cache").contains(name) || at + 1 == arguments.size()) {
                System.err.println("'" + name + "' is not understood here.\n" + USAGE);
                return WRONG_USAGE;
            }
            options.put(name, arguments.get(at + 1));
        }
        String train = options.get("--train");
        String test = options.get("--test");
        if (train == null || test == null) {
            System.err.println("Both --train and --test must name a file.\n" + USAGE);
            return WRONG_USAGE;
        }
        try {
            Report report = measure(Path.of(train), Path.of(test), options.get("--language"), options.get("--cache"));
            System.out.println(json(report));
            return 0;
        } catch (LabelledCsv.Fault fault) {
            System.err.println(fault.getMessage());
        } catch (NoSuchFileException missing) {
            System.err.println("There is no file " + missing.getFile());
        }
        return WRONG_USAGE;
    }

    static Report measure(Path train, Path test, @Nullable String told, @Nullable String cache)
            throws IOException, LabelledCsv.Fault {
        List<LabelledCsv.Row> taught = LabelledCsv.read(train);
        List<LabelledCsv.Row> asked = LabelledCsv.read(test);
        List<String> intents = new ArrayList<>(new TreeSet<>(taught.stream()
                .filter(LabelledCsv.Row::inScope)
                .map(LabelledCsv.Row::intent)
                .toList()));
        if (intents.size() < 2) {
            throw new LabelledCsv.Fault(
                    train, 2, "there must be at least two intents, and there are " + intents.size());
        }
        String language = told != null ? told : language(taught);
        StandardErrorProgress progress = new StandardErrorProgress();
        PackagedEncoders encoders = PackagedEncoders.load(List.of(language), System.err::println);
        long start = System.nanoTime();
        Encoders learning = cache == null ? encoders : new KeptVectors(Path.of(cache), encoders);
        Cascade cascade = new Teacher(intents.size(), learning, progress)
                .teach(
                        taught.stream()
                                .map(row -> new Lesson(
                                        row.text(),
                                        language,
                                        row.inScope() ? intents.indexOf(row.intent()) : Lesson.OUT_OF_SCOPE))
                                .toList(),
                        encoders);
        if (learning instanceof KeptVectors kept) {
            kept.close();
        }
        double seconds = Timing.secondsSince(start);
        Measured thorough =
                measured("every means", asked, intents, progress, text -> cascade.readThoroughly(text, language));
        Measured cheap = measured("the cascade", asked, intents, progress, text -> cascade.read(text, language));
        return new Report(
                language,
                Teacher.VERSION,
                intents.size(),
                taught.size(),
                asked.size(),
                seconds,
                Timing.rounded(cascade.accuracy(language)),
                Timing.rounded(cascade.sure(language)),
                cheap,
                thorough,
                Memory.now());
    }

    private static Measured measured(
            String what,
            List<LabelledCsv.Row> asked,
            List<String> intents,
            StandardErrorProgress progress,
            Timing.Reader reader) {
        Timing timing = new Timing();
        asked.stream().limit(SAMPLE).forEach(row -> reader.read(row.text()));
        List<Scores.Outcome> outcomes = new ArrayList<>(asked.size());
        for (LabelledCsv.Row row : asked) {
            progress.at("asking " + what, outcomes.size(), asked.size());
            outcomes.add(timing.time(row.text(), reader)
                    .map(reading -> new Scores.Outcome(
                            row.intent(), likeliest(reading.shares(), intents), reading.confidence(), reading.scope()))
                    .orElse(new Scores.Outcome(row.intent(), List.of(), 0, 0)));
        }
        progress.at("asking " + what, asked.size(), asked.size());
        return new Measured(Scores.of(outcomes), timing.all(), timing.shares(), timing.speeds());
    }

    private static List<String> likeliest(double[] shares, List<String> intents) {
        return IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer label) -> shares[label])
                        .reversed())
                .limit(3)
                .map(intents::get)
                .toList();
    }

    /// What most texts of a sample are written in.
    private static String language(List<LabelledCsv.Row> rows) {
        ScriptFirst detector = new ScriptFirst(new LinguaDetector(List.of("en", "zh")));
        int apart = Math.max(1, rows.size() / SAMPLE);
        Map<String, Long> found = IntStream.iterate(0, at -> at < rows.size(), at -> at + apart)
                .mapToObj(at -> detector.detect(rows.get(at).text()))
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(language -> language, Collectors.counting()));
        return found.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("en");
    }

    private static String json(Report report) throws JsonProcessingException {
        return EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(report);
    }
}

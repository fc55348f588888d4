package dev.baton.bot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Learns a [Cascade] from lessons. What it is unsure about is found out by judging lessons that were left out of the
/// learning: every fifth in turn, or fewer when there are many.
public final class Teacher {

    /// Changes with the code that learns, so that what an older one learned is not used.
    public static final String VERSION = "cascade-1";

    private static final int FOLDS = 5;
    private static final int ENOUGH_JUDGED = 2_500;
    private static final int MOST_VECTORS = 40_000;

    private final int labels;
    private final Encoders encoders;
    private final Progress progress;
    private int models;

    /// @param labels how many there are
    /// @param encoders which never refuse
    public Teacher(int labels, Encoders encoders, Progress progress) {
        this.labels = labels;
        this.encoders = encoders;
        this.progress = progress;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Prepared(Lesson lesson, int label, int[] ngrams, float @Nullable [] vector) {}

    /// @param reading the encoders that are asked when texts are read
    public Cascade teach(List<Lesson> lessons, Encoders reading) {
        List<Lesson> distinct = distinct(lessons);
        List<Prepared> prepared = prepare(distinct);
        boolean outOfScope = distinct.stream().anyMatch(lesson -> lesson.label() == Lesson.OUT_OF_SCOPE);
        int all = labels + (outOfScope ? 1 : 0);
        int folds = Math.clamp((long) FOLDS * ENOUGH_JUDGED / Math.max(1, prepared.size()), 1, FOLDS);
        models = folds + 1;
        Map<String, List<Judged>> judged = new HashMap<>();
        for (int fold = 0; fold < folds; fold++) {
            validate(prepared, fold, all, judged);
        }
        Models whole = learn(prepared, all, models);
        Map<String, Tuning> tunings = new HashMap<>();
        judged.forEach((language, some) -> tunings.put(language, Calibration.of(some)));
        return new Cascade(labels, PhraseBook.of(distinct), whole.ngrams, whole.vectors, tunings, reading);
    }

    private record Models(NGramModel ngrams, Map<String, VectorModel> vectors) {}

    private Models learn(List<Prepared> lessons, int all, int number) {
        progress.at("learning", number - 1, models);
        NGramModel ngrams = NGramModel.learn(
                lessons.stream()
                        .map(each -> new NGramModel.Labelled(each.ngrams(), each.label()))
                        .toList(),
                all);
        Map<String, List<VectorModel.Labelled>> byLanguage = new HashMap<>();
        for (Prepared each : lessons) {
            if (each.vector() != null) {
                byLanguage
                        .computeIfAbsent(each.lesson().language(), language -> new ArrayList<>())
                        .add(new VectorModel.Labelled(each.vector(), each.label()));
            }
        }
        Map<String, VectorModel> vectors = new HashMap<>();
        byLanguage.forEach((language, taught) -> vectors.put(language, VectorModel.learn(taught, all)));
        progress.at("learning", number, models);
        return new Models(ngrams, vectors);
    }

    private void validate(List<Prepared> lessons, int fold, int all, Map<String, List<Judged>> judged) {
        List<Prepared> learned = new ArrayList<>();
        List<Prepared> held = new ArrayList<>();
        for (int at = 0; at < lessons.size(); at++) {
            (at % FOLDS == fold ? held : learned).add(lessons.get(at));
        }
        Models without = learn(learned, all, fold + 1);
        for (Prepared each : held) {
            VectorModel model = without.vectors.get(each.lesson().language());
            Features features = without.ngrams.rarity().weigh(each.ngrams());
            double[] scores = model == null || each.vector() == null ? null : model.logits(each.vector());
            Judged one = new Judged(
                    each.lesson(),
                    each.label(),
                    without.ngrams.logits(features),
                    scores,
                    without.ngrams.closeness(features),
                    scores == null || model == null || each.vector() == null
                            ? 0
                            : model.closeness(each.vector(), scores));
            judged.computeIfAbsent(each.lesson().language(), language -> new ArrayList<>())
                    .add(one);
        }
    }

    private List<Prepared> prepare(List<Lesson> lessons) {
        Map<Integer, Integer> encoded = new HashMap<>();
        int mostOfALabel = Math.max(10, MOST_VECTORS / Math.max(1, labels));
        Map<String, Optional<SentenceEncoder>> byLanguage = new HashMap<>();
        List<Prepared> prepared = new ArrayList<>(lessons.size());
        for (Lesson lesson : lessons) {
            progress.at("reading", prepared.size(), lessons.size());
            SentenceEncoder encoder =
                    byLanguage.computeIfAbsent(lesson.language(), encoders::in).orElse(null);
            boolean wanted = encoder != null && encoded.merge(lesson.label(), 1, Integer::sum) <= mostOfALabel;
            float[] vector = wanted && encoder != null
                    ? encoder.encode(Spelling.plain(lesson.text())).orElse(null)
                    : null;
            int label = lesson.label() == Lesson.OUT_OF_SCOPE ? labels : lesson.label();
            prepared.add(new Prepared(lesson, label, NGrams.of(lesson.text()), vector));
        }
        progress.at("reading", lessons.size(), lessons.size());
        return prepared;
    }

    /// The same words under the same label count once.
    private static List<Lesson> distinct(List<Lesson> lessons) {
        Set<String> seen = new HashSet<>();
        return lessons.stream()
                .filter(lesson -> seen.add(lesson.label() + "\n" + Spelling.words(lesson.text())))
                .toList();
    }
}

package dev.baton.bot;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Says what a text means, by the cheapest means that leave no doubt:
///
/// ```
/// text ─▶ plain spelling ─▶ a phrase that was taught? ─▶ n-grams sure? ─▶ n-grams and vector together
///                                 │ yes                     │ yes                 │
///                                 ▼                         ▼                     ▼
///                              PHRASE                    NGRAMS                ENCODER
/// ```
///
/// Immutable and safe to share, if its encoders are.
public final class Cascade {

    private static final double CERTAIN = 0.99;

    private final int labels;
    private final PhraseBook phrases;
    private final NGramModel ngrams;
    private final Map<String, VectorModel> vectors;
    private final Map<String, Tuning> tunings;
    private final Encoders encoders;

    Cascade(
            int labels,
            PhraseBook phrases,
            NGramModel ngrams,
            Map<String, VectorModel> vectors,
            Map<String, Tuning> tunings,
            Encoders encoders) {
        this.labels = labels;
        this.phrases = phrases;
        this.ngrams = ngrams;
        this.vectors = Map.copyOf(vectors);
        this.tunings = Map.copyOf(tunings);
        this.encoders = encoders;
    }

    /// What `text`, written in `language`, means. Empty when it has no words.
    public Optional<Reading> read(String text, String language) {
        OptionalInt known = phrases.label(Spelling.words(text));
        return known.isPresent() ? Optional.of(certain(known.getAsInt())) : judge(text, language, true);
    }

    /// The same by every means, however sure the cheap ones are.
    public Optional<Reading> readThoroughly(String text, String language) {
        return judge(text, language, false);
    }

    /// The share of examples in `language` that were understood rightly while they were left out of the learning.
    public double accuracy(String language) {
        return tuning(language).accuracy();
    }

    /// From which confidence the n-grams alone are believed.
    public double sure(String language) {
        return tuning(language).sure();
    }

    /// From which confidence on texts in `language` may be answered, so that at most one in forty is answered wrongly.
    public double safe(String language) {
        return tuning(language).safe();
    }

    /// Whether texts in `language` are judged by their vectors too.
    public boolean hasVectors(String language) {
        return vectors.containsKey(language);
    }

    private Optional<Reading> judge(String text, String language, boolean cheaply) {
        Features features = ngrams.features(text);
        if (features.isEmpty()) {
            return Optional.empty();
        }
        Tuning tuning = tuning(language);
        double[] logits = ngrams.logits(features);
        double[] shares = tuning.byNGrams(logits);
        VectorModel model = vectors.get(language);
        SentenceEncoder encoder = model == null ? null : encoders.in(language).orElse(null);
        if (model == null || encoder == null) {
            return Optional.of(byNGrams(features, shares, tuning, ReadBy.NO_ENCODER));
        }
        if (cheaply && shares[LinearModel.best(shares)] >= tuning.sure()) {
            return Optional.of(reading(shares, 1, ReadBy.NGRAMS));
        }
        float[] vector = encoder.encode(Spelling.plain(text)).orElse(null);
        if (vector == null) {
            return Optional.of(byNGrams(features, shares, tuning, ReadBy.SHED));
        }
        double[] scores = model.logits(vector);
        double[] both = tuning.byBoth(logits, scores);
        Scope.Signs signs = new Scope.Signs(best(both), model.closeness(vector, scores));
        return Optional.of(reading(both, tuning.byBoth().of(signs), ReadBy.ENCODER));
    }

    private Reading byNGrams(Features features, double[] shares, Tuning tuning, ReadBy by) {
        Scope.Signs signs = new Scope.Signs(best(shares), ngrams.closeness(features));
        return reading(shares, tuning.byNGrams().of(signs), by);
    }

    /// Beyond the labels there may be one that stands for none of them.
    private Reading reading(double[] shares, double scope, ReadBy by) {
        double none = shares.length > labels ? shares[labels] : 0;
        return new Reading(Arrays.copyOf(shares, labels), scope * (1 - none), by);
    }

    private Reading certain(int label) {
        double[] shares = new double[labels];
        Arrays.fill(shares, (1 - CERTAIN) / Math.max(1, labels - 1));
        shares[label] = labels == 1 ? 1 : CERTAIN;
        return new Reading(shares, 1, ReadBy.PHRASE);
    }

    private Tuning tuning(String language) {
        @Nullable Tuning own = tunings.get(language);
        return own == null ? Tuning.UNKNOWN : own;
    }

    private static double best(double[] shares) {
        return shares[LinearModel.best(shares)];
    }

    /// Keeps what was learned, to be read by [#read(DataInputStream, Encoders)].
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(labels);
        phrases.write(out);
        ngrams.write(out);
        out.writeInt(tunings.size());
        for (Map.Entry<String, Tuning> each : new TreeMap<>(tunings).entrySet()) {
            out.writeUTF(each.getKey());
            each.getValue().write(out);
            VectorModel model = vectors.get(each.getKey());
            out.writeBoolean(model != null);
            if (model != null) {
                model.write(out);
            }
        }
    }

    /// What [#write] kept.
    public static Cascade read(DataInputStream in, Encoders encoders) throws IOException {
        int labels = in.readInt();
        PhraseBook phrases = PhraseBook.read(in);
        NGramModel ngrams = NGramModel.read(in);
        Map<String, Tuning> tunings = new LinkedHashMap<>();
        Map<String, VectorModel> vectors = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String language = in.readUTF();
            tunings.put(language, Tuning.read(in));
            if (in.readBoolean()) {
                vectors.put(language, VectorModel.read(in));
            }
        }
        return new Cascade(labels, phrases, ngrams, vectors, tunings, encoders);
    }
}

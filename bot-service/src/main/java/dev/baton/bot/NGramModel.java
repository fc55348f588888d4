package dev.baton.bot;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Judges texts by their n-grams.
///
/// @param rarity how much each n-gram counts
/// @param model what each n-gram says for which label
record NGramModel(Rarity rarity, LinearModel model) {

    /// The n-grams of a text and the label that it stands for.
    @SuppressWarnings("ArrayRecordComponent")
    record Labelled(int[] ngrams, int label) {}

    static NGramModel learn(List<Labelled> taught, int labels) {
        Rarity rarity = Rarity.among(taught.stream().map(Labelled::ngrams).toList());
        List<Example> examples = new ArrayList<>(taught.size());
        for (Labelled each : taught) {
            examples.add(new Example(rarity.weigh(each.ngrams()), each.label()));
        }
        return new NGramModel(rarity, Trainer.OF_NGRAMS.train(examples, labels));
    }

    Features features(String text) {
        return rarity.weigh(NGrams.of(text));
    }

    /// The score of each label before the softmax.
    double[] logits(Features features) {
        return model.logits(features);
    }

    /// The share of a text that was ever taught, 0 to 1.
    double closeness(Features features) {
        return model.known(features);
    }

    void write(DataOutputStream out) throws IOException {
        rarity.write(out);
        model.write(out);
    }

    static NGramModel read(DataInputStream in) throws IOException {
        return new NGramModel(Rarity.read(in), LinearModel.read(in));
    }
}

package dev.baton.bot;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Judges the vectors of a sentence encoder: which label they fit, and how near they are to what was taught.
final class VectorModel {

    /// So many examples of a label are kept to compare with.
    private static final int MOST_EXEMPLARS = 150;

    private static final int NEAREST_LABELS = 3;
    private static final float STEPS = 127;

    private final float[] mean;
    private final LinearModel model;
    private final byte[][] exemplars;

    /// @param exemplars of each label, one after the other: the directions from the mean
    private VectorModel(float[] mean, LinearModel model, byte[][] exemplars) {
        this.mean = mean;
        this.model = model;
        this.exemplars = exemplars;
    }

    /// A vector and the label it stands for.
    @SuppressWarnings("ArrayRecordComponent")
    record Labelled(float[] vector, int label) {}

    /// Learns from vectors of the same length, at least one.
    static VectorModel learn(List<Labelled> taught, int labels) {
        float[] mean = mean(taught);
        List<Example> examples = new ArrayList<>(taught.size());
        byte[][] exemplars = new byte[labels][0];
        for (Labelled each : taught) {
            float[] centred = centred(each.vector(), mean);
            examples.add(new Example(features(centred), each.label()));
            byte[] before = exemplars[each.label()];
            if (before.length < MOST_EXEMPLARS * mean.length) {
                byte[] after = Arrays.copyOf(before, before.length + mean.length);
                System.arraycopy(direction(centred), 0, after, before.length, mean.length);
                exemplars[each.label()] = after;
            }
        }
        return new VectorModel(mean, Trainer.ofVectors(mean.length).train(examples, labels), exemplars);
    }

    /// The score of each label before the softmax.
    double[] logits(float[] vector) {
        return model.logits(features(centred(vector, mean)));
    }

    /// The cosine to the nearest example of the likeliest labels, -1 to 1, both seen from the mean.
    ///
    /// @param logits what [#logits] gave for the vector
    double closeness(float[] vector, double[] logits) {
        byte[] direction = direction(centred(vector, mean));
        double[] left = logits.clone();
        int nearest = Integer.MIN_VALUE;
        for (int round = 0; round < Math.min(NEAREST_LABELS, left.length); round++) {
            int label = LinearModel.best(left);
            left[label] = Double.NEGATIVE_INFINITY;
            byte[] theirs = exemplars[label];
            for (int from = 0; from < theirs.length; from += direction.length) {
                nearest = Math.max(nearest, product(direction, theirs, from));
            }
        }
        int own = Math.max(1, product(direction, direction, 0));
        return nearest == Integer.MIN_VALUE ? -1 : Math.clamp((double) nearest / own, -1, 1);
    }

    private static int product(byte[] direction, byte[] others, int from) {
        int sum = 0;
        for (int at = 0; at < direction.length; at++) {
            sum += direction[at] * others[from + at];
        }
        return sum;
    }

    /// The direction in whole numbers: a typical one is 127 / 4, so that few are cut off.
    private static byte[] direction(float[] centred) {
        double square = 0;
        for (float value : centred) {
            square += value * value;
        }
        float scale = (float) (STEPS * Math.sqrt(centred.length) / 4 / Math.sqrt(Math.max(square, 1e-12)));
        byte[] direction = new byte[centred.length];
        for (int at = 0; at < direction.length; at++) {
            direction[at] = (byte) Math.clamp(Math.round(centred[at] * scale), -STEPS, STEPS);
        }
        return direction;
    }

    private static Features features(float[] centred) {
        int[] indices = new int[centred.length];
        Arrays.setAll(indices, at -> at);
        return new Features(indices, centred);
    }

    private static float[] centred(float[] vector, float[] mean) {
        float[] centred = new float[vector.length];
        for (int at = 0; at < vector.length; at++) {
            centred[at] = vector[at] - mean[at];
        }
        return centred;
    }

    private static float[] mean(List<Labelled> taught) {
        float[] mean = new float[taught.getFirst().vector().length];
        for (Labelled each : taught) {
            for (int at = 0; at < mean.length; at++) {
                mean[at] += each.vector()[at] / taught.size();
            }
        }
        return mean;
    }

    void write(DataOutputStream out) throws IOException {
        Stored.write(out, mean);
        model.write(out);
        for (byte[] each : exemplars) {
            out.writeInt(each.length);
            out.write(each);
        }
    }

    static VectorModel read(DataInputStream in) throws IOException {
        float[] mean = Stored.floats(in);
        LinearModel model = LinearModel.read(in);
        byte[][] exemplars = new byte[model.labels()][];
        for (int label = 0; label < exemplars.length; label++) {
            exemplars[label] = in.readNBytes(in.readInt());
        }
        return new VectorModel(mean, model, exemplars);
    }
}

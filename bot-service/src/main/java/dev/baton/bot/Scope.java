package dev.baton.bot;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Tells texts that mean one of the labels from those that mean none, by two signs that are compared with those of
/// examples: how sure the likeliest label is, and how near the text is to what was taught.
///
/// @param sureness of the examples
/// @param closeness of the examples
/// @param sums of both for each example, in ascending order
@SuppressWarnings("ArrayRecordComponent")
record Scope(Spread sureness, Spread closeness, float[] sums) {

    /// For where there are no examples: everything is in scope.
    static final Scope UNKNOWN = new Scope(new Spread(0, 1), new Spread(0, 1), new float[0]);

    private static final double HIGHEST = 1 - 1e-6;

    /// A mean and a standard deviation.
    record Spread(double mean, double deviation) {

        static Spread of(double[] values) {
            double mean = Arrays.stream(values).average().orElse(0);
            double variance = Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(1);
            return new Spread(mean, Math.sqrt(Math.max(variance, 1e-9)));
        }

        double standard(double value) {
            return (value - mean) / deviation;
        }
    }

    /// The two signs of a text.
    ///
    /// @param confidence the probability of the likeliest label
    /// @param closeness to what was taught, up to 1
    record Signs(double confidence, double closeness) {

        double sureness() {
            double share = Math.min(confidence, HIGHEST);
            return Math.log(share / (1 - share));
        }
    }

    static Scope of(List<Signs> examples) {
        if (examples.isEmpty()) {
            return UNKNOWN;
        }
        Spread sureness =
                Spread.of(examples.stream().mapToDouble(Signs::sureness).toArray());
        Spread closeness =
                Spread.of(examples.stream().mapToDouble(Signs::closeness).toArray());
        Scope unsorted = new Scope(sureness, closeness, new float[0]);
        float[] sums = new float[examples.size()];
        for (int at = 0; at < sums.length; at++) {
            sums[at] = (float) unsorted.sum(examples.get(at));
        }
        Arrays.sort(sums);
        return new Scope(sureness, closeness, sums);
    }

    /// The share of examples that look less in scope, 0 to 1.
    double of(Signs text) {
        if (sums.length == 0) {
            return 1;
        }
        float sum = (float) sum(text);
        int at = Arrays.binarySearch(sums, sum);
        int below = at < 0 ? -at - 1 : at;
        // Texts that look less in scope than every example are still told apart.
        return below == 0 ? 1 / (double) (1 + sums.length) / (1 + sums[0] - sum) : (double) below / sums.length;
    }

    private double sum(Signs text) {
        return sureness.standard(text.sureness()) + closeness.standard(text.closeness());
    }

    void write(DataOutputStream out) throws IOException {
        for (double number :
                new double[] {sureness.mean(), sureness.deviation(), closeness.mean(), closeness.deviation()}) {
            out.writeDouble(number);
        }
        Stored.write(out, sums);
    }

    static Scope read(DataInputStream in) throws IOException {
        return new Scope(
                new Spread(in.readDouble(), in.readDouble()),
                new Spread(in.readDouble(), in.readDouble()),
                Stored.floats(in));
    }
}

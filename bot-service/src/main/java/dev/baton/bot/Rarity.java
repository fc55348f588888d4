package dev.baton.bot;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;

/// How telling an n-gram is: the more examples have it, the less (inverse document frequency, Spärck Jones 1972).
@SuppressWarnings("ArrayRecordComponent")
record Rarity(float[] ofBucket) {

    static Rarity among(Collection<int[]> texts) {
        float[] rarity = new float[NGrams.BUCKETS];
        for (int[] buckets : texts) {
            for (int bucket : buckets) {
                rarity[bucket]++;
            }
        }
        for (int bucket = 0; bucket < rarity.length; bucket++) {
            rarity[bucket] = (float) (1 + Math.log((1.0 + texts.size()) / (1 + rarity[bucket])));
        }
        return new Rarity(rarity);
    }

    /// The buckets of a text, each weighing as much as it tells; together of length 1, so that long and short texts
    /// count alike.
    Features weigh(int[] buckets) {
        float[] values = new float[buckets.length];
        double square = 0;
        for (int at = 0; at < buckets.length; at++) {
            values[at] = ofBucket[buckets[at]];
            square += values[at] * values[at];
        }
        float scale = (float) (1 / Math.sqrt(Math.max(square, 1e-12)));
        for (int at = 0; at < values.length; at++) {
            values[at] *= scale;
        }
        return new Features(buckets, values);
    }

    void write(DataOutputStream out) throws IOException {
        Stored.write(out, ofBucket);
    }

    static Rarity read(DataInputStream in) throws IOException {
        return new Rarity(Stored.floats(in));
    }
}

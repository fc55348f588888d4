package dev.baton.bot;

/// What a text looks like to a [LinearModel]: some of very many numbers, those that are not zero.
///
/// @param indices which ones, each once; callers must not change them
/// @param values one for each index; callers must not change them
@SuppressWarnings("ArrayRecordComponent")
record Features(int[] indices, float[] values) {

    Features {
        if (indices.length != values.length) {
            throw new IllegalArgumentException(indices.length + " indices, " + values.length + " values");
        }
    }

    int size() {
        return indices.length;
    }

    boolean isEmpty() {
        return indices.length == 0;
    }

    /// The length of the vector squared.
    double squaredNorm() {
        double square = 0;
        for (float value : values) {
            square += value * value;
        }
        return square;
    }
}

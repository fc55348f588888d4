package dev.baton.bot;

/// What a text looks like to a [LinearModel]: the buckets of its n-grams, each once, in ascending order. Every one
/// of them weighs `1/sqrt(size)`, so that long and short texts have the same length (the L2 norm is 1).
///
/// @param buckets from 0 to below [NGrams#BUCKETS]; callers must not change them
@SuppressWarnings("ArrayRecordComponent")
record Features(int[] buckets) {

    int size() {
        return buckets.length;
    }

    boolean isEmpty() {
        return buckets.length == 0;
    }

    double weight() {
        return 1 / Math.sqrt(buckets.length);
    }
}

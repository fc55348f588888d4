package dev.baton.bot;

import org.jspecify.annotations.Nullable;

/// An example, and what models that had not seen it made of it.
///
/// @param vectors the scores by its vector, or null when it has none
/// @param ngramCloseness how much of its n-grams they knew
/// @param vectorCloseness how near its vector was to those they knew
@SuppressWarnings("ArrayRecordComponent")
record Judged(
        Lesson lesson,
        int label,
        double[] ngrams,
        double @Nullable [] vectors,
        double ngramCloseness,
        double vectorCloseness) {

    boolean inScope() {
        return lesson.label() != Lesson.OUT_OF_SCOPE;
    }
}

package dev.baton.bot;

/// What a [Cascade] makes of a text.
///
/// @param shares the probability of each label, if the text means one of them; callers must not change them
/// @param scope how sure it is that the text means one of the labels at all: of the texts that do, this share looks
///     less like it, 0 to 1
@SuppressWarnings("ArrayRecordComponent")
public record Reading(double[] shares, double scope, ReadBy by) {

    /// The label that is likeliest.
    public int best() {
        return LinearModel.best(shares);
    }

    /// The probability of [#best].
    public double confidence() {
        return shares[best()];
    }
}

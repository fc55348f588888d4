package dev.baton.packs;

/// When the bot answers, when it asks back and when it has no answer. At `answer` and above it answers; from `ask`
/// up to `answer` it asks with its top three intents as buttons; below `ask` it has no answer.
///
/// @param answer 0 to 1
/// @param ask 0 to 1, not above `answer`
/// @param person from `ask` up to this a person is brought in instead; at most `answer`, and 0 where that never
///     happens
public record ConfidenceThreshold(double answer, double ask, double person) {

    public static final ConfidenceThreshold DEFAULT = new ConfidenceThreshold(0.6, 0.3, 0);

    public ConfidenceThreshold {
        if (!(ask >= 0 && ask <= answer && answer <= 1)) {
            throw new IllegalArgumentException("0 <= ask (" + ask + ") <= answer (" + answer + ") <= 1 does not hold");
        }
        if (!(person >= 0 && person <= answer)) {
            throw new IllegalArgumentException("0 <= person (" + person + ") <= answer (" + answer + ") does not hold");
        }
    }
}

package dev.baton.events;

/// An intent of the pack and the probability, 0 to 1, that it is what the contact wants.
public record ScoredIntent(String intent, double confidence) {
    public ScoredIntent {
        Require.id("intent", intent);
        Require.between("confidence", confidence, 0, 1);
    }
}

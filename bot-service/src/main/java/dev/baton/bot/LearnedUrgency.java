package dev.baton.bot;

import dev.baton.events.Urgency;
import dev.baton.packs.Pack;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Finds urgency by turns of phrase that settle it, and otherwise by what was learned from examples. To miss an
/// emergency is far worse than to call a person in vain, so much less than an even chance is enough.
public final class LearnedUrgency implements UrgencyDetector {

    /// How many labels its cascade has: the kinds, and none.
    public static final int LABELS = UrgencyLessons.KINDS.size() + 1;

    /// From this probability on a message is urgent: one that is missed weighs as much as three calls in vain.
    static final double ENOUGH = 0.25;

    /// The confidence in a turn of phrase.
    static final double SETTLED = 0.99;

    private final UrgencyPatterns patterns = UrgencyPatterns.read();
    private final Cascade cascade;

    /// @param cascade what was learned from the [#lessons]
    public LearnedUrgency(Cascade cascade) {
        this.cascade = cascade;
    }

    /// What it learns from: examples that come with it, and what is harmless or urgent by the intents of packs.
    public static List<Lesson> lessons(Collection<Pack> packs) {
        return UrgencyLessons.read(packs);
    }

    /// Learns with the encoders that there are.
    public static LearnedUrgency learn(Collection<Pack> packs, Encoders encoders) {
        return new LearnedUrgency(new Teacher(LABELS, encoders, Progress.UNHEARD).teach(lessons(packs), encoders));
    }

    @Override
    public Optional<Urgency> in(String text, String language) {
        return patterns.in(text)
                .map(kind -> new Urgency(kind, SETTLED))
                .or(() -> learned(text, language).filter(found -> found.confidence() >= ENOUGH));
    }

    /// The likeliest kind, with the probability that the message is urgent at all.
    private Optional<Urgency> learned(String text, String language) {
        return cascade.read(text, language).map(reading -> {
            double[] shares = reading.shares();
            int best = 0;
            for (int label = 1; label < UrgencyLessons.NONE; label++) {
                best = shares[label] > shares[best] ? label : best;
            }
            return new Urgency(UrgencyLessons.KINDS.get(best), Math.clamp(1 - shares[UrgencyLessons.NONE], 0, 1));
        });
    }
}

package dev.baton.bot.config;

import dev.baton.bot.UrgencyDetector;
import dev.baton.events.Urgency;
import java.util.Optional;

/// A detector that a better one takes the place of while messages are read.
final class GrowingUrgency implements UrgencyDetector {

    private volatile UrgencyDetector current;

    GrowingUrgency(UrgencyDetector first) {
        current = first;
    }

    void become(UrgencyDetector better) {
        current = better;
    }

    @Override
    public Optional<Urgency> in(String text, String language) {
        return current.in(text, language);
    }
}

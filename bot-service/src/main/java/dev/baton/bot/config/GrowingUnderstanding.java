package dev.baton.bot.config;

import dev.baton.bot.Understanding;
import dev.baton.events.ScoredIntent;
import java.util.List;

/// An understanding that a better one takes the place of while messages are read.
final class GrowingUnderstanding implements Understanding {

    private volatile Understanding current;

    GrowingUnderstanding(Understanding first) {
        current = first;
    }

    void become(Understanding better) {
        current = better;
    }

    @Override
    public List<ScoredIntent> understand(String text, String language) {
        return current.understand(text, language);
    }

    @Override
    public String version() {
        return current.version();
    }
}

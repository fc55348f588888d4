package dev.baton.bot;

import dev.baton.events.Urgency;
import java.util.Optional;

/// Tells whether somebody is in danger, or their money is, whatever the trade. Pure and safe to share.
@FunctionalInterface
public interface UrgencyDetector {

    /// Finds nothing.
    UrgencyDetector NONE = (text, language) -> Optional.empty();

    Optional<Urgency> in(String text, String language);
}

package dev.baton.bot;

import dev.baton.events.ScoredIntent;
import java.util.List;

/// What a contact may want. Pure and safe to share: the same text always gives the same answer.
public interface Understanding {

    /// The likeliest intents of `text`, written in `language`, the likeliest first, at most ten. Their confidences
    /// are probabilities and calibrated. Empty when the text has no words.
    List<ScoredIntent> understand(String text, String language);

    /// Names what it learned and how, so that an outcome can be traced to it.
    String version();
}

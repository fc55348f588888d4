package dev.baton.agent.transcript;

import dev.baton.events.Choice;
import dev.baton.events.Content;
import dev.baton.events.HandoffSummary;
import dev.baton.events.Holder;
import dev.baton.events.Proposal;
import dev.baton.events.QueueId;
import dev.baton.events.RoutingDecision.ActRefused.Act;
import dev.baton.events.ScoredIntent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an entry says beyond its kind. Everything that a person wrote is in here and nowhere else, so erasing a
/// contact means emptying this.
public sealed interface Body {
    /// @param name who speaks, as the contact reads it; null for contacts, the bot and the system
    record Said(
            Content content, List<Choice> choices, @Nullable String name) implements Body {}

    record Note(String text) implements Body {
        @Override
        public String toString() {
            return "Note[" + text.length() + " characters]";
        }
    }

    record Rating(int score, @Nullable String comment) implements Body {
        @Override
        public String toString() {
            return "Rating[" + score + "]";
        }
    }

    record Escalation(QueueId queue, List<String> skills, int priority, String language, HandoffSummary summary)
            implements Body {
        @Override
        public String toString() {
            return "Escalation[" + queue + "]";
        }
    }

    record Suggestion(List<ScoredIntent> intents, double sentiment, Proposal proposal) implements Body {}

    record Passed(Holder holder) implements Body {}

    record Refused(Act act) implements Body {}

    /// @param problem why a reply will not arrive
    record Undelivered(String problem) implements Body {}
}

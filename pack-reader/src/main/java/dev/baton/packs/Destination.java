package dev.baton.packs;

import java.util.Optional;

/// Where an escalated conversation goes.
///
/// @param priority the higher, the sooner; 0 is ordinary
/// @param requires what an agent must have beyond the queue's skills, as an expression over skills
/// @param chosenBy what named the queue
/// @param chooser its name in the pack: an intent, an attribute, a reason, or empty
public record Destination(
        QueueDefinition queue, int priority, Optional<String> requires, ChosenBy chosenBy, String chooser) {

    /// What named the queue of a conversation.
    public enum ChosenBy {
        INTENT,
        ATTRIBUTE,
        REASON,
        DEFAULT
    }
}

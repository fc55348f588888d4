package dev.baton.bot;

import dev.baton.events.Proposal;
import dev.baton.events.ScoredIntent;
import dev.baton.events.Signals.Matter;
import java.util.List;

/// What the bot makes of the words of a message.
///
/// @param intents the likeliest first
/// @param negated whether they are what the contact does not want, as far as can be told
/// @param matters the several things it asks, or none when it asks one
record Meaning(List<ScoredIntent> intents, boolean negated, Proposal proposal, List<Matter> matters) {

    Meaning {
        intents = List.copyOf(intents);
        matters = List.copyOf(matters);
    }
}

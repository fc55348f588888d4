package dev.baton.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a message tells beside what the contact wants.
/// @param urgency who or what is in danger, or null
/// @param frustration how fed up the contact is, by this message and those before it: 0 not at all, 1 utterly
/// @param abusive whether it insults somebody
/// @param negated whether it says what the contact does not want or did not do, and the intents do not tell so
/// @param matters what it asks one after the other, when that is more than one thing; otherwise empty
public record Signals(
        @Nullable Urgency urgency, double frustration, boolean abusive, boolean negated, List<Matter> matters) {
    public static final int MOST_MATTERS = 5;

    public Signals {
        Require.between("frustration", frustration, 0, 1);
        matters = matters == null ? List.of() : List.copyOf(matters);
        Require.atMost("matters", matters, MOST_MATTERS);
    }

    /// One of several things that a message asks.
    /// @param intents what it may be, the likeliest first, at most three
    /// @param proposal what the bot would say to it alone
    public record Matter(List<ScoredIntent> intents, Proposal proposal) {
        public Matter {
            intents = intents == null ? List.of() : List.copyOf(intents);
            Require.atMost("intents", intents, 3);
            Require.present("proposal", proposal);
        }
    }
}

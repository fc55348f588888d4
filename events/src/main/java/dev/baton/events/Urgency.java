package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Somebody is in danger, or their money is: a person must look at once.
/// @param confidence how sure that is, 0 to 1
public record Urgency(Kind kind, double confidence) {
    public Urgency {
        Require.present("kind", kind);
        Require.between("confidence", confidence, 0, 1);
    }

    public enum Kind {
        /// Somebody may take or harm their own life.
        SELF_HARM,
        /// Somebody's health is in danger now.
        MEDICAL,
        /// Somebody is attacked, threatened, trapped or near a fire.
        SAFETY,
        /// Money is being stolen or about to be: a stolen card, an account taken over, a payment to a fraud.
        FRAUD,
        @JsonEnumDefaultValue
        UNKNOWN
    }
}

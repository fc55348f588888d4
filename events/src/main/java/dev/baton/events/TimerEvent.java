package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/// How time enters routing: as events, so that deciders need no clock. Written by routing only.
public sealed interface TimerEvent extends Event {
    @Override
    default Topic topic() {
        return Topic.ROUTING_TIMERS;
    }

    /// What is to be looked at when the time comes.
    enum Purpose {
        /// The bot should have read the message by then.
        BOT_OUTCOME,
        /// The contact or the agent should have said something by then.
        IDLE,
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /// Somebody wants to be woken at `due`. `about` names what for: a message, an episode.
    @JsonTypeName("routing.deadline-set.v1")
    record DeadlineSet(Purpose purpose, String about, Instant due) implements TimerEvent {
        public DeadlineSet {
            Require.present("purpose", purpose);
            Require.id("about", about);
            Require.present("due", due);
        }
    }

    /// The time has come. Whether it still matters is for the decider to say.
    @JsonTypeName("routing.deadline-passed.v1")
    record DeadlinePassed(Purpose purpose, String about, Instant due) implements TimerEvent {
        public DeadlinePassed {
            Require.present("purpose", purpose);
            Require.id("about", about);
            Require.present("due", due);
        }
    }
}

package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// Who may speak to the contact: exactly one of these at any moment.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Holder.Bot.class, name = "bot"),
    @JsonSubTypes.Type(value = Holder.Waiting.class, name = "waiting"),
    @JsonSubTypes.Type(value = Holder.Agent.class, name = "agent")
})
public sealed interface Holder {
    record Bot() implements Holder {}

    /// On its way to a person: the bot may not speak any more, and nobody else does yet.
    record Waiting(QueueId queue) implements Holder {
        public Waiting {
            Require.present("queue", queue);
        }
    }

    record Agent(AgentId agent) implements Holder {
        public Agent {
            Require.present("agent", agent);
        }
    }
}

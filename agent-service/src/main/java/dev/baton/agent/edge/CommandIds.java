package dev.baton.agent.edge;

import dev.baton.events.EventId;

/// The event ids of what agent apps ask for. Derived from what the app called it, so asking again is asking the
/// same; marked, so that the dispatcher's store knows whom an answer is for.
public final class CommandIds {
    private static final String MARK = "edge.";

    private CommandIds() {}

    /// @param type what is asked for; the same name for another kind of request is another request
    /// @param id the app's own name for it
    public static EventId of(AgentKey agent, String type, String id) {
        EventId derived =
                EventId.of("edge", agent.tenant().value(), agent.agent().value(), type, id);
        return new EventId(MARK + derived.value());
    }

    /// Whether an agent app waits for the answer to this command.
    public static boolean isOfAnApp(EventId command) {
        return command.value().startsWith(MARK);
    }
}

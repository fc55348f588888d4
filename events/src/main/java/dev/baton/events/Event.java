package dev.baton.events;

/// A fact that happened or, for [AgentCommand], a wish that somebody uttered. One sealed sub-interface per topic, so
/// the compiler knows every event that a reader of a topic may meet.
public sealed interface Event
        permits InboundEvent,
                BotOutcome,
                RoutingDecision,
                OutboundEvent,
                TimerEvent,
                ReceiptEvent,
                AgentCommand,
                AgentOutcome,
                UnknownEvent {

    /// Where this event is written, by its one writer.
    Topic topic();
}

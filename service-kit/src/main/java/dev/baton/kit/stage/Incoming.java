package dev.baton.kit.stage;

import dev.baton.events.Envelope;
import dev.baton.events.EventId;

/// An event and the record that brought it.
record Incoming(InboundRecord record, Envelope event) {
    EventId id() {
        return event.id();
    }
}

package dev.baton.analytics;

import dev.baton.events.Envelope;
import dev.baton.events.Topic;
import org.jspecify.annotations.Nullable;

/// A record of the log, and where it lies.
/// @param event null where it could not be read or is of an unknown type: it is passed over
public record LogRecord(
        Topic topic, int partition, long offset, @Nullable Envelope event) {}

package dev.baton.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The topics, each with its one writer. All have the same number of partitions, so the events of a conversation meet
/// in one consumer thread whatever topics it reads.
public enum Topic {
    INBOUND_MESSAGES("gateway"),
    BOT_OUTCOMES("bot"),
    ROUTING_DECISIONS("routing"),
    OUTBOUND_MESSAGES("routing"),
    ROUTING_TIMERS("routing"),
    DELIVERY_RECEIPTS("gateway"),
    /// Keyed by pool (the tenant), not by conversation: one writer decides a whole pool.
    AGENT_COMMANDS("agent"),
    AGENT_OUTCOMES("agent");

    private final String topicName;
    private final String writer;

    Topic(String writer) {
        this.topicName = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.writer = writer;
    }

    /// The topic's name on the broker, such as `inbound-messages`.
    public String topicName() {
        return topicName;
    }

    /// Where records of this topic go that `reader` could not handle.
    public String deadLetterName() {
        return topicName + ".dlq";
    }

    /// The service that writes it, as in the envelope's `source`.
    public String writer() {
        return writer;
    }

    public static Optional<Topic> named(String topicName) {
        return Arrays.stream(values())
                .filter(t -> t.topicName.equals(topicName))
                .findFirst();
    }
}

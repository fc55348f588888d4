package dev.baton.gateway.webhook;

import dev.baton.events.MessageId;
import java.util.ArrayList;
import java.util.List;

/// What a conversation's webhook has not received yet, in the order in which it was said.
public record Outbox(List<Undelivered> waiting) {
    /// A conversation in which more waits has lost its provider for good; the oldest is given up.
    public static final int MOST = 200;

    public static final Outbox EMPTY = new Outbox(List.of());

    public Outbox {
        waiting = waiting == null ? List.of() : List.copyOf(waiting);
    }

    /// What is left when everything up to `settled` is settled, of which the log may not have told yet.
    public List<Undelivered> after(String settled) {
        for (int at = waiting.size() - 1; at >= 0; at--) {
            if (waiting.get(at).message().value().equals(settled)) {
                return waiting.subList(at + 1, waiting.size());
            }
        }
        return waiting;
    }

    boolean holds(MessageId message) {
        return waiting.stream().anyMatch(each -> each.message().equals(message));
    }

    Outbox with(Undelivered reply) {
        List<Undelivered> more = new ArrayList<>(waiting);
        more.add(reply);
        return new Outbox(more);
    }

    Outbox without(MessageId message) {
        return new Outbox(
                waiting.stream().filter(each -> !each.message().equals(message)).toList());
    }
}

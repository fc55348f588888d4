package dev.baton.simulation;

import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.MessageId;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.gateway.Inbox;
import dev.baton.gateway.InboxEntry;
import dev.baton.gateway.Speaker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a contact sees: everything that was written and decided, once, in its order.
final class InboxLaws {
    private final Map<String, List<MessageId>> written = new HashMap<>();
    private final Map<String, List<MessageId>> decided = new HashMap<>();

    void appeared(Envelope event) {
        if (event.data() instanceof MessageReceived received) {
            of(written, event.conversation().value()).add(received.message());
        }
    }

    /// Routing decided to say this, after everything that it decided before.
    void decided(Envelope event) {
        if (event.data() instanceof ReplySent reply) {
            of(decided, event.conversation().value()).add(reply.message());
        }
    }

    void saved(String conversation, Inbox inbox) {
        begins(of(written, conversation), messages(inbox, true), conversation);
        begins(of(decided, conversation), messages(inbox, false), conversation);
    }

    void complete(World world) {
        for (ConversationId id : world.laws.conversations.ids()) {
            Inbox inbox = Objects.requireNonNull(world.state("gateway", id.value(), Inbox.class));
            whole(of(written, id.value()), messages(inbox, true), id);
            whole(of(decided, id.value()), messages(inbox, false), id);
        }
    }

    private static void begins(List<MessageId> all, List<MessageId> shown, String conversation) {
        boolean fits =
                shown.size() <= all.size() && all.subList(0, shown.size()).equals(shown);
        Violation.unless(fits, "conversation %s shows %s instead of %s", conversation, shown, all);
    }

    private static void whole(List<MessageId> all, List<MessageId> shown, ConversationId conversation) {
        Violation.unless(all.equals(shown), "conversation %s shows %s instead of %s", conversation, shown, all);
    }

    private static List<MessageId> messages(Inbox inbox, boolean ofContact) {
        return inbox.entries().stream()
                .filter(entry -> (entry.from() == Speaker.CONTACT) == ofContact)
                .map(InboxEntry::message)
                .toList();
    }

    private static List<MessageId> of(Map<String, List<MessageId>> lists, String conversation) {
        return lists.computeIfAbsent(conversation, c -> new ArrayList<>());
    }
}

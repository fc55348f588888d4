package dev.baton.gateway.webhook;

import dev.baton.events.ConversationId;
import dev.baton.events.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Which outboxes are due, for all replicas. A replica claims one for a while; a replica that dies leaves it to the
/// others when its claim ends. It is only an index: what waits and what is settled, the outboxes know from the log.
///
/// Every call throws a `RuntimeException` when the queue does not answer.
public interface PushQueue {
    /// The right to deliver from one outbox until the claim ends.
    /// @param settled the latest message that this or an earlier claim has settled, or empty
    /// @param wakes how often the outbox had been saved when the claim was made
    record Claim(Webhook webhook, ConversationId conversation, String token, String settled, long wakes) {
        Claim settling(MessageId message) {
            return new Claim(webhook, conversation, token, message.value(), wakes);
        }
    }

    /// Claims the outbox if it is due and nobody holds it.
    Optional<Claim> claim(Webhook webhook, ConversationId conversation);

    /// Records that `message` is about to be tried, and prolongs the claim.
    /// @return how often it was tried, this time included; empty when the claim is lost and nothing may be tried
    OptionalInt attempting(Claim claim, MessageId message);

    /// Ends the claim because nothing is left.
    /// @return whether the outbox was saved meanwhile and is due again at once
    boolean finish(Claim claim);

    /// Ends the claim until `next`.
    void postpone(Claim claim, Instant next);

    /// The outboxes that are due, the longest due first.
    List<ConversationId> due(Webhook webhook, int most);

    /// How many outboxes have something to deliver.
    long pending(Webhook webhook);
}

package dev.baton.gateway.webhook;

import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.gateway.webhook.PushQueue.Claim;
import dev.baton.gateway.webhook.WebhookMeter.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/// Delivers what waits in one outbox, in order, one attempt at a time.
///
/// ```
/// claim ──▶ record the attempt ──▶ attempt ──▶ receipt in the log ──▶ next … ──▶ finish
///                                     └──▶ later: postpone
/// ```
///
/// A crash between an attempt and its receipt leads to the same attempt again, under the same message id: receivers
/// take
/// a message once by its id.
public final class Courier {
    private final PushQueue queue;
    private final Outboxes outboxes;
    private final Poster poster;
    private final Receipts receipts;
    private final WebhookMeter meter;
    private final RetryLaw law;
    private final Clock clock;
    private final DoubleSupplier luck;

    /// @param luck from 0 until 1, to spread retries
    public Courier(
            PushQueue queue,
            Outboxes outboxes,
            Poster poster,
            Receipts receipts,
            WebhookMeter meter,
            RetryLaw law,
            Clock clock,
            DoubleSupplier luck) {
        this.queue = queue;
        this.outboxes = outboxes;
        this.poster = poster;
        this.receipts = receipts;
        this.meter = meter;
        this.law = law;
        this.clock = clock;
        this.luck = luck;
    }

    /// Delivers until nothing is left, an attempt fails or the claim is lost. Does nothing when it cannot be claimed.
    /// @throws RuntimeException when a store does not answer; the claim then ends by itself
    public void carry(Webhook webhook, ConversationId conversation) {
        Optional<Claim> claim = queue.claim(webhook, conversation);
        while (claim.isPresent()) {
            Optional<Claim> after = deliver(claim.get());
            boolean again = after.isPresent() && queue.finish(after.get());
            claim = again ? queue.claim(webhook, conversation) : Optional.empty();
        }
    }

    /// @return the claim when everything is settled, empty when it was given away or lost
    private Optional<Claim> deliver(Claim claim) {
        Claim held = claim;
        Outbox outbox = outboxes.of(claim.webhook().tenant(), claim.conversation());
        List<Undelivered> waiting = outbox.after(claim.settled());
        for (Undelivered reply : waiting) {
            OptionalInt attempts = queue.attempting(held, reply.message());
            if (attempts.isEmpty() || !settle(held, reply, attempts.getAsInt())) {
                return Optional.empty();
            }
            held = held.settling(reply.message());
        }
        return Optional.of(held);
    }

    private boolean settle(Claim claim, Undelivered reply, int attempts) {
        Instant began = clock.instant();
        Attempt attempt = poster.post(claim.webhook(), claim.conversation(), reply);
        Instant now = clock.instant();
        Duration took = Duration.between(began, now);
        return switch (attempt) {
            case Attempt.Delivered() -> {
                meter.attempted(Outcome.DELIVERED, took);
                meter.delivered(Duration.between(reply.time(), now));
                yield logged(claim, reply, attempts, receipts::delivered);
            }
            case Attempt.Refused(String problem) -> giveUp(claim, reply, attempts, problem, took);
            case Attempt.TryLater later -> {
                if (law.over(reply, now)) {
                    yield giveUp(claim, reply, attempts, later.problem() + ", and no more time to try again", took);
                }
                meter.attempted(Outcome.RETRY, took);
                postpone(claim, reply, attempts, later);
                yield false;
            }
        };
    }

    private boolean giveUp(Claim claim, Undelivered reply, int attempts, String problem, Duration took) {
        meter.attempted(Outcome.GIVEN_UP, took);
        return logged(claim, reply, attempts, envelope -> receipts.failed(envelope, problem));
    }

    /// Without its receipt in the log the reply will be posted again, but not at once.
    private boolean logged(Claim claim, Undelivered reply, int attempts, Consumer<Envelope> receipt) {
        try {
            receipt.accept(reply.envelope(claim.webhook().tenant(), claim.conversation()));
            return true;
        } catch (RuntimeException unanswered) {
            postpone(claim, reply, attempts, new Attempt.TryLater("no receipt", null));
            throw unanswered;
        }
    }

    private void postpone(Claim claim, Undelivered reply, int attempts, Attempt.TryLater later) {
        queue.postpone(claim, law.next(reply, attempts, later, clock.instant(), luck.getAsDouble()));
    }
}

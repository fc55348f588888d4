package dev.baton.gateway.webhook;

import dev.baton.events.Envelope;

/// Says in the log what became of a reply. Each returns when the log holds it and throws a `RuntimeException` when it
/// may not; saying it again is harmless.
public interface Receipts {
    void delivered(Envelope reply);

    /// The reply also goes to the dead letters.
    void failed(Envelope reply, String problem);
}

package dev.baton.bench.load;

/// Somebody who writes to the platform and sends again, under the same id, until it takes what was said; in the order
/// in which it was said, one at a time.
interface Contact extends AutoCloseable {
    /// Says something as soon as what was said before is taken. Does not wait.
    void say(Utterance utterance);

    Dialogue dialogue();

    @Override
    void close();
}

package dev.baton.bench.load;

import org.jspecify.annotations.Nullable;

/// One thing that a contact says, and when what became of it, in nanoseconds of [System#nanoTime]. Confined to its
/// [Dialogue].
final class Utterance {
    final String id;
    final String text;
    final long due;

    @Nullable
    String message;

    boolean sent;
    boolean refused;
    boolean shown;
    long accepted;
    long answered;

    /// @param due when it was planned to be said, from which its times are counted
    Utterance(String id, String text, long due) {
        this.id = id;
        this.text = text;
        this.due = due;
    }

    /// Whether everything is known of it that can be while the bot has the conversation.
    boolean isDone(boolean withPerson) {
        return refused || (accepted != 0 && shown && (answered != 0 || withPerson));
    }
}

package dev.baton.local.process;

import java.io.IOException;
import java.time.Duration;

/// Something the platform runs as a process of its own: how it is prepared, started, and known to be ready.
public interface Program {
    /// Names the process, its log and its record, such as `bot-service`.
    String name();

    /// Where it listens on 127.0.0.1.
    int port();

    /// Writes whatever the program expects to find and says how to start it. Called before every start, so it keeps
    /// what is there.
    Launch prepare() throws IOException;

    /// Whether the running program answers. Called again and again, so it is quick and never throws.
    boolean ready();

    /// Creates inside the ready program what others expect to find (topics, schemas). Called after every start, so it
    /// keeps what is there.
    default void settle() {}

    /// Asks for a stop in good order.
    default Signal stopSignal() {
        return Signal.TERM;
    }

    /// How long a stop in good order may take before the process is killed.
    default Duration stopWithin() {
        return Duration.ofSeconds(10);
    }

    /// How long a start may take.
    default Duration readyWithin() {
        return Duration.ofSeconds(90);
    }
}

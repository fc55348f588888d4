package dev.baton.agent.edge;

import dev.baton.events.Envelope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Asks the dispatcher, and waits for what it decides.
public final class Asking {
    private final Awaited awaited;
    private final Remembered remembered;
    private final Consumer<List<Envelope>> commands;
    private final Duration patience;

    /// @param commands takes commands and returns when they are acknowledged, or throws when they may not have
    ///     arrived
    public Asking(Awaited awaited, Remembered remembered, Consumer<List<Envelope>> commands, Duration patience) {
        this.awaited = awaited;
        this.remembered = remembered;
        this.commands = commands;
        this.patience = patience;
    }

    /// Returns once the log has the command, so that commands of one caller are decided in their order. A command
    /// that was answered lately gets the same answer and is not sent again.
    ///
    /// The answer fails when it is not known in time; the command may be decided all the same, and asking again
    /// under the same id is harmless.
    public CompletableFuture<Answer> ask(Envelope command) {
        CompletableFuture<Answer> answer =
                awaited.answerTo(command.id()).orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
        Optional<Answer> before = remembered.answerTo(command.id());
        if (before.isPresent()) {
            answer.complete(before.get());
            return answer;
        }
        try {
            commands.accept(List.of(command));
        } catch (RuntimeException notAcknowledged) {
            answer.completeExceptionally(notAcknowledged);
        }
        return answer;
    }
}

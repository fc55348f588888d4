package dev.baton.agent.edge;

import dev.baton.events.EventId;
import java.util.Optional;

/// Answers that were given lately, on any replica, so that a command that is sent again is answered again. Fails
/// open: a store that does not answer remembers nothing, and the command goes to the dispatcher, who recognises it.
public interface Remembered {
    Optional<Answer> answerTo(EventId command);
}

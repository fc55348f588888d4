package dev.baton.kit.stage;

import dev.baton.decide.Decider;
import dev.baton.decide.Decision;
import dev.baton.events.Author;
import dev.baton.events.Content;
import dev.baton.events.Envelope;
import dev.baton.events.EpisodeId;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.MessageId;
import dev.baton.events.OutboundEvent.ReplySent;
import java.util.List;

/// The smallest stage that shows every fault: it numbers the messages of a conversation and says each number once.
final class Relay implements Decider<Relay.Count> {
    record Count(int messages, String last) {}

    @Override
    public Count initial() {
        return new Count(0, "");
    }

    @Override
    public Decision<Count> decide(Count state, Envelope event) {
        MessageReceived received = (MessageReceived) event.data();
        if (received.content().words().equals("poison")) {
            throw new IllegalArgumentException("cannot be decided");
        }
        Count next = new Count(state.messages() + 1, received.content().words());
        return Decision.of(
                next,
                new ReplySent(
                        MessageId.writtenBecauseOf(event.id(), 0),
                        new EpisodeId("episode"),
                        received.channel(),
                        received.contact(),
                        Author.BOT,
                        new Content.Text(received.content().words() + " is " + next.messages()),
                        List.of(),
                        next.messages(),
                        received.message(),
                        null));
    }
}

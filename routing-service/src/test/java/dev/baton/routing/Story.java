package dev.baton.routing;

import dev.baton.decide.Decision;
import dev.baton.decide.Emission;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.Event;
import dev.baton.events.EventId;
import dev.baton.events.TenantId;
import dev.baton.packs.Pack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One conversation that is told event by event; remembers everything that routing said.
final class Story {
    static final Pack PACK =
            Pack.read(Path.of(System.getProperty("baton.root", "..")).resolve("packs/ecommerce"));
    static final Instant START = Instant.parse("2026-03-02T03:00:00Z");

    private final RoutingDecider decider;
    private final List<Event> said = new ArrayList<>();
    private Conversation state = Conversation.untouched();
    private Instant now = START;
    private int told;

    Story() {
        this(tenant -> PACK);
    }

    Story(Packs packs) {
        decider = new RoutingDecider(packs);
    }

    Said tell(Event event) {
        return tell(new Envelope(
                EventId.of("told", Integer.toString(told++)),
                now,
                new TenantId("demo"),
                new ConversationId("conversation-1"),
                null,
                event));
    }

    Said tell(Envelope envelope) {
        Decision<Conversation> decision = decider.decide(state, envelope);
        state = decision.state();
        List<Event> events = decision.emissions().stream().map(Emission::event).toList();
        said.addAll(events);
        return new Said(events);
    }

    Story after(Duration time) {
        now = now.plus(time);
        return this;
    }

    Instant now() {
        return now;
    }

    Conversation state() {
        return state;
    }

    Episode episode() {
        return state.episode();
    }

    long epoch() {
        return state.epoch();
    }

    Said everything() {
        return new Said(List.copyOf(said));
    }
}

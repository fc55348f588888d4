package dev.baton.routing;

import dev.baton.decide.Decision;
import dev.baton.decide.Emission;
import dev.baton.events.Author;
import dev.baton.events.Choice;
import dev.baton.events.Content;
import dev.baton.events.Envelope;
import dev.baton.events.Event;
import dev.baton.events.MessageId;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.RoutingDecision;
import dev.baton.packs.Pack;
import dev.baton.packs.SystemText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The deciding of one event: the state as it becomes, and what is said on the way. Lives for one call only.
///
/// An open episode is decided by the version of the pack it was opened under, as long as that is at hand; else the
/// current one takes over, and the decision says so.
final class Turn {
    private final Envelope cause;
    private final Pack pack;
    private final @Nullable Reason repinned;
    private final List<Emission> emissions = new ArrayList<>();
    private Conversation state;
    private int replies;

    Turn(Conversation state, Envelope cause, Packs packs) {
        this.cause = cause;
        Pack current = packs.current(cause.tenant());
        Episode open = state.episode();
        String pinned = open == null ? null : open.pack();
        if (open == null || pinned == null || pinned.equals(current.version())) {
            this.pack = current;
            this.repinned = null;
            this.state = state;
            return;
        }
        Pack earlier = packs.earlier(cause.tenant(), pinned).orElse(null);
        this.pack = earlier == null ? current : earlier;
        this.repinned = earlier == null
                ? Reason.of(ReasonCode.PACK_CHANGED, "from " + pinned + " to " + current.version())
                : null;
        this.state = earlier == null ? state.with(open.pinnedTo(current.version())) : state;
    }

    Envelope cause() {
        return cause;
    }

    Pack pack() {
        return pack;
    }

    Conversation state() {
        return state;
    }

    @Nullable
    Episode episode() {
        return state.episode();
    }

    /// @throws IllegalStateException when no episode is open
    Episode openEpisode() {
        Episode episode = state.episode();
        if (episode == null) {
            throw new IllegalStateException("no episode is open");
        }
        return episode;
    }

    boolean botHolds() {
        Episode episode = state.episode();
        return episode != null && episode.botHolds();
    }

    boolean personHolds() {
        Episode episode = state.episode();
        return episode != null && !episode.botHolds();
    }

    void become(Conversation next) {
        state = next;
    }

    void emit(Event event) {
        emissions.add(Emission.of(event));
        if (event instanceof RoutingDecision decision) {
            Recollection.of(cause.time(), decision).ifPresent(recollection -> state = state.remembering(recollection));
        }
    }

    /// The reasons of a decision, and that another pack decides from here on where that is so.
    List<Reason> because(List<Reason> reasons) {
        if (repinned == null) {
            return reasons;
        }
        List<Reason> all = new ArrayList<>(reasons);
        all.add(repinned);
        return all;
    }

    List<Reason> because(Reason reason) {
        return because(List.of(reason));
    }

    /// The contact's language, or the pack's first where it is not known.
    String language() {
        String known = state.language();
        return known == null ? pack.defaultLanguage() : known;
    }

    String text(SystemText text) {
        return pack.texts().text(text, language());
    }

    /// Says a text of the pack's as the platform, in the contact's language.
    void announce(SystemText text, Map<String, String> values) {
        String words = pack.texts().text(text, language(), values);
        say(openEpisode(), Author.SYSTEM, new Content.Text(words), List.of(), null, language());
    }

    void announce(SystemText text) {
        announce(text, Map.of());
    }

    void say(
            Episode episode,
            Author author,
            Content content,
            List<Choice> choices,
            @Nullable MessageId inReplyTo,
            @Nullable String language) {
        MessageId id = MessageId.writtenBecauseOf(cause.id(), replies++);
        emit(new ReplySent(
                id,
                episode.id(),
                episode.channel(),
                episode.contact(),
                author,
                content,
                choices,
                state.epoch(),
                inReplyTo,
                language));
    }

    Decision<Conversation> done() {
        return new Decision<>(state, emissions);
    }
}

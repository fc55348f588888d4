package dev.baton.routing;

import dev.baton.events.EpisodeId;
import dev.baton.events.Holder;
import dev.baton.events.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What routing knows of one contact's thread.
///
/// ```
///              message                 escalation               accepted
///   (no episode) ─────▶ bot holds ──────────────▶ waiting ───────────────▶ agent holds
///        ▲                │  ▲                      ▲ │ transfer, agent gone │ │
///        │                │  │        given back    └─┼──────────────────────┘ │
///        │                │  └────────────────────────┼────────────────────────┤
///        └── closed ◀─────┴───────────────────────────┴────────────────────────┘
/// ```
///
/// @param epoch grows by one with every change of hands, an opening and a closure included; never goes back
/// @param episode the open one, or null
/// @param lastEpisode the latest that was closed, or null
/// @param language the contact's as far as known, as a BCP 47 tag
/// @param pending given to the bot and undecided, in order; empty unless the bot holds the baton
/// @param awaited decided without the bot, whose outcome is still to come: the latest [#REMEMBERED]
/// @param forgotten how many more than those there are
/// @param early understood and decided before they were received; each leaves when it is received
/// @param recent the latest decisions, the oldest first, at most [#RECENT]
public record Conversation(
        long epoch,
        @Nullable Episode episode,
        @Nullable EpisodeId lastEpisode,
        @Nullable String language,
        List<GivenMessage> pending,
        List<AwaitedOutcome> awaited,
        int forgotten,
        List<MessageId> early,
        List<Recollection> recent) {

    static final int REMEMBERED = 50;

    static final int RECENT = 10;

    public Conversation {
        pending = List.copyOf(pending);
        awaited = List.copyOf(awaited);
        early = List.copyOf(early);
        recent = recent == null ? List.of() : List.copyOf(recent);
    }

    static Conversation untouched() {
        return new Conversation(0, null, null, null, List.of(), List.of(), 0, List.of(), List.of());
    }

    Conversation opened(Episode next) {
        return new Conversation(epoch + 1, next, lastEpisode, language, pending, awaited, forgotten, early, recent);
    }

    Conversation closed() {
        EpisodeId last = episode == null ? lastEpisode : episode.id();
        return new Conversation(epoch + 1, null, last, language, pending, awaited, forgotten, early, recent);
    }

    Conversation heldBy(Holder holder) {
        Episode next = episode == null ? null : episode.heldBy(holder);
        return new Conversation(epoch + 1, next, lastEpisode, language, pending, awaited, forgotten, early, recent);
    }

    Conversation with(Episode changed) {
        return new Conversation(epoch, changed, lastEpisode, language, pending, awaited, forgotten, early, recent);
    }

    Conversation speaking(String spoken) {
        return new Conversation(epoch, episode, lastEpisode, spoken, pending, awaited, forgotten, early, recent);
    }

    /// Which rules were passed over is remembered of the latest decision of a kind only.
    Conversation remembering(Recollection latest) {
        List<Recollection> next = new ArrayList<>(recent.size() + 1);
        recent.stream()
                .map(earlier -> earlier.kind() == Recollection.Kind.ESCALATED && latest.kind() != earlier.kind()
                        ? earlier
                        : earlier.withoutPassedOver())
                .forEach(next::add);
        next.add(latest);
        List<Recollection> kept = next.subList(Math.max(0, next.size() - RECENT), next.size());
        return new Conversation(epoch, episode, lastEpisode, language, pending, awaited, forgotten, early, kept);
    }

    Optional<GivenMessage> pending(MessageId message) {
        return pending.stream().filter(given -> given.message().equals(message)).findFirst();
    }

    Conversation given(GivenMessage message) {
        return withPending(append(pending, message));
    }

    Conversation decided(MessageId message) {
        return withPending(without(pending, given -> given.message().equals(message)));
    }

    Optional<AwaitedOutcome> awaited(MessageId message) {
        return awaited.stream()
                .filter(outcome -> outcome.message().equals(message))
                .findFirst();
    }

    Conversation awaiting(AwaitedOutcome outcome) {
        List<AwaitedOutcome> all = append(awaited, outcome);
        int tooMany = Math.max(0, all.size() - REMEMBERED);
        return withAwaited(all.subList(tooMany, all.size()), forgotten + tooMany);
    }

    Conversation arrived(AwaitedOutcome outcome) {
        return withAwaited(without(awaited, outcome::equals), forgotten);
    }

    Conversation forgottenArrived() {
        return withAwaited(awaited, forgotten - 1);
    }

    boolean isEarly(MessageId message) {
        return early.contains(message);
    }

    Conversation decidedEarly(MessageId message) {
        return withEarly(append(early, message));
    }

    Conversation receivedAtLast(MessageId message) {
        return withEarly(without(early, message::equals));
    }

    private Conversation withPending(List<GivenMessage> next) {
        return new Conversation(epoch, episode, lastEpisode, language, next, awaited, forgotten, early, recent);
    }

    private Conversation withAwaited(List<AwaitedOutcome> next, int nowForgotten) {
        return new Conversation(epoch, episode, lastEpisode, language, pending, next, nowForgotten, early, recent);
    }

    private Conversation withEarly(List<MessageId> next) {
        return new Conversation(epoch, episode, lastEpisode, language, pending, awaited, forgotten, next, recent);
    }

    private static <T> List<T> append(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    private static <T> List<T> without(List<T> list, Predicate<T> leaving) {
        return list.stream().filter(leaving.negate()).toList();
    }
}

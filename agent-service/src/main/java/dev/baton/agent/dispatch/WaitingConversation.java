package dev.baton.agent.dispatch;

import dev.baton.events.AgentId;
import dev.baton.events.ConversationId;
import dev.baton.events.EpisodeId;
import dev.baton.events.QueueId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A conversation that waits for a person, perhaps with an offer out.
/// @param epoch the baton's epoch under which it waits
/// @param reservation the one agent that it is kept for, or null for whoever serves the queue
/// @param sleepsUntil nobody is asked before, or null
/// @param passedBy who declined it, let it pass or gave it on lately: they are asked again only when nobody else can be
/// @param expected the wait in seconds that was foretold, or null where it could not be
/// @param overflowed whether it left the queue it came for
public record WaitingConversation(
        Request request,
        long epoch,
        @Nullable Reservation reservation,
        @Nullable Instant sleepsUntil,
        List<AgentId> passedBy,
        @Nullable OpenOffer offer,
        @Nullable Long expected,
        boolean overflowed) {
    private static final int MOST_PASSED = 16;

    public WaitingConversation {
        passedBy = List.copyOf(passedBy);
    }

    static WaitingConversation of(Request request, long epoch) {
        return new WaitingConversation(request, epoch, null, null, List.of(), null, null, false);
    }

    public ConversationId conversation() {
        return request.conversation();
    }

    public EpisodeId episode() {
        return request.episode();
    }

    public QueueId queue() {
        return request.queue();
    }

    public List<String> skills() {
        return request.skills();
    }

    public int priority() {
        return request.priority();
    }

    public Instant since() {
        return request.since();
    }

    Instant due() {
        return request.due();
    }

    /// The one agent that it is kept for, or null.
    @Nullable
    AgentId reservedFor() {
        return reservation == null ? null : reservation.agent();
    }

    @Nullable
    Instant reservedUntil() {
        return reservation == null ? null : reservation.until();
    }

    WaitingConversation offered(OpenOffer made) {
        List<AgentId> passed = passedBy.contains(made.agent()) ? List.of() : passedBy;
        return new WaitingConversation(request, epoch, reservation, sleepsUntil, passed, made, expected, overflowed);
    }

    /// The offer came to nothing: `agent` goes behind everybody else, and a reservation for that agent ends.
    WaitingConversation passedBy(AgentId agent) {
        List<AgentId> passed = new ArrayList<>(passedBy);
        if (!passed.contains(agent)) {
            passed.add(agent);
        }
        if (passed.size() > MOST_PASSED) {
            passed.removeFirst();
        }
        Reservation kept = agent.equals(reservedFor()) ? null : reservation;
        return new WaitingConversation(request, epoch, kept, sleepsUntil, passed, null, expected, overflowed);
    }

    WaitingConversation reserved(Reservation kept) {
        return new WaitingConversation(request, epoch, kept, sleepsUntil, passedBy, offer, expected, overflowed);
    }

    /// Whom it was kept for cannot take it now.
    WaitingConversation forAnybody() {
        return new WaitingConversation(request, epoch, null, sleepsUntil, passedBy, offer, expected, overflowed);
    }

    WaitingConversation sleeping(@Nullable Instant until) {
        return new WaitingConversation(request, epoch, reservation, until, passedBy, offer, expected, overflowed);
    }

    WaitingConversation expecting(@Nullable Long seconds) {
        return new WaitingConversation(request, epoch, reservation, sleepsUntil, passedBy, offer, seconds, overflowed);
    }

    /// It waits elsewhere, or otherwise.
    WaitingConversation overflowing(Request elsewhere) {
        return new WaitingConversation(elsewhere, epoch, reservation, sleepsUntil, passedBy, offer, expected, true);
    }
}

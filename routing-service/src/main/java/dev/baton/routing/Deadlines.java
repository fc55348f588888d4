package dev.baton.routing;

import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.TimerEvent.DeadlinePassed;
import dev.baton.events.TimerEvent.DeadlineSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Deadlines that wait for their time. Safe for several threads.
///
/// Each is held twice in order: by when it is due, and by when it was read. Whoever keeps the log's records open until
/// a deadline has passed must read again, after a restart, from the oldest that is open; so those that have been held
/// for long are [carried forward][#takeReadBy] to the log's end, and a deadline a day ahead does not keep a day open.
/// @param <R> what has to be acknowledged once a deadline has passed
public final class Deadlines<R> {
    /// How long a record stays open before its deadline is carried forward.
    public static final Duration CARRIED_AFTER = Duration.ofMinutes(5);

    private static final Comparator<Deadline<?>> NAMED = Comparator.<Deadline<?>, String>comparing(
                    deadline -> deadline.set().id().value())
            .thenComparing(Deadline::read);

    private final TreeSet<Deadline<R>> byDue = new TreeSet<>(
            Comparator.<Deadline<R>, Instant>comparing(Deadline::due).thenComparing(NAMED));
    private final TreeSet<Deadline<R>> byRead = new TreeSet<>(
            Comparator.<Deadline<R>, Instant>comparing(Deadline::read).thenComparing(NAMED));

    /// @param set the envelope of the [DeadlineSet]
    /// @param read when it was read from the log
    public record Deadline<R>(Envelope set, DeadlineSet deadline, Instant read, R receipt) {
        Instant due() {
            return deadline.due();
        }

        /// What is said when the time has come. Saying it twice says the same: its id comes from the deadline's.
        public Envelope passed(Instant now) {
            return new Envelope(
                    EventId.derived(set.id(), "clock", 0),
                    now.isBefore(set.time()) ? set.time() : now,
                    set.tenant(),
                    set.subject(),
                    set.id(),
                    new DeadlinePassed(deadline.purpose(), deadline.about(), deadline.due()));
        }
    }

    /// @return false when the same deadline, read at the same instant, is held already: one record of it is enough
    public synchronized boolean add(Deadline<R> deadline) {
        return byDue.add(deadline) && byRead.add(deadline);
    }

    /// Takes out at most `most` of those whose time has come by `now`, the earliest first.
    public synchronized List<Deadline<R>> takeDue(Instant now, int most) {
        return take(byDue, deadline -> !deadline.due().isAfter(now), most);
    }

    /// Takes out at most `most` of those that were read by `time`, the longest held first. The same events are to be
    /// appended to the log again before these are acknowledged; whoever decides about them knows them by their ids.
    public synchronized List<Deadline<R>> takeReadBy(Instant time, int most) {
        return take(byRead, deadline -> !deadline.read().isAfter(time), most);
    }

    private List<Deadline<R>> take(TreeSet<Deadline<R>> ordered, Predicate<Deadline<R>> wanted, int most) {
        List<Deadline<R>> taken = new ArrayList<>();
        while (taken.size() < most && !ordered.isEmpty() && wanted.test(ordered.getFirst())) {
            Deadline<R> first = ordered.getFirst();
            byDue.remove(first);
            byRead.remove(first);
            taken.add(first);
        }
        return taken;
    }

    public synchronized int size() {
        return byDue.size();
    }
}

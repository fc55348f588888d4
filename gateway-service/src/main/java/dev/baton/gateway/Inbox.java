package dev.baton.gateway;

import dev.baton.events.ChannelId;
import dev.baton.events.MessageId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The latest messages of one conversation, both sides of it, in the order in which the platform took them.
/// @param channel whose conversation it is; null while it is empty
/// @param entries the last [#MOST] at most, numbered without gaps
public record Inbox(@Nullable ChannelId channel, List<InboxEntry> entries) {
    public static final int MOST = 200;
    public static final Inbox EMPTY = new Inbox(null, List.of());

    public Inbox {
        entries = entries == null ? List.of() : List.copyOf(entries);
    }

    /// The number of the latest message, 0 when there is none.
    public long last() {
        return entries.isEmpty() ? 0 : entries.getLast().number();
    }

    /// Where a reader is who has read everything.
    public Cursor end() {
        return entries.isEmpty() ? Cursor.START : entries.getLast().cursor();
    }

    /// What a reader at `cursor` has not read. A cursor that does not fit (its message has left the inbox, or the inbox
    /// was rebuilt in another order) gets everything there is: a client drops by message id what it knows, and
    /// nothing is lost.
    public List<InboxEntry> after(Cursor cursor) {
        if (entries.isEmpty() || cursor.number() == 0) {
            return entries;
        }
        long index = cursor.number() - entries.getFirst().number();
        if (index < 0 || index >= entries.size()) {
            return entries;
        }
        InboxEntry there = entries.get((int) index);
        boolean fits = cursor.message().isEmpty() || there.message().value().equals(cursor.message());
        return fits ? entries.subList((int) index + 1, entries.size()) : entries;
    }

    /// What a channel may see: its own conversation. One of another channel looks like one in which nothing was
    /// written.
    public Inbox seenBy(ChannelId asking) {
        return asking.equals(channel) ? this : EMPTY;
    }

    boolean holds(MessageId message) {
        return entries.stream().anyMatch(entry -> entry.message().equals(message));
    }

    /// With `entry`, which is numbered here, at the end and the oldest dropped when there is no room.
    Inbox with(ChannelId of, InboxEntry entry) {
        List<InboxEntry> next = new ArrayList<>(entries.size() + 1);
        next.addAll(entries.size() < MOST ? entries : entries.subList(entries.size() - MOST + 1, entries.size()));
        next.add(entry);
        return new Inbox(of, next);
    }
}

package dev.baton.gateway;

import dev.baton.events.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// How far one reader has come in one inbox. It is shown the inbox in whatever versions reach it, late and twice, and
/// hands out each message once. Not thread-safe.
public final class Reading {
    private final TreeMap<Long, MessageId> replies = new TreeMap<>();
    private Cursor position;
    private boolean started;
    private long delivered;
    private long read;

    /// @param start what the reader had read before
    public Reading(Cursor start) {
        position = start;
        delivered = start.number();
    }

    /// What is new to the reader in `inbox`.
    public List<InboxEntry> next(Inbox inbox) {
        if (started && inbox.last() <= position.number()) {
            return List.of();
        }
        List<InboxEntry> entries = inbox.after(position);
        if (!started) {
            remember(inbox.entries());
            delivered = Math.min(delivered, inbox.end().number() - entries.size());
        }
        remember(entries);
        started = true;
        position = entries.isEmpty() ? inbox.end() : entries.getLast().cursor();
        return entries;
    }

    /// The replies that arrived with `cursor` and were not reported before.
    public List<MessageId> delivered(Cursor cursor) {
        List<MessageId> news = repliesBetween(delivered, cursor);
        delivered = Math.max(delivered, Math.min(cursor.number(), position.number()));
        return news;
    }

    /// The replies that were read with `cursor` and were not reported before.
    public List<MessageId> read(Cursor cursor) {
        List<MessageId> news = repliesBetween(read, cursor);
        read = Math.max(read, Math.min(cursor.number(), position.number()));
        return news;
    }

    public Cursor position() {
        return position;
    }

    private List<MessageId> repliesBetween(long from, Cursor to) {
        return to.number() <= from
                ? List.of()
                : new ArrayList<>(replies.subMap(from, false, to.number(), true).values());
    }

    private void remember(List<InboxEntry> entries) {
        for (InboxEntry entry : entries) {
            if (entry.from() != Speaker.CONTACT) {
                replies.put(entry.number(), entry.message());
            }
        }
        while (replies.size() > Inbox.MOST) {
            replies.pollFirstEntry();
        }
    }
}

package dev.baton.gateway.redis;

import dev.baton.events.ChannelId;
import dev.baton.gateway.Inbox;
import dev.baton.gateway.InboxEntry;
import dev.baton.kit.redis.StateShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An inbox in Redis: in its head whose it is, and a line for each message.
final class InboxShape implements StateShape<Inbox> {
    @Override
    public String head(Inbox inbox) {
        return inbox.channel() == null ? "" : inbox.channel().value();
    }

    @Override
    public int lines(Inbox inbox) {
        return inbox.entries().size();
    }

    @Override
    public List<String> added(@Nullable Inbox before, Inbox inbox) {
        long last = before == null ? 0 : before.last();
        return inbox.entries().stream()
                .filter(entry -> entry.number() > last)
                .map(StateShape::write)
                .toList();
    }

    @Override
    public Inbox read(String head, List<String> lines) {
        return new Inbox(
                head.isEmpty() ? null : new ChannelId(head),
                lines.stream()
                        .map(line -> StateShape.read(line, InboxEntry.class))
                        .toList());
    }
}

package dev.baton.gateway.socket;

import dev.baton.events.ContactId;
import dev.baton.events.MessageId;
import dev.baton.gateway.Channel;
import dev.baton.gateway.Cursor;
import dev.baton.gateway.Inbox;
import dev.baton.gateway.InboxEntry;
import dev.baton.gateway.Reading;
import java.util.List;
import java.util.function.Consumer;

/// One open socket of one visitor: who it is, and how far it has read. Messages go out in order, whatever thread brings
/// them.
final class Chat {
    private final Channel channel;
    private final ContactId contact;
    private final Reading reading;
    private final Consumer<String> out;

    /// @param out takes a frame without waiting for it to be written
    Chat(Channel channel, ContactId contact, Cursor start, Consumer<String> out) {
        this.channel = channel;
        this.contact = contact;
        this.reading = new Reading(start);
        this.out = out;
    }

    Channel channel() {
        return channel;
    }

    ContactId contact() {
        return contact;
    }

    ChatKey key() {
        return new ChatKey(channel.tenant(), channel.conversation(contact));
    }

    synchronized String hello() {
        return Frames.hello(channel.conversation(contact), reading.position());
    }

    /// @return what was new
    synchronized List<InboxEntry> show(Inbox inbox) {
        List<InboxEntry> news = reading.next(inbox);
        news.forEach(entry -> out.accept(Frames.message(entry)));
        return news;
    }

    synchronized List<MessageId> delivered(Cursor cursor) {
        return reading.delivered(cursor);
    }

    synchronized List<MessageId> read(Cursor cursor) {
        return reading.read(cursor);
    }
}

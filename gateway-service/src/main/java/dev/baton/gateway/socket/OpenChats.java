package dev.baton.gateway.socket;

import dev.baton.events.ConversationId;
import dev.baton.events.TenantId;
import dev.baton.gateway.GatewayMeter;
import dev.baton.gateway.Inbox;
import dev.baton.gateway.InboxEntry;
import dev.baton.gateway.InboxListener;
import dev.baton.gateway.Speaker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The sockets of this replica, by conversation; one conversation may be open in several tabs.
@ApplicationScoped
public class OpenChats implements InboxListener {
    private final ConcurrentHashMap<ChatKey, Set<Chat>> chats = new ConcurrentHashMap<>();
    private final GatewayMeter meter;
    private final Clock clock;

    OpenChats(GatewayMeter meter, Clock clock) {
        this.meter = meter;
        this.clock = clock;
    }

    void add(Chat chat) {
        chats.compute(chat.key(), (key, open) -> {
            Set<Chat> set = open == null ? ConcurrentHashMap.newKeySet() : open;
            set.add(chat);
            return set;
        });
    }

    void remove(Chat chat) {
        chats.computeIfPresent(chat.key(), (key, open) -> {
            open.remove(chat);
            return open.isEmpty() ? null : open;
        });
    }

    Set<ChatKey> conversations() {
        return Set.copyOf(chats.keySet());
    }

    @Override
    public void changed(TenantId tenant, ConversationId conversation, Supplier<Inbox> inbox) {
        Set<Chat> open = chats.get(new ChatKey(tenant, conversation));
        if (open != null) {
            Inbox now = inbox.get();
            for (Chat chat : open) {
                chat.show(now).forEach(this::measure);
            }
        }
    }

    private void measure(InboxEntry entry) {
        if (entry.from() != Speaker.CONTACT) {
            meter.shown(Duration.between(entry.time(), clock.instant()));
        }
    }
}

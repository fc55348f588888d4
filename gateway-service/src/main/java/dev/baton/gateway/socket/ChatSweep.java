package dev.baton.gateway.socket;

import dev.baton.gateway.Inboxes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Looks now and then into the inboxes of all open chats: signals between replicas may be lost, messages may not.
@ApplicationScoped
public class ChatSweep {
    private static final Logger LOG = Logger.getLogger(ChatSweep.class);
    private static final long SECONDS = 10;

    private final OpenChats chats;
    private final Inboxes inboxes;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("chat-sweep").factory());

    ChatSweep(OpenChats chats, Inboxes inboxes) {
        this.chats = chats;
        this.inboxes = inboxes;
    }

    void start(@Observes StartupEvent started) {
        timer.scheduleWithFixedDelay(this::sweep, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    private void sweep() {
        try {
            for (ChatKey key : chats.conversations()) {
                chats.changed(key.tenant(), key.conversation(), () -> inboxes.of(key.tenant(), key.conversation()));
            }
        } catch (RuntimeException unanswered) {
            LOG.debugf("inboxes could not be read: %s", unanswered.getMessage());
        }
    }
}

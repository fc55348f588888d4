package dev.baton.gateway.socket;

import dev.baton.events.ContactId;
import dev.baton.gateway.Channel;
import dev.baton.gateway.Channels;
import dev.baton.gateway.Cursor;
import dev.baton.gateway.Refusal;
import dev.baton.gateway.Visitor;
import dev.baton.gateway.VisitorTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Decides who may open a chat: a visitor with a token of this platform, from a page that the channel allows.
@ApplicationScoped
public class Admission {
    private final Channels channels;
    private final VisitorTokens tokens;
    private final Clock clock;

    Admission(Channels channels, VisitorTokens tokens, Clock clock) {
        this.channels = channels;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// @throws Refusal when the token or the page is not allowed, or the cursor cannot be read
    Chat admit(String tenant, @Nullable String origin, String token, @Nullable String after, Consumer<String> out) {
        Visitor visitor = tokens.read(tenant, token, clock.instant());
        Channel channel = channels.webchat(tenant, visitor.channel());
        if (origin != null && !channel.definition().allowsOrigin(origin)) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "This page may not open a chat here.",
                    "Add the page's origin to the channel in the tenants file.");
        }
        Cursor start = after == null || after.isEmpty() ? Cursor.START : Cursor.parse(after);
        return new Chat(channel, new ContactId(visitor.id()), start, out);
    }
}

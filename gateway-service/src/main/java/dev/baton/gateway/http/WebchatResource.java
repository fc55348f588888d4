package dev.baton.gateway.http;

import dev.baton.events.ContactId;
import dev.baton.gateway.Channel;
import dev.baton.gateway.Channels;
import dev.baton.gateway.RateLimiter;
import dev.baton.gateway.Refusal;
import dev.baton.gateway.Visitor;
import dev.baton.gateway.VisitorTokens;
import dev.baton.gateway.wire.JsonBody;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Opens web chats. Open to every page that the channel's origins allow, which it checks itself.
@Path("/v1/{tenant}/webchat/sessions")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Web chat")
public class WebchatResource {
    private static final int VISITOR_BYTES = 16;

    private final Channels channels;
    private final VisitorTokens tokens;
    private final RateLimiter limiter;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WebchatResource(Channels channels, VisitorTokens tokens, RateLimiter limiter, Clock clock) {
        this.channels = channels;
        this.tokens = tokens;
        this.limiter = limiter;
        this.clock = clock;
    }

    /// @param channel which web chat, where the tenant has several
    /// @param token an earlier token, to stay the same visitor
    public record Opening(
            @Nullable String channel, @Nullable String token) {
        @Override
        public String toString() {
            return "Opening[hidden]";
        }
    }

    /// @param token to be shown when the socket is opened
    /// @param expires when it is to be renewed at the latest
    public record Session(String token, String conversation, String expires) {
        @Override
        public String toString() {
            return "Session[" + conversation + "]";
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Open a chat, or renew a visitor's token")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Opening.class)))
    @APIResponse(
            responseCode = "200",
            description = "Open the WebSocket /v1/{tenant}/webchat/socket with this token",
            content = @Content(schema = @Schema(implementation = Session.class)))
    @APIResponse(responseCode = "401", description = "The earlier token is not this platform's, or too old")
    @APIResponse(responseCode = "403", description = "The channel does not allow this page")
    @APIResponse(responseCode = "404", description = "No such tenant or web chat")
    @APIResponse(responseCode = "429", description = "Too many; see Retry-After")
    public Session open(
            @PathParam("tenant") String tenant,
            @HeaderParam("Origin") @Nullable String origin,
            byte @Nullable [] body) {
        Opening opening = JsonBody.read(body, Opening.class);
        Instant now = clock.instant();
        Visitor earlier = opening.token() == null ? null : tokens.readForRenewal(tenant, opening.token(), now);
        Channel channel = channels.webchat(tenant, earlier == null ? opening.channel() : earlier.channel());
        if (origin != null && !channel.definition().allowsOrigin(origin)) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "This page may not open a chat here.",
                    "Add the page's origin to the channel in the tenants file.");
        }
        limiter.takeForTenant(tenant, channel.definition(), now);
        Visitor visitor = new Visitor(
                tenant,
                channel.definition().id(),
                earlier == null ? newId() : earlier.id(),
                now.plus(VisitorTokens.VALID));
        return new Session(
                tokens.sign(visitor),
                channel.conversation(new ContactId(visitor.id())).value(),
                visitor.expires().toString());
    }

    private String newId() {
        byte[] bytes = new byte[VISITOR_BYTES];
        random.nextBytes(bytes);
        return "v-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package dev.baton.gateway.http;

import dev.baton.events.ContactId;
import dev.baton.events.ConversationId;
import dev.baton.gateway.Channel;
import dev.baton.gateway.Channels;
import dev.baton.gateway.Cursor;
import dev.baton.gateway.Inbox;
import dev.baton.gateway.InboxEntry;
import dev.baton.gateway.Inboxes;
import dev.baton.gateway.Intake;
import dev.baton.gateway.Refusal;
import dev.baton.gateway.wire.JsonBody;
import dev.baton.gateway.wire.ShownMessage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A conversation for callers that poll. Open to whoever has the key of the conversation's channel, which it checks
/// itself; to others the conversation does not exist.
@Path("/v1/{tenant}/conversations/{conversation}")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversations")
public class ConversationsResource {
    private static final int MOST = 200;

    private final Channels channels;
    private final Inboxes inboxes;
    private final Intake intake;

    ConversationsResource(Channels channels, Inboxes inboxes, Intake intake) {
        this.channels = channels;
        this.inboxes = inboxes;
        this.intake = intake;
    }

    /// @param cursor what to send as `after` next time
    public record Page(List<ShownMessage> messages, String cursor, boolean more) {}

    @GET
    @Path("messages")
    @Operation(summary = "The messages after a cursor, of both sides, oldest first")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Page.class)),
            description =
                    "Drop by id what you have: after the loss of a store, messages may come again. Empty where nothing is"
                            + " filed yet, and for a conversation of another channel, which looks no different")
    @APIResponse(responseCode = "401", description = "The key is missing or opens no channel of the tenant")
    @APIResponse(responseCode = "404", description = "No such tenant, or no id of a conversation")
    @APIResponse(responseCode = "422", description = "The cursor or the limit cannot be read")
    public Page messages(
            @PathParam("tenant") String tenant,
            @PathParam("conversation") String conversation,
            @HeaderParam("X-Api-Key") @Nullable String key,
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        Channel channel = channels.opened(tenant, key, null);
        Cursor cursor = Cursor.parse(after);
        int most = limit(limit);
        Inbox inbox = inboxes.of(channel.tenant(), conversation(conversation)).seenBy(channel.id());
        List<InboxEntry> news = inbox.after(cursor);
        List<InboxEntry> page = news.subList(0, Math.min(most, news.size()));
        Cursor end = page.isEmpty() ? inbox.end() : page.getLast().cursor();
        return new Page(page.stream().map(ShownMessage::of).toList(), end.toString(), page.size() < news.size());
    }

    @POST
    @Path("human")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The contact asks for a person")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ContactRequest.class)))
    @APIResponse(responseCode = "202", description = "Taken; it cannot be lost any more")
    public Response human(
            @PathParam("tenant") String tenant,
            @PathParam("conversation") String conversation,
            @HeaderParam("X-Api-Key") @Nullable String key,
            byte @Nullable [] body) {
        Channel channel = channels.opened(tenant, key, null);
        ContactRequest request = JsonBody.read(body, ContactRequest.class);
        intake.human(channel, contact(channel, conversation, request), id(request), request.language());
        return Response.accepted().build();
    }

    @POST
    @Path("rating")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The contact rates the latest episode")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ContactRequest.class)))
    @APIResponse(responseCode = "202", description = "Taken; it cannot be lost any more")
    public Response rating(
            @PathParam("tenant") String tenant,
            @PathParam("conversation") String conversation,
            @HeaderParam("X-Api-Key") @Nullable String key,
            byte @Nullable [] body) {
        Channel channel = channels.opened(tenant, key, null);
        ContactRequest request = JsonBody.read(body, ContactRequest.class);
        ContactId contact = contact(channel, conversation, request);
        intake.rating(channel, contact, id(request), Fields.present("score", request.score()), request.comment());
        return Response.accepted().build();
    }

    @POST
    @Path("leave")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The contact ends the conversation")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ContactRequest.class)))
    @APIResponse(responseCode = "202", description = "Taken; it cannot be lost any more")
    public Response leave(
            @PathParam("tenant") String tenant,
            @PathParam("conversation") String conversation,
            @HeaderParam("X-Api-Key") @Nullable String key,
            byte @Nullable [] body) {
        Channel channel = channels.opened(tenant, key, null);
        ContactRequest request = JsonBody.read(body, ContactRequest.class);
        intake.leave(channel, contact(channel, conversation, request), id(request));
        return Response.accepted().build();
    }

    private static String id(ContactRequest request) {
        return Fields.present("id", request.id());
    }

    private static ContactId contact(Channel channel, String conversation, ContactRequest request) {
        ContactId contact = Fields.present("contact", request.contact());
        if (!channel.conversation(contact).value().equals(conversation)) {
            throw unknown();
        }
        return contact;
    }

    private static ConversationId conversation(String id) {
        try {
            return new ConversationId(id);
        } catch (IllegalArgumentException noId) {
            throw unknown();
        }
    }

    private static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException noNumber) {
            throw badLimit();
        }
        throw badLimit();
    }

    private static Refusal badLimit() {
        return Refusal.of(Refusal.Kind.INVALID, "limit is no number from 1 to " + MOST + ".", "Leave it out for 50.");
    }

    private static Refusal unknown() {
        return Refusal.of(
                Refusal.Kind.NOT_FOUND,
                "This is not the contact's conversation in this channel.",
                "Use the conversation that POST /v1/{tenant}/messages answered.");
    }
}

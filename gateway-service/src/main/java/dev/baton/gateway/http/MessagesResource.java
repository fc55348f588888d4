package dev.baton.gateway.http;

import dev.baton.events.ContactId;
import dev.baton.gateway.Accepted;
import dev.baton.gateway.Channel;
import dev.baton.gateway.Channels;
import dev.baton.gateway.Intake;
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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Takes messages from channels. Open to whoever has a channel's key, which it checks itself.
@Path("/v1/{tenant}/messages")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
public class MessagesResource {
    private final Channels channels;
    private final Intake intake;

    MessagesResource(Channels channels, Intake intake) {
        this.channels = channels;
        this.intake = intake;
    }

    /// Where replies will appear, and the message's id for ever.
    public record Taken(String conversation, String message) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Hand in a contact's message; answered when it is safe in the log")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewMessage.class)))
    @APIResponse(
            responseCode = "202",
            description = "Taken; it cannot be lost any more",
            content = @Content(schema = @Schema(implementation = Taken.class)))
    @APIResponse(responseCode = "400", description = "No JSON object in UTF-8")
    @APIResponse(responseCode = "401", description = "The key is missing or opens no channel of the tenant")
    @APIResponse(responseCode = "404", description = "No such tenant or channel")
    @APIResponse(responseCode = "413", description = "More than 64 KiB")
    @APIResponse(responseCode = "422", description = "A field breaks a bound")
    @APIResponse(responseCode = "429", description = "Too many messages; see Retry-After")
    @APIResponse(responseCode = "503", description = "The log does not answer; send the same again after Retry-After")
    public Response take(
            @PathParam("tenant") String tenant,
            @HeaderParam("X-Api-Key") @Nullable String key,
            byte @Nullable [] body) {
        Channel opened = channels.opened(tenant, key, null);
        NewMessage message = JsonBody.read(body, NewMessage.class);
        Channel channel = message.channel() == null ? opened : channels.opened(tenant, key, message.channel());
        ContactId contact = Fields.present("contact", message.contact());
        Accepted accepted = intake.message(
                channel,
                contact,
                Fields.present("messageId", message.messageId()),
                Fields.present("content", message.content()),
                message.language(),
                message.attributes());
        return Response.accepted(new Taken(
                        accepted.conversation().value(), accepted.message().value()))
                .build();
    }
}

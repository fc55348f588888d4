package dev.baton.routing.http;

import dev.baton.events.ConversationId;
import dev.baton.events.TenantId;
import dev.baton.kit.access.Roles;
import dev.baton.kit.http.Problem;
import dev.baton.kit.stage.TransientFailure;
import dev.baton.routing.Conversation;
import dev.baton.routing.Conversations;
import dev.baton.routing.Packs;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Why a conversation is where it is, for the people who serve it.
@Path("/v1/{tenant}/conversations/{conversation}/why")
@Produces("application/json")
public class WhyResource {
    private final Conversations conversations;
    private final Packs packs;

    @Inject
    public WhyResource(Conversations conversations, Packs packs) {
        this.conversations = conversations;
        this.packs = packs;
    }

    @GET
    @Blocking
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Why the bot kept a conversation, why it escalated it, and why to this queue, in sentences",
            description = "In the language of `language`, else of Accept-Language: en or zh")
    @APIResponse(responseCode = "200", description = "the sentences, and the latest decisions with their reasons")
    @APIResponse(responseCode = "401", description = "no valid token")
    @APIResponse(responseCode = "403", description = "the role does not allow it, or the token is another tenant's")
    @APIResponse(responseCode = "404", description = "routing knows no such conversation")
    public Why why(
            @PathParam("tenant") String tenant,
            @PathParam("conversation") String conversation,
            @QueryParam("language") @Nullable String language,
            @Context HttpHeaders headers) {
        TenantId owner = new TenantId(tenant);
        Conversation known = id(conversation)
                .flatMap(id -> find(owner, id))
                .orElseThrow(() -> Problem.of(
                        404,
                        "No such conversation",
                        "routing knows no conversation of that id",
                        "use the id that the gateway gave, or wait until the message has been decided"));
        Sentences sentences = Sentences.in(language == null ? wanted(headers) : language);
        return new Explanation(known, packs.current(owner), sentences).why(conversation);
    }

    private Optional<Conversation> find(TenantId owner, ConversationId id) {
        try {
            return conversations.find(owner, id);
        } catch (TransientFailure unreachable) {
            throw Problem.of(
                    503, "Not readable now", "what routing has saved cannot be read at the moment", "try again soon");
        }
    }

    private static Optional<ConversationId> id(String conversation) {
        try {
            return Optional.of(new ConversationId(conversation));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String wanted(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(Sentences::speaks)
                .findFirst()
                .orElse(Sentences.DEFAULT);
    }
}

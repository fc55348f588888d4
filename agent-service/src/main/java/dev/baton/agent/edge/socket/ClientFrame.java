package dev.baton.agent.edge.socket;

import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentId;
import dev.baton.events.Content;
import dev.baton.events.ConversationId;
import dev.baton.events.MessageId;
import dev.baton.events.OfferId;
import dev.baton.events.QueueId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an app says on the socket. Which fields count depends on `type`.
/// @param id the app's own name for the request; the same name again is the same request
/// @param resume with `hello`: the number of the latest entry that the app has, by conversation
/// @param text of a note
/// @param whom with `leave`: whom to send away
record ClientFrame(
        @Nullable String type,
        @Nullable String id,
        @Nullable String token,
        @Nullable Map<String, Long> resume,
        @Nullable Presence presence,
        @Nullable ConversationId conversation,
        @Nullable OfferId offer,
        @Nullable Content content,
        @Nullable String text,
        @Nullable QueueId toQueue,
        @Nullable AgentId toAgent,
        @Nullable AgentId whom,
        @Nullable String disposition,
        @Nullable MessageId message,
        @Nullable String rightIntent) {
    @Override
    public String toString() {
        return "ClientFrame[hidden]";
    }
}

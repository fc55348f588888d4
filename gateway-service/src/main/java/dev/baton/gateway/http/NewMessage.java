package dev.baton.gateway.http;

import dev.baton.events.ContactId;
import dev.baton.events.Content;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A message that a channel hands in.
@Schema(description = "A contact's message. The same messageId of the same contact is the same message.")
public record NewMessage(
        @Schema(required = true, description = "The caller's own id of the message, 1 to 200 characters")
        String messageId,

        @Schema(required = true, implementation = String.class, description = "How the channel names the contact")
        ContactId contact,

        @Schema(description = "The channel, when it shall be checked that the key is that channel's") @Nullable
        String channel,

        @Schema(
                required = true,
                implementation = Object.class,
                examples = "{\"type\":\"text\",\"text\":\"Where is it?\"}")
        Content content,

        @Schema(description = "What the contact reads, as a BCP 47 tag") @Nullable
        String language,

        @Schema(description = "What the channel knows of the contact, at most 32") @Nullable
        Map<String, String> attributes) {
    @Override
    public String toString() {
        return "NewMessage[" + content + "]";
    }
}

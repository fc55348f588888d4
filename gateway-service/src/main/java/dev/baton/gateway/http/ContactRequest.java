package dev.baton.gateway.http;

import dev.baton.events.ContactId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something a contact does other than writing.
@Schema(description = "The same id again is the same request.")
public record ContactRequest(
        @Schema(required = true, description = "The caller's own id of the request, 1 to 200 characters")
        String id,

        @Schema(required = true, implementation = String.class, description = "How the channel names the contact")
        ContactId contact,

        @Nullable String language,

        @Schema(description = "For a rating: 1 (bad) to 5 (good)") @Nullable
        Integer score,

        @Schema(description = "For a rating") @Nullable String comment) {
    @Override
    public String toString() {
        return "ContactRequest[hidden]";
    }
}

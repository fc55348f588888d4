package dev.baton.agent.accounts.http;

import dev.baton.agent.accounts.Profile;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an account shall be like; every field is given.
public record AccountChange(
        @Schema(required = true) @Nullable String name,
        @Schema(required = true) @Nullable List<String> roles,

        @Schema(required = true, description = "None means all") @Nullable
        List<String> queues,

        @Schema(required = true) @Nullable List<String> skills,

        @Schema(required = true, description = "0 to 1000") @Nullable
        Integer capacity,

        @Schema(required = true, description = "false closes the account") @Nullable
        Boolean active,

        @Schema(required = true, description = "The version that was read") @Nullable
        Long version) {

    Profile profile() {
        return ProfileFields.profile(name, roles, queues, skills, capacity, active);
    }
}

package dev.baton.agent.accounts.http;

import dev.baton.agent.accounts.FirstPassword;
import dev.baton.agent.accounts.Profile;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An account to be made.
public record NewAccount(
        @Schema(required = true, description = "1 to 64 of a to z, digits and . _ @ + -") @Nullable
        String login,

        @Schema(required = true, description = "What colleagues and contacts read, at most 100 characters") @Nullable
        String name,

        @Schema(required = true, description = "Of agent, supervisor, admin, integrator") @Nullable
        List<String> roles,

        @Schema(description = "Queues of the tenant's pack; none means all") @Nullable
        List<String> queues,

        @Schema(description = "In kebab-case, at most 50") @Nullable
        List<String> skills,

        @Schema(required = true, description = "How many conversations at once, in units: 0 to 1000") @Nullable
        Integer capacity,

        @Schema(required = true, description = "12 to 128 characters of any kind") @Nullable
        String password,

        @Schema(description = "Whether the person must choose another at the first login", defaultValue = "true")
        @Nullable
        Boolean mustChangePassword) {

    Profile profile() {
        return ProfileFields.profile(
                name, roles, queues == null ? List.of() : queues, skills == null ? List.of() : skills, capacity, true);
    }

    FirstPassword firstPassword() {
        return new FirstPassword(
                JsonBody.present("password", password), mustChangePassword == null || mustChangePassword);
    }

    @Override
    public String toString() {
        return "NewAccount[hidden]";
    }
}

package dev.baton.agent.accounts.http;

import dev.baton.agent.accounts.FirstPassword;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A password that an administrator gives to somebody.
public record NewPassword(
        @Schema(required = true, description = "12 to 128 characters of any kind") @Nullable
        String password,

        @Schema(description = "Whether the person must choose another at the next login", defaultValue = "true")
        @Nullable
        Boolean mustChangePassword) {

    FirstPassword firstPassword() {
        return new FirstPassword(
                JsonBody.present("password", password), mustChangePassword == null || mustChangePassword);
    }

    @Override
    public String toString() {
        return "NewPassword[hidden]";
    }
}

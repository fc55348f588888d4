package dev.baton.agent.accounts.http;

import dev.baton.agent.accounts.Account;
import dev.baton.agent.accounts.TokenIssuer.Token;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What somebody gets who proved who they are.
@Schema(description = "Send the token as Authorization: Bearer <token>, and renew it before it expires.")
public record LoginAnswer(
        String token,
        @Schema(description = "RFC 3339") String expiresAt,
        Person agent,

        @Schema(description = "If true, the token only serves to choose another password")
        boolean mustChangePassword) {

    static LoginAnswer of(Account account, Token token) {
        List<String> roles = account.roleNames().stream().sorted().toList();
        return new LoginAnswer(
                token.text(),
                token.expiresAt().toString(),
                new Person(account.id().value(), account.profile().name(), roles),
                account.mustChangePassword());
    }

    /// Who the token stands for.
    public record Person(String id, String name, List<String> roles) {}

    @Override
    public String toString() {
        return "LoginAnswer[hidden]";
    }
}

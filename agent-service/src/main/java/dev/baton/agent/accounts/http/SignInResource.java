package dev.baton.agent.accounts.http;

import dev.baton.agent.accounts.Accounts;
import dev.baton.agent.accounts.SignIn;
import dev.baton.agent.accounts.SignedIn;
import dev.baton.agent.accounts.TokenIssuer;
import dev.baton.events.TenantId;
import dev.baton.kit.access.Roles;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Signing in, staying signed in, and choosing another password.
@Path("/v1/{tenant}")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
public class SignInResource {
    private final Accounts accounts;
    private final SignIn signIn;
    private final TokenIssuer tokens;
    private final Callers callers;
    private final Clock clock;

    @Inject
    SignInResource(Accounts accounts, SignIn signIn, TokenIssuer tokens, Callers callers, Clock clock) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.tokens = tokens;
        this.callers = callers;
        this.clock = clock;
    }

    /// What a person types to enter.
    public record Credentials(
            @Schema(required = true) @Nullable String login,
            @Schema(required = true) @Nullable String password) {
        @Override
        public String toString() {
            return "Credentials[hidden]";
        }
    }

    /// A person's wish for another password.
    public record PasswordChange(
            @Schema(required = true) @Nullable String current,

            @Schema(required = true, description = "12 to 128 characters of any kind") @Nullable
            String chosen) {
        @Override
        public String toString() {
            return "PasswordChange[hidden]";
        }
    }

    @POST
    @Path("login")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sign in with login name and password")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Credentials.class)))
    @APIResponse(
            responseCode = "200",
            description = "A token of 15 minutes",
            content = @Content(schema = @Schema(implementation = LoginAnswer.class)))
    @APIResponse(responseCode = "400", description = "No JSON object in UTF-8")
    @APIResponse(responseCode = "401", description = "No active account has this login name and password")
    @APIResponse(responseCode = "404", description = "No such tenant")
    @APIResponse(responseCode = "422", description = "A field is missing or unknown")
    @APIResponse(responseCode = "429", description = "Too many failures; see Retry-After")
    @APIResponse(responseCode = "503", description = "The accounts do not answer; see Retry-After")
    public LoginAnswer logIn(
            @PathParam("tenant") String tenant, byte @Nullable [] body, @Context HttpServerRequest request) {
        accounts.checkTenant(tenant);
        Credentials typed = JsonBody.read(body, Credentials.class);
        Instant now = clock.instant();
        return answer(
                signIn.withPassword(
                        new TenantId(tenant),
                        JsonBody.present("login", typed.login()),
                        JsonBody.present("password", typed.password()),
                        request.remoteAddress().hostAddress(),
                        now),
                now);
    }

    @POST
    @Path("token/refresh")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN, Roles.INTEGRATOR})
    @Operation(summary = "A new token for one that is still valid, until 12 hours after the login")
    @APIResponse(
            responseCode = "200",
            description = "A token of 15 minutes, with the roles that the account has now",
            content = @Content(schema = @Schema(implementation = LoginAnswer.class)))
    @APIResponse(responseCode = "401", description = "The session ended, or the account was closed: log in again")
    @APIResponse(responseCode = "403", description = "The token is another tenant's, or its password must be changed")
    public LoginAnswer refresh(@PathParam("tenant") String tenant) {
        Instant now = clock.instant();
        return answer(callers.current(), now);
    }

    @POST
    @Path("password")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN, Roles.INTEGRATOR, Roles.PASSWORD_CHANGE})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change your own password; every other session of yours ends")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PasswordChange.class)))
    @APIResponse(
            responseCode = "200",
            description = "A token of the new session",
            content = @Content(schema = @Schema(implementation = LoginAnswer.class)))
    @APIResponse(responseCode = "401", description = "The current password is wrong, or the session ended")
    @APIResponse(responseCode = "403", description = "The token is another tenant's")
    @APIResponse(responseCode = "422", description = "The new password breaks a rule")
    @APIResponse(responseCode = "429", description = "Too many failures; see Retry-After")
    public LoginAnswer changePassword(
            @PathParam("tenant") String tenant, byte @Nullable [] body, @Context HttpServerRequest request) {
        PasswordChange wish = JsonBody.read(body, PasswordChange.class);
        Instant now = clock.instant();
        return answer(
                signIn.changePassword(
                        callers.session(),
                        JsonBody.present("current", wish.current()),
                        JsonBody.present("chosen", wish.chosen()),
                        request.remoteAddress().hostAddress(),
                        now),
                now);
    }

    private LoginAnswer answer(SignedIn signedIn, Instant now) {
        return LoginAnswer.of(signedIn.account(), tokens.issue(signedIn, now));
    }
}

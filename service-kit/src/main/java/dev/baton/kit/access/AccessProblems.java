package dev.baton.kit.access;

import dev.baton.kit.http.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Tells callers who are turned away what they lack.
public class AccessProblems {
    private static final Problem.Body NO_TOKEN = Problem.of(
                    401,
                    "Not authenticated",
                    "this needs a token, and the request has none or one that is not valid any more",
                    "log in at POST /v1/{tenant}/login and send Authorization: Bearer <token>")
            .body();
    private static final Problem.Body NO_ROLE = Problem.of(
                    403,
                    "Not allowed",
                    "none of the token's roles allows this",
                    "ask an administrator for the role, or change your password first if you were told to")
            .body();

    @ServerExceptionMapper
    public Response noToken(UnauthorizedException refused) {
        return unauthenticated();
    }

    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException refused) {
        return unauthenticated();
    }

    @ServerExceptionMapper
    public Response noRole(ForbiddenException refused) {
        return answer(NO_ROLE).build();
    }

    private static Response unauthenticated() {
        return answer(NO_TOKEN).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
    }

    private static Response.ResponseBuilder answer(Problem.Body body) {
        return Response.status(body.status()).type("application/problem+json").entity(body);
    }
}

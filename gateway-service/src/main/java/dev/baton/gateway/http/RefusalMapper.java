package dev.baton.gateway.http;

import dev.baton.gateway.Refusal;
import dev.baton.gateway.wire.ProblemBody;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/// Answers refusals as problems.
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    @Override
    public Response toResponse(Refusal refusal) {
        Response.ResponseBuilder response = Response.status(refusal.kind().status())
                .type("application/problem+json")
                .entity(ProblemBody.of(refusal));
        if (refusal.retryAfter() != null) {
            response.header(HttpHeaders.RETRY_AFTER, ProblemBody.retryAfterSeconds(refusal));
        }
        return response.build();
    }
}

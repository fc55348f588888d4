package dev.baton.gateway.http;

import dev.baton.gateway.GatewayMeter;
import dev.baton.gateway.Refusal;
import dev.baton.gateway.wire.ProblemBody;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers refusals as problems.
public class RefusalMapper {
    private final GatewayMeter meter;

    RefusalMapper(GatewayMeter meter) {
        this.meter = meter;
    }

    @ServerExceptionMapper
    public Response refused(Refusal refusal) {
        meter.refused(refusal.kind());
        Response.ResponseBuilder response = Response.status(refusal.kind().status())
                .type("application/problem+json")
                .entity(ProblemBody.of(refusal));
        if (refusal.retryAfter() != null) {
            response.header(HttpHeaders.RETRY_AFTER, ProblemBody.retryAfterSeconds(refusal));
        }
        return response.build();
    }
}

package dev.baton.kit.http;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// The one place where problems become HTTP answers.
public class ProblemMapper {
    @ServerExceptionMapper
    public Response problem(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.body().status())
                .type("application/problem+json")
                .entity(problem.body());
        if (problem.retryAfter() != null) {
            answer.header("Retry-After", Math.max(1, problem.retryAfter().toSeconds()));
        }
        return answer.build();
    }
}

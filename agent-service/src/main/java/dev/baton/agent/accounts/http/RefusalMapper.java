package dev.baton.agent.accounts.http;

import dev.baton.agent.accounts.AccountRefusal;
import dev.baton.agent.accounts.AccountRefusal.Kind;
import dev.baton.kit.http.Problem;
import dev.baton.kit.http.ProblemMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers refusals as problems.
public class RefusalMapper {
    private static final Logger LOG = Logger.getLogger(RefusalMapper.class);
    private static final ProblemMapper PROBLEMS = new ProblemMapper();

    @ServerExceptionMapper
    public Response refused(AccountRefusal refusal) {
        if (refusal.kind() == Kind.UNAVAILABLE) {
            LOG.warn("A request about accounts could not be answered", refusal);
        }
        Problem problem = Problem.of(status(refusal.kind()), title(refusal.kind()), refusal.detail(), refusal.fix());
        if (refusal.retryAfter() != null) {
            problem = problem.retryAfter(refusal.retryAfter());
        }
        Response answer = PROBLEMS.problem(problem);
        return answer.getStatus() == 401
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .build()
                : answer;
    }

    private static int status(Kind kind) {
        return switch (kind) {
            case NOT_SIGNED_IN, WRONG_PASSWORD -> 401;
            case NOT_FOUND -> 404;
            case TAKEN, CHANGED_MEANWHILE, LAST_ADMINISTRATOR -> 409;
            case INVALID -> 422;
            case TOO_MANY_ATTEMPTS -> 429;
            case UNAVAILABLE -> 503;
        };
    }

    private static String title(Kind kind) {
        return switch (kind) {
            case NOT_SIGNED_IN -> "Not authenticated";
            case WRONG_PASSWORD -> "Wrong login or password";
            case NOT_FOUND -> "Not found";
            case TAKEN -> "Login taken";
            case CHANGED_MEANWHILE -> "Changed meanwhile";
            case LAST_ADMINISTRATOR -> "Last administrator";
            case INVALID -> "A field is not valid";
            case TOO_MANY_ATTEMPTS -> "Too many attempts";
            case UNAVAILABLE -> "Not answered for now";
        };
    }
}

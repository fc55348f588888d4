package dev.baton.agent.edge.socket;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.agent.edge.Answer;
import dev.baton.agent.edge.Asking;
import dev.baton.agent.edge.Badge;
import dev.baton.agent.edge.RateLimit;
import dev.baton.agent.edge.Refusal;
import dev.baton.agent.edge.Why;
import dev.baton.agent.edge.config.EdgeConfig;
import dev.baton.agent.edge.socket.EdgeMeters.Outcome;
import dev.baton.events.Envelope;
import dev.baton.events.TenantId;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.PathParam;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.Vertx;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The desk of an agent. Open to agents and supervisors of the tenant, whose token comes in the first frame and is
/// checked here before anything is said. The protocol is described in `docs/agent-socket.md`.
@WebSocket(path = "/v1/{tenant}/agent/socket")
@PermitAll
public class AgentSocket {
    private static final Logger LOG = Logger.getLogger(AgentSocket.class);
    private static final TypedKey<App> APP = new TypedKey<>("app");

    private final Reception reception;
    private final Asking asking;
    private final EdgeMeters meters;
    private final EdgeConfig config;
    private final Vertx vertx;

    AgentSocket(Reception reception, Asking asking, EdgeMeters meters, EdgeConfig config, Vertx vertx) {
        this.reception = reception;
        this.asking = asking;
        this.meters = meters;
        this.config = config;
        this.vertx = vertx;
    }

    @OnOpen
    public void open(WebSocketConnection connection) {
        meters.opened();
        Outgoing out = new Outgoing(connection);
        App app = new App(out, new RateLimit(config.framesPerSecond(), config.framesAtOnce()));
        connection.userData().put(APP, app);
        vertx.setTimer(config.helloTime().toMillis(), timer -> {
            if (app.badge() == null) {
                out.close(Reception.NOT_ADMITTED);
            }
        });
    }

    @OnTextMessage
    @RunOnVirtualThread
    public void said(String text, WebSocketConnection connection, @PathParam("tenant") String tenant) {
        App app = connection.userData().get(APP);
        String id = null;
        try {
            JsonNode json = FrameReader.parse(text);
            id = FrameReader.id(json);
            if (!app.rate().take(reception.now())) {
                throw new Refusal(
                        Why.TOO_MANY,
                        "The socket sends more than " + config.framesPerSecond() + " frames a second.",
                        "Wait a second, then send the same frame again under the same id.");
            }
            ClientFrame frame = FrameReader.convert(json);
            Badge badge = app.badge();
            if (badge == null) {
                admit(connection, app, tenant, frame);
            } else {
                handle(app, badge, frame);
            }
        } catch (Refusal refusal) {
            app.out().accept(Frames.refused(id, refusal));
            if (app.badge() == null) {
                app.out().close(Reception.NOT_ADMITTED);
            }
        }
    }

    private void admit(WebSocketConnection connection, App app, String tenant, ClientFrame hello) {
        try {
            reception.admit(app, new TenantId(tenant), hello);
        } catch (IllegalArgumentException noTenant) {
            throw Requests.invalid("the tenant is missing in the path");
        }
        if (connection.isClosed()) {
            reception.leave(app);
        }
    }

    private void handle(App app, Badge badge, ClientFrame frame) {
        Requests.Type type = Requests.Type.named(frame.type()).orElse(null);
        if (type != null) {
            command(app, badge, type, frame);
        } else if ("token".equals(frame.type())) {
            reception.renew(app, badge.agent(), Requests.required("token", frame.token()));
            if (frame.id() != null) {
                app.out().accept(Frames.done(frame.id()));
            }
        } else {
            throw Requests.invalid(
                    "hello".equals(frame.type()) ? "hello was said already" : "there is no such type of frame");
        }
    }

    private void command(App app, Badge badge, Requests.Type type, ClientFrame frame) {
        Instant began = reception.now();
        Envelope command = Requests.command(badge.agent(), type, frame, began);
        String id = Requests.required("id", frame.id());
        var unused = asking.ask(command).whenComplete((answer, late) -> {
            meters.ended(type, outcome(answer), Duration.between(began, reception.now()));
            app.out()
                    .accept(
                            answer == null
                                    ? Frames.unknown(id, "The dispatcher's answer is not known yet.")
                                    : Frames.answer(id, answer));
        });
    }

    private static Outcome outcome(@Nullable Answer answer) {
        return switch (answer) {
            case Answer.Done ignored -> Outcome.DONE;
            case Answer.Refused ignored -> Outcome.REFUSED;
            case Answer.Forgotten ignored -> Outcome.UNKNOWN;
            case null -> Outcome.UNKNOWN;
        };
    }

    @OnClose
    @RunOnVirtualThread
    public void close(WebSocketConnection connection) {
        App app = connection.userData().remove(APP);
        if (app != null) {
            meters.closed();
            reception.leave(app);
        }
    }

    @OnError
    public void failed(WebSocketConnection connection, Throwable failure) {
        LOG.warnf("an agent's socket failed: %s", failure.getClass().getName());
        new Outgoing(connection).close(CloseReason.INTERNAL_SERVER_ERROR);
    }
}

package dev.baton.agent.edge.socket;

import dev.baton.agent.edge.AgentKey;
import dev.baton.agent.edge.Attendance;
import dev.baton.agent.edge.Badge;
import dev.baton.agent.edge.Badges;
import dev.baton.agent.edge.Desk;
import dev.baton.agent.edge.Floor;
import dev.baton.agent.edge.Refusal;
import dev.baton.agent.edge.Why;
import dev.baton.agent.transcript.Transcripts;
import dev.baton.events.ConversationId;
import dev.baton.events.TenantId;
import dev.baton.kit.stage.TransientFailure;
import io.quarkus.websockets.next.CloseReason;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/// Lets apps in and out: checks tokens, opens desks, keeps the agents' leases, and shows out whose token expired.
@ApplicationScoped
class Reception {
    static final CloseReason NOT_ADMITTED = new CloseReason(4401, "not admitted");
    static final CloseReason EXPIRED = new CloseReason(4401, "the token expired");
    static final CloseReason LATER = new CloseReason(1013, "the stores do not answer; come back and resume");

    private static final Logger LOG = Logger.getLogger(Reception.class);
    private static final int MOST_RESUMED = 500;

    private final Badges badges;
    private final Floor floor;
    private final Transcripts transcripts;
    private final Attendance attendance;
    private final Vertx vertx;
    private final Clock clock = Clock.systemUTC();

    @Inject
    Reception(Badges badges, Floor floor, Transcripts transcripts, Attendance attendance, Vertx vertx) {
        this.badges = badges;
        this.floor = floor;
        this.transcripts = transcripts;
        this.attendance = attendance;
        this.vertx = vertx;
    }

    /// Admits an app and shows it its desk, or closes the socket.
    /// @throws Refusal when the token is not good enough
    void admit(App app, TenantId tenant, ClientFrame hello) {
        if (!"hello".equals(hello.type()) || hello.token() == null) {
            throw new Refusal(
                    Why.NOT_AUTHENTICATED, "Nobody said hello yet.", "Begin with a hello frame and a token in it.");
        }
        Badge badge = badges.check(tenant, hello.token());
        Desk desk = new Desk(badge.agent(), transcripts, resume(hello), app);
        carry(app, badge);
        app.sitsAt(desk);
        floor.add(desk);
        try {
            attendance.present(List.of(badge.agent()), clock.instant());
            floor.look(tenant);
        } catch (TransientFailure unanswered) {
            LOG.warnf("a desk could not be shown: %s", unanswered.getMessage());
            app.out().close(LATER);
        }
    }

    /// Takes a newer token of the same agent.
    /// @throws Refusal when the token is not good enough
    void renew(App app, AgentKey agent, String token) {
        Badge badge = badges.check(agent.tenant(), token);
        if (!badge.agent().equals(agent)) {
            throw new Refusal(Why.FORBIDDEN, "The token is another agent's.", "Open a socket for the other agent.");
        }
        carry(app, badge);
    }

    private void carry(App app, Badge badge) {
        app.carries(badge);
        vertx.cancelTimer(app.expiryTimer());
        Duration left = Duration.between(clock.instant(), badge.expires());
        app.expiryTimer(
                vertx.setTimer(Math.max(1, left.toMillis()), timer -> app.out().close(EXPIRED)));
    }

    /// The app is gone. The agent counts as present for the grace time from now on.
    void leave(App app) {
        vertx.cancelTimer(app.expiryTimer());
        Desk desk = app.desk();
        if (desk == null) {
            return;
        }
        floor.remove(desk);
        try {
            attendance.present(List.of(desk.agent()), clock.instant());
        } catch (TransientFailure unanswered) {
            LOG.debugf("the lease ends as it was renewed last: %s", unanswered.getMessage());
        }
    }

    private static Map<ConversationId, Long> resume(ClientFrame hello) {
        Map<String, Long> asked = hello.resume() == null ? Map.of() : hello.resume();
        if (asked.size() > MOST_RESUMED) {
            throw Requests.invalid("resume has more than " + MOST_RESUMED + " conversations");
        }
        Map<ConversationId, Long> resume = new HashMap<>();
        asked.forEach((conversation, seq) -> {
            if (seq == null || seq < 0) {
                throw Requests.invalid("resume names a number below 0");
            }
            try {
                resume.put(new ConversationId(conversation), seq);
            } catch (IllegalArgumentException bound) {
                throw Requests.invalid(String.valueOf(bound.getMessage()));
            }
        });
        return resume;
    }

    Instant now() {
        return clock.instant();
    }
}

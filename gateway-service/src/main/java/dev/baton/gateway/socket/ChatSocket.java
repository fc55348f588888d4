package dev.baton.gateway.socket;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.gateway.GatewayMeter;
import dev.baton.gateway.Inboxes;
import dev.baton.gateway.Refusal;
import dev.baton.gateway.wire.JsonBody;
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
import io.vertx.core.http.HttpClosedException;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The web chat. Open to visitors with a token, which comes as the second subprotocol after `baton.v1` or in the first
/// frame, and is checked here before anything is said.
@WebSocket(path = "/v1/{tenant}/webchat/socket")
@PermitAll
public class ChatSocket {
    private static final Logger LOG = Logger.getLogger(ChatSocket.class);
    private static final TypedKey<Chat> CHAT = new TypedKey<>("chat");
    private static final TypedKey<Outgoing> OUT = new TypedKey<>("out");
    private static final String PROTOCOL = "baton.v1";
    private static final CloseReason NOT_ADMITTED = new CloseReason(4401, "not admitted");
    private static final long MILLIS_TO_SAY_HELLO = 10_000;

    private final Admission admission;
    private final Conversing conversing;
    private final OpenChats chats;
    private final Inboxes inboxes;
    private final GatewayMeter meter;
    private final Vertx vertx;

    ChatSocket(
            Admission admission,
            Conversing conversing,
            OpenChats chats,
            Inboxes inboxes,
            GatewayMeter meter,
            Vertx vertx) {
        this.admission = admission;
        this.conversing = conversing;
        this.chats = chats;
        this.inboxes = inboxes;
        this.meter = meter;
        this.vertx = vertx;
    }

    @OnOpen
    @RunOnVirtualThread
    public void open(WebSocketConnection connection, @PathParam("tenant") String tenant) {
        Outgoing out = new Outgoing(connection);
        connection.userData().put(OUT, out);
        meter.socketOpened();
        String token = offeredToken(connection);
        if (token != null) {
            admit(connection, tenant, token, after(connection.handshakeRequest().query()));
        } else {
            vertx.setTimer(MILLIS_TO_SAY_HELLO, timer -> {
                if (connection.userData().get(CHAT) == null) {
                    out.close(NOT_ADMITTED);
                }
            });
        }
    }

    @OnTextMessage
    @RunOnVirtualThread
    public void said(String text, WebSocketConnection connection, @PathParam("tenant") String tenant) {
        Outgoing out = connection.userData().get(OUT);
        String id = null;
        try {
            JsonNode json = JsonBody.parse(text);
            id = json.path("id").textValue();
            ClientFrame frame = JsonBody.convert(json, ClientFrame.class);
            Chat chat = connection.userData().get(CHAT);
            if (chat == null) {
                String token = "hello".equals(frame.type()) && frame.token() != null ? frame.token() : "";
                admit(connection, tenant, token, frame.after());
                return;
            }
            String answer = conversing.handle(chat, frame);
            if (answer != null) {
                out.accept(answer);
            }
        } catch (Refusal refusal) {
            meter.refused(refusal.kind());
            out.accept(Frames.problem(id, refusal));
        }
    }

    @OnClose
    public void close(WebSocketConnection connection) {
        meter.socketClosed();
        Chat chat = connection.userData().remove(CHAT);
        if (chat != null) {
            chats.remove(chat);
        }
    }

    @OnError
    public void failed(WebSocketConnection connection, Throwable failure) {
        if (failure instanceof HttpClosedException || failure instanceof IOException) {
            LOG.debugf("a chat's connection was lost: %s", failure.getClass().getName());
        } else {
            LOG.warnf("a chat's socket failed: %s", failure.getClass().getName());
        }
        new Outgoing(connection).close(CloseReason.INTERNAL_SERVER_ERROR);
    }

    private void admit(WebSocketConnection connection, String tenant, String token, @Nullable String after) {
        Outgoing out = connection.userData().get(OUT);
        try {
            String origin = connection.handshakeRequest().header("Origin");
            Chat chat = admission.admit(tenant, origin, token, after, out);
            out.accept(chat.hello());
            connection.userData().put(CHAT, chat);
            begin(connection, chat);
        } catch (Refusal refusal) {
            meter.refused(refusal.kind());
            out.accept(Frames.problem(null, refusal));
            out.close(NOT_ADMITTED);
        }
    }

    /// Registers the chat before it reads the inbox, so that nothing falls between the two.
    private void begin(WebSocketConnection connection, Chat chat) {
        chats.add(chat);
        if (connection.isClosed()) {
            chats.remove(chat);
            return;
        }
        try {
            chat.show(inboxes.of(chat.key().tenant(), chat.key().conversation()));
        } catch (Refusal unanswered) {
            LOG.debug("the inbox of a new chat could not be read yet; the sweep shows it");
        }
    }

    private static @Nullable String offeredToken(WebSocketConnection connection) {
        String offered = connection.handshakeRequest().header("Sec-WebSocket-Protocol");
        return offered == null
                ? null
                : Arrays.stream(offered.split(","))
                        .map(String::strip)
                        .filter(protocol -> !protocol.isEmpty() && !protocol.equals(PROTOCOL))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String after(@Nullable String query) {
        return query == null
                ? null
                : Arrays.stream(query.split("&"))
                        .filter(pair -> pair.startsWith("after="))
                        .map(pair -> URLDecoder.decode(pair.substring("after=".length()), StandardCharsets.UTF_8))
                        .findFirst()
                        .orElse(null);
    }
}

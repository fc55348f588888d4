package dev.baton.kit.redis;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A script of `resources/lua/`, whose header states its contract.
/// @param digest by which Redis knows a script that it ran before
public record LuaScript(String body, String digest) {
    public static LuaScript named(String name) {
        try (InputStream in = LuaScript.class.getResourceAsStream("/lua/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the script lua/" + name + " is not on the class path");
            }
            byte[] body = in.readAllBytes();
            return new LuaScript(new String(body, StandardCharsets.UTF_8), digest(body));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(body));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-1", missing);
        }
    }

    /// Runs it by its digest, and sends its text only to a Redis that does not know it: a new or restarted one.
    public Uni<Response> run(Redis redis, List<String> keys, List<String> arguments) {
        return redis.send(request(Command.EVALSHA, digest, keys, arguments))
                .onFailure(LuaScript::isUnknown)
                .recoverWithUni(() -> redis.send(call(keys, arguments)));
    }

    /// With its text, for a pipeline.
    public Request call(List<String> keys, List<String> arguments) {
        return request(Command.EVAL, body, keys, arguments);
    }

    private static Request request(Command command, String script, List<String> keys, List<String> arguments) {
        Request request = Request.cmd(command).arg(script).arg(keys.size());
        keys.forEach(request::arg);
        arguments.forEach(request::arg);
        return request;
    }

    private static boolean isUnknown(Throwable failure) {
        String message = failure.getMessage();
        return message != null && message.startsWith("NOSCRIPT");
    }
}

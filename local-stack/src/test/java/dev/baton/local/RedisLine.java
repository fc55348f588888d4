package dev.baton.local;

import dev.baton.local.store.Loopback;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Speaks to a Redis server by hand, one command and the first line of its answer at a time.
final class RedisLine implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader answers;

    RedisLine(LocalPlatform platform) throws IOException {
        this(platform.process("redis").port());
        say("AUTH " + platform.secret(Secrets.REDIS_PASSWORD));
    }

    RedisLine(int port) throws IOException {
        this(port, Duration.ofSeconds(5));
    }

    RedisLine(int port, Duration patience) throws IOException {
        socket = new Socket(Loopback.ADDRESS, port);
        socket.setSoTimeout((int) patience.toMillis());
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    String say(String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        try {
            return answers.readLine();
        } catch (SocketTimeoutException e) {
            return "no answer";
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

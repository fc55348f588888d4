package dev.baton.local.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Ports on 127.0.0.1.
public final class Loopback {
    public static final InetAddress ADDRESS = InetAddress.ofLiteral("127.0.0.1");
    private static final int CONNECT_MILLIS = 1_000;

    private Loopback() {}

    /// Whether something listens on `port`.
    public static boolean accepts(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(ADDRESS, port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Whether a server could listen on `port` now.
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(ADDRESS, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

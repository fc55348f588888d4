package dev.baton.local;

import dev.baton.local.process.ManagedProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.util.Collection;
import java.util.List;

/// Knocks at the processes' ports from the machine's other addresses.
final class Listening {
    private static final int MILLIS = 500;

    private Listening() {}

    static List<String> outsideTheLoopback(Collection<ManagedProcess> processes) {
        return otherAddresses().stream()
                .flatMap(address -> processes.stream()
                        .filter(process -> answers(address, process.port()))
                        .map(process -> process.name() + " at " + address))
                .toList();
    }

    private static List<InetAddress> otherAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .toList();
        } catch (SocketException e) {
            return List.of();
        }
    }

    private static boolean answers(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

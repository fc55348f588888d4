package dev.baton.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// Stands in for a built service: is ready at once, and tells a setting it was given.
public final class FakeService {
    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        var port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        var server = HttpServer.create(new InetSocketAddress(System.getenv("QUARKUS_HTTP_HOST"), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/setting/", exchange -> {
            var name = exchange.getRequestURI().getPath().substring("/setting/".length());
            var value = String.valueOf(System.getenv(name)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, value.length);
            exchange.getResponseBody().write(value);
            exchange.close();
        });
        server.start();
    }

    /// An installation whose five services are this one, beside the real stores of `real`.
    static Installation installation(Path root, Installation real) throws IOException {
        Files.createDirectories(root.resolve("local-stack/target"));
        Files.createSymbolicLink(root.resolve("local-stack/target/lib"), real.libraries());
        Files.createDirectories(root.resolve(".baton"));
        Files.createSymbolicLink(root.resolve(".baton/cache"), Files.createDirectories(real.cache()));
        Files.createSymbolicLink(root.resolve("packs"), real.packs());
        var installation = new Installation(root);
        for (var service : Service.values()) {
            writeJar(installation.jar(service));
        }
        return installation;
    }

    private static void writeJar(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var code = FakeService.class.getResourceAsStream("FakeService.class")) {
            out.putNextEntry(new JarEntry(FakeService.class.getName().replace('.', '/') + ".class"));
            code.transferTo(out);
        }
    }
}

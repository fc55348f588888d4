package dev.baton.bench.load;

import java.net.URI;

/// Where contacts come in, and as whose.
/// @param base such as `http://127.0.0.1:8080`
/// @param apiKey opens the tenant's HTTP channel; may be empty where only the web chat is used
public record Gateway(URI base, String tenant, String apiKey) {
    URI sessions() {
        return at("/webchat/sessions");
    }

    URI socket(String after) {
        URI http = at("/webchat/socket" + (after.isEmpty() ? "" : "?after=" + after));
        return URI.create(http.toString().replaceFirst("^http", "ws"));
    }

    URI messages() {
        return at("/messages");
    }

    URI messages(String conversation, String after) {
        return at("/conversations/" + conversation + "/messages?after=" + after);
    }

    private URI at(String path) {
        return base.resolve("/v1/" + tenant + path);
    }

    /// The record's own would show the key.
    @Override
    public String toString() {
        return "Gateway[" + base + ", " + tenant + "]";
    }
}

package dev.baton.packs;

/// How a channel's messages come in and go out.
public enum ChannelKind {
    /// The widget in a web page, over a WebSocket.
    WEBCHAT,
    /// A caller's own system, over HTTP with an API key, with an optional webhook for the replies.
    HTTP;

    /// The name in the tenants file.
    public String key() {
        return Keys.camelCase(name());
    }
}

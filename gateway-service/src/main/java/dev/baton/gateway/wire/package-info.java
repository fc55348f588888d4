/// The JSON of HTTP bodies and WebSocket frames.
package dev.baton.gateway.wire;

/// The web chat's WebSocket.
package dev.baton.gateway.socket;

/// The WebSocket for agent apps.
@NullMarked
package dev.baton.agent.edge.socket;

import org.jspecify.annotations.NullMarked;

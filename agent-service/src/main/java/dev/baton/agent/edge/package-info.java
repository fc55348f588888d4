/// The edge for agent apps: what an agent is shown, what an agent asks for, and what came of it.
@NullMarked
package dev.baton.agent.edge;

import org.jspecify.annotations.NullMarked;

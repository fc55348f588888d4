/// Puts the edge together.
@NullMarked
package dev.baton.agent.edge.config;

import org.jspecify.annotations.NullMarked;

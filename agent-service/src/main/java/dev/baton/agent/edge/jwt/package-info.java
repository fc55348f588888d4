/// Checks the tokens of agent apps.
@NullMarked
package dev.baton.agent.edge.jwt;

import org.jspecify.annotations.NullMarked;

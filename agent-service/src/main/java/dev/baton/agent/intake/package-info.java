/// What the pool is told of routing's decisions.
@NullMarked
package dev.baton.agent.intake;

import org.jspecify.annotations.NullMarked;

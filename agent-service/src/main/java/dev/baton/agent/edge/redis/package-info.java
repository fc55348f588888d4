/// What replicas tell each other, and what outlives them: signals, answers, leases, pools.
@NullMarked
package dev.baton.agent.edge.redis;

import org.jspecify.annotations.NullMarked;

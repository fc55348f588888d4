/// How the dispatcher hears of routing, of commands, and of time.
@NullMarked
package dev.baton.agent.kafka;

import org.jspecify.annotations.NullMarked;

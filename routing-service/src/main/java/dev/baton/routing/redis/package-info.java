/// Reads routing's states.
@NullMarked
package dev.baton.routing.redis;

import org.jspecify.annotations.NullMarked;

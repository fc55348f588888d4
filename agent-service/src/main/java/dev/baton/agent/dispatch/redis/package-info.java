/// How pools are saved.
@NullMarked
package dev.baton.agent.dispatch.redis;

import org.jspecify.annotations.NullMarked;

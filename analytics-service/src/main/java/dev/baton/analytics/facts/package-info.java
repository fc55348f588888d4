/// What happened in an episode, worked out from the marks of its conversation. No clock: nothing changes by waiting.
@NullMarked
package dev.baton.analytics.facts;

import org.jspecify.annotations.NullMarked;

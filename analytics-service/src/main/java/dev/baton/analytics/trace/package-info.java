/// What analytics remembers of a conversation's events: moments and names, never words.
@NullMarked
package dev.baton.analytics.trace;

import org.jspecify.annotations.NullMarked;

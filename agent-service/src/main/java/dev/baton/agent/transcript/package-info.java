/// What was said and done in a conversation, entry by entry, for the people who serve it.
@NullMarked
package dev.baton.agent.transcript;

import org.jspecify.annotations.NullMarked;

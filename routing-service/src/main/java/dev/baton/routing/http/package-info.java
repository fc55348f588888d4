/// Tells people why a conversation is where it is.
@NullMarked
package dev.baton.routing.http;

import org.jspecify.annotations.NullMarked;

/// The tenant as a whole, over HTTP.
@NullMarked
package dev.baton.agent.overview.http;

import org.jspecify.annotations.NullMarked;

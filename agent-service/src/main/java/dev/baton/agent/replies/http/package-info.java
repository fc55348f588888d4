/// Canned replies over HTTP.
@NullMarked
package dev.baton.agent.replies.http;

import org.jspecify.annotations.NullMarked;

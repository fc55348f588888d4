/// What supervisors see of queues, and why somebody waits.
@NullMarked
package dev.baton.agent.dispatch.http;

import org.jspecify.annotations.NullMarked;

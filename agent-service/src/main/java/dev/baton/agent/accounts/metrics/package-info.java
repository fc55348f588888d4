/// Who signed in, in logs and meters.
@NullMarked
package dev.baton.agent.accounts.metrics;

import org.jspecify.annotations.NullMarked;

/// Tells the dispatcher of accounts.
@NullMarked
package dev.baton.agent.accounts.kafka;

import org.jspecify.annotations.NullMarked;

/// How accounts are put together, and the first administrators.
@NullMarked
package dev.baton.agent.accounts.config;

import org.jspecify.annotations.NullMarked;

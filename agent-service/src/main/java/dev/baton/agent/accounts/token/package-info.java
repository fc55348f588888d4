/// Signed tokens and the public key that proves them.
@NullMarked
package dev.baton.agent.accounts.token;

import org.jspecify.annotations.NullMarked;

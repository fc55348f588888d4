/// Password hashes by argon2id.
@NullMarked
package dev.baton.agent.accounts.argon2;

import org.jspecify.annotations.NullMarked;

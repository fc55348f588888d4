/// Who signed in, in logs and meters.
@NullMarked
package dev.baton.agent.accounts.audit;

import org.jspecify.annotations.NullMarked;

/// Accounts of a tenant's people: who they are, what they may do, and how they sign in.
@NullMarked
package dev.baton.agent.accounts;

import org.jspecify.annotations.NullMarked;

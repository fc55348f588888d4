/// Accounts and sign-in attempts in PostgreSQL.
@NullMarked
package dev.baton.agent.accounts.sql;

import org.jspecify.annotations.NullMarked;

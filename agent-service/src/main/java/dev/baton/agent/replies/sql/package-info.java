/// Canned replies in PostgreSQL.
@NullMarked
package dev.baton.agent.replies.sql;

import org.jspecify.annotations.NullMarked;

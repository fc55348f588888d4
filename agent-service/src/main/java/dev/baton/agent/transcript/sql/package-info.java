/// Transcripts in PostgreSQL.
@NullMarked
package dev.baton.agent.transcript.sql;

import org.jspecify.annotations.NullMarked;

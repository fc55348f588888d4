/// Feeds the log into the transcripts.
@NullMarked
package dev.baton.agent.transcript.kafka;

import org.jspecify.annotations.NullMarked;

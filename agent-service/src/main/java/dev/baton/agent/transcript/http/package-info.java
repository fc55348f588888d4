/// Transcripts over HTTP.
@NullMarked
package dev.baton.agent.transcript.http;

import org.jspecify.annotations.NullMarked;

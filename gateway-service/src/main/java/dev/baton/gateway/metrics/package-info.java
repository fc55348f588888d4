/// The gateway's meters; `docs/metrics.md` says what they mean.
package dev.baton.gateway.metrics;

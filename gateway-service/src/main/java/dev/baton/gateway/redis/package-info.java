/// Inboxes in Redis, and the signals between replicas.
package dev.baton.gateway.redis;

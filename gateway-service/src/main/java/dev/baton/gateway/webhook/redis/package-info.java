/// Which outboxes are due, shared by all replicas.
package dev.baton.gateway.webhook.redis;

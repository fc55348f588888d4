/// Pushes replies to the webhooks of channels: what waits for its delivery, and the laws of trying.
package dev.baton.gateway.webhook;

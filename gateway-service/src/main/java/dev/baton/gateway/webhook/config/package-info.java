/// Puts the webhooks together.
package dev.baton.gateway.webhook.config;

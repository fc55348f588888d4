/// The requests to webhooks.
package dev.baton.gateway.webhook.http;

/// The stage that fills outboxes, and the receipts that empty them.
package dev.baton.gateway.webhook.kafka;

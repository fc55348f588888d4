/// The whole service on a real Kafka and a real Redis.
package dev.baton.gateway.it;

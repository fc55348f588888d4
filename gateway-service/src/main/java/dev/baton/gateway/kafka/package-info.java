/// The gateway on Kafka: what it says, and the stage that files replies.
package dev.baton.gateway.kafka;

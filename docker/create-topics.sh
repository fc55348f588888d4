#!/bin/bash
# Creates the topics of the contract and their dead letters, all with the same number of partitions.
set -euo pipefail
partitions="${BATON_PARTITIONS:-4}"
for topic in \
  inbound-messages \
  bot-outcomes \
  routing-decisions \
  outbound-messages \
  routing-timers \
  delivery-receipts \
  agent-commands \
  agent-outcomes; do
  for name in "$topic" "$topic.dlq"; do
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists \
      --topic "$name" --partitions "$partitions" --replication-factor 1
  done
done

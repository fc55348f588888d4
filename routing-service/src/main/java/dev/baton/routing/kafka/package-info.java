/// How routing reads its topics, and how time becomes events.
@NullMarked
package dev.baton.routing.kafka;

import org.jspecify.annotations.NullMarked;

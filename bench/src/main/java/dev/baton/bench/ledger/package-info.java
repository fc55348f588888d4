/// Keeps account of every message: what was sent, taken, shown and answered, and what was not.
@NullMarked
package dev.baton.bench.ledger;

import org.jspecify.annotations.NullMarked;

/// What service costs, and what a bot saves against a stated baseline.
@NullMarked
package dev.baton.analytics.cost;

import org.jspecify.annotations.NullMarked;

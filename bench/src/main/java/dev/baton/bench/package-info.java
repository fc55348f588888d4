/// Measures the platform: `./baton bench latency`, `memory` and `startup`.
@NullMarked
package dev.baton.bench;

import org.jspecify.annotations.NullMarked;

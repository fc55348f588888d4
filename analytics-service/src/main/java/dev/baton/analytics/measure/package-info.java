/// The metrics, each defined once: its words and its formula stand side by side.
@NullMarked
package dev.baton.analytics.measure;

import org.jspecify.annotations.NullMarked;

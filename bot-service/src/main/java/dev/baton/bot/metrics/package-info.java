/// What Prometheus hears of the bot.
@NullMarked
package dev.baton.bot.metrics;

import org.jspecify.annotations.NullMarked;

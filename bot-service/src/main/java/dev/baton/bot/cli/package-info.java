/// The bot's understanding from the command line.
@NullMarked
package dev.baton.bot.cli;

import org.jspecify.annotations.NullMarked;

/// What the bot makes of a message: its language, what the contact wants, and what to propose. Plain Java without
/// clock, chance or I/O; everything here is immutable once built and safe to share between threads.
package dev.baton.bot;

package dev.baton.local.launcher;

/// The command line or a setting is wrong; the message is for the person who typed it.
final class WrongUsage extends RuntimeException {
    WrongUsage(String message) {
        super(message);
    }
}

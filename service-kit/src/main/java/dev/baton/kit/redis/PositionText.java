package dev.baton.kit.redis;

import dev.baton.kit.stage.StageStore.Position;
import java.util.concurrent.ThreadLocalRandom;

/// A position as Redis keeps it: `<next> <mark>`, or nothing at the beginning.
final class PositionText {
    private PositionText() {}

    static String write(Position position) {
        return position.equals(Position.BEGINNING) ? "" : position.next() + " " + position.mark();
    }

    static Position read(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? Position.BEGINNING
                : new Position(Long.parseLong(text.substring(0, space)), text.substring(space + 1));
    }

    static String newMark() {
        return Long.toString(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE), Character.MAX_RADIX);
    }
}

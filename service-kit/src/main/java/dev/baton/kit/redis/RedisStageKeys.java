package dev.baton.kit.redis;

import dev.baton.kit.stage.StateKey;
import java.util.List;

/// The names under which a stage keeps things. What one script touches shares a hash tag.
public record RedisStageKeys(String stage) {
    /// State, seen, unsaid and tail of one key, as `load.lua` and `save.lua` take them.
    public List<String> of(StateKey key) {
        String tag = "baton:" + stage + ":{" + key + "}:";
        return List.of(tag + "state", tag + "seen", tag + "unsaid", tag + "tail");
    }

    /// Version, seen, unsaid, parts and changes of one key, as `load-parts.lua` and `save-parts.lua` take them.
    List<String> parts(StateKey key) {
        String tag = "baton:" + stage + ":{" + key + "}:";
        return List.of(tag + "version", tag + "seen", tag + "unsaid", tag + "parts", tag + "changes");
    }

    String positions() {
        return "baton:{" + stage + "}:positions";
    }

    String writes(String process) {
        return "baton:{" + stage + "}:writes:" + process;
    }
}

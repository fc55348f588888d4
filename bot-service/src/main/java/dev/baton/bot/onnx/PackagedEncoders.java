package dev.baton.bot.onnx;

import dev.baton.bot.Encoders;
import dev.baton.bot.SentenceEncoder;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/// The encoders whose weights lie in jars on the class path: one for English and one for Chinese. Each is loaded once
/// and shared. Where the platform cannot run them there are none, which is said once.
public final class PackagedEncoders implements Encoders {

    private static final Map<String, String> NAMES = Map.of("en", "bge-small-en-v1.5-q", "zh", "bge-small-zh-v1.5-q");

    private final Map<String, SentenceEncoder> encoders;

    private PackagedEncoders(Map<String, SentenceEncoder> encoders) {
        this.encoders = Map.copyOf(encoders);
    }

    /// Loads and warms those of some languages.
    ///
    /// @param complaint hears why a model cannot be run
    public static PackagedEncoders load(Collection<String> languages, Consumer<String> complaint) {
        Map<String, SentenceEncoder> encoders = new HashMap<>();
        for (String language : new TreeSet<>(languages)) {
            String name = NAMES.get(language);
            if (name == null) {
                continue;
            }
            try {
                OnnxEncoder encoder = OnnxEncoder.load(name);
                encoder.encode("where is my order, please? 我的快递到哪了");
                encoders.put(language, encoder);
            } catch (IOException cannotRun) {
                complaint.accept("Messages are understood by their words alone: " + cannotRun.getMessage());
                return new PackagedEncoders(Map.of());
            }
        }
        return new PackagedEncoders(encoders);
    }

    @Override
    public Optional<SentenceEncoder> in(String language) {
        return Optional.ofNullable(encoders.get(language));
    }
}

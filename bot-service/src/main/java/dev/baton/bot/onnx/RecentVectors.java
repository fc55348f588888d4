package dev.baton.bot.onnx;

import dev.baton.bot.Encoders;
import dev.baton.bot.SentenceEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers the vectors of the latest texts: what a message asks and whether it is urgent are two questions about the
/// same text. Texts that were refused are asked again.
public final class RecentVectors implements Encoders {

    private static final int MOST = 128;

    private final Encoders encoders;
    private final Map<String, Remembering> byLanguage = new ConcurrentHashMap<>();

    public RecentVectors(Encoders encoders) {
        this.encoders = encoders;
    }

    @Override
    public Optional<SentenceEncoder> in(String language) {
        return encoders.in(language)
                .map(encoder -> byLanguage.computeIfAbsent(language, same -> new Remembering(encoder)));
    }

    private static final class Remembering implements SentenceEncoder {

        private final SentenceEncoder encoder;
        private final Map<String, float[]> latest = new LinkedHashMap<>(MOST * 2, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
                return size() > MOST;
            }
        };

        Remembering(SentenceEncoder encoder) {
            this.encoder = encoder;
        }

        @Override
        public Optional<float[]> encode(String text) {
            synchronized (latest) {
                float[] known = latest.get(text);
                if (known != null) {
                    return Optional.of(known);
                }
            }
            Optional<float[]> vector = encoder.encode(text);
            vector.ifPresent(numbers -> {
                synchronized (latest) {
                    latest.put(text, numbers);
                }
            });
            return vector;
        }

        @Override
        public String name() {
            return encoder.name();
        }
    }
}

package dev.baton.bot.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.bot.Encoders;
import dev.baton.bot.SentenceEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentVectorsTest {

    private final List<String> encoded = new ArrayList<>();
    private final Encoders recent =
            new RecentVectors(language -> language.equals("en") ? Optional.of(new Counting()) : Optional.empty());

    private final class Counting implements SentenceEncoder {
        @Override
        public Optional<float[]> encode(String text) {
            encoded.add(text);
            return text.equals("refused") ? Optional.empty() : Optional.of(new float[] {text.length()});
        }

        @Override
        public String name() {
            return "counting";
        }
    }

    @Test
    void encodesTheSameTextOnce() {
        encode("hello");
        encode("hello");

        assertEquals(List.of("hello"), encoded);
    }

    @Test
    void asksAgainAfterARefusalAndWhenATextIsLongAgo() {
        encode("refused");
        encode("refused");
        encode("first");
        for (int number = 0; number < 200; number++) {
            encode("text " + number);
        }
        encode("first");

        assertEquals(2, encoded.stream().filter("refused"::equals).count());
        assertEquals(2, encoded.stream().filter("first"::equals).count());
    }

    @Test
    void hasNoMoreEncodersThanThereAre() {
        assertTrue(recent.in("zh").isEmpty());
    }

    private void encode(String text) {
        recent.in("en").orElseThrow().encode(text);
    }
}

package dev.baton.bot.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.baton.bot.SentenceEncoder;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The models themselves, with a network on which every attempt fails.
class PackagedEncodersTest {

    private static final ProxySelector BEFORE = ProxySelector.getDefault();
    private static PackagedEncoders encoders;

    @BeforeAll
    static void load() {
        ProxySelector.setDefault(new Unplugged());
        encoders = PackagedEncoders.load(List.of("de", "en", "zh"), complaint -> fail(complaint));
    }

    @AfterAll
    static void plugIn() {
        ProxySelector.setDefault(BEFORE);
    }

    @Test
    void likeMeaningsLieCloseTogether() {
        assertCloser("en", "where is my parcel", "my package has not arrived yet", "how do I cancel my subscription");
        assertCloser("zh", "我的快递到哪了", "包裹怎么还没送到", "怎么注销账号");
    }

    @Test
    void thereIsNoneForOtherLanguages() {
        assertEquals(Optional.empty(), encoders.in("de"));
    }

    @Test
    void aVeryLongTextIsCutOff() {
        assertTrue(
                encoders.in("en").orElseThrow().encode("parcel ".repeat(5_000)).isPresent());
    }

    @Test
    void keptVectorsAreTheSame(@TempDir Path folder) throws IOException {
        float[] first;
        try (KeptVectors kept = new KeptVectors(folder, encoders)) {
            first = kept.in("en").orElseThrow().encode("a text").orElseThrow();
        }
        try (KeptVectors kept = new KeptVectors(folder, language -> Optional.of(new Silent(encoders)))) {
            assertEquals(first[5], kept.in("en").orElseThrow().encode("a text").orElseThrow()[5]);
        }
    }

    @Test
    void nothingIsEncodedWhenMessagesAreLate() {
        EncoderQueue queue = new EncoderQueue(encoders, 1, 1, Duration.ofMillis(1), () -> true);

        assertEquals(
                Optional.empty(), queue.in("en").orElseThrow().encode("a text").map(vector -> vector.length));
    }

    private static void assertCloser(String language, String text, String near, String far) {
        SentenceEncoder encoder = encoders.in(language).orElseThrow();
        float[] vector = encoder.encode(text).orElseThrow();
        double toNear = product(vector, encoder.encode(near).orElseThrow());
        double toFar = product(vector, encoder.encode(far).orElseThrow());
        assertTrue(toNear > toFar, toNear + " > " + toFar);
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }

    /// Has the name of a model and can do nothing.
    private record Silent(PackagedEncoders named) implements SentenceEncoder {
        @Override
        public Optional<float[]> encode(String text) {
            return Optional.empty();
        }

        @Override
        public String name() {
            return named.in("en").orElseThrow().name();
        }
    }

    private static final class Unplugged extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            throw new IllegalStateException("the network was asked for " + uri);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException why) {
            throw new IllegalStateException("the network was asked for " + uri);
        }
    }
}

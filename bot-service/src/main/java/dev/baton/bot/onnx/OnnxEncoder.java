package dev.baton.bot.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.baton.bot.SentenceEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A BERT-like model in ONNX Runtime, on one thread per call. A vector has two halves of length 1 each: that of the
/// first token, which the model was trained to put the meaning into, and the mean over all tokens, which keeps more
/// of the words.
public final class OnnxEncoder implements SentenceEncoder, AutoCloseable {

    /// What a contact says is said by then; the time grows with the length.
    private static final int MOST_TOKENS = 96;

    private final String name;
    private final WordPieces tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxEncoder(String name, WordPieces tokenizer, OrtEnvironment environment, OrtSession session) {
        this.name = name;
        this.tokenizer = tokenizer;
        this.environment = environment;
        this.session = session;
    }

    /// Loads a model from the class path: `<name>.onnx` and `<name>-tokenizer.json`.
    ///
    /// @throws IOException when it is not there, or cannot be run on this platform
    public static OnnxEncoder load(String name) throws IOException {
        try (InputStream weights = resource(name + ".onnx");
                InputStream vocabulary = resource(name + "-tokenizer.json");
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.setMemoryPatternOptimization(false);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            WordPieces tokenizer = WordPieces.read(vocabulary, MOST_TOKENS);
            OrtSession session = environment.createSession(weights.readAllBytes(), options);
            return new OnnxEncoder(name, tokenizer, environment, session);
        } catch (OrtException | LinkageError broken) {
            throw new IOException("the model " + name + " cannot be run here: " + broken.getMessage(), broken);
        }
    }

    @Override
    public Optional<float[]> encode(String text) {
        long[] tokens = tokenizer.of(text);
        long[] shape = {1, tokens.length};
        long[] ones = new long[tokens.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(tokens), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[tokens.length]), shape)) {
            Map<String, OnnxTensor> inputs = new HashMap<>();
            inputs.put("input_ids", ids);
            inputs.put("attention_mask", mask);
            inputs.put("token_type_ids", types);
            try (OrtSession.Result result = session.run(inputs)) {
                return Optional.of(vector(((OnnxTensor) result.get(0)).getFloatBuffer(), tokens.length));
            }
        } catch (OrtException broken) {
            throw new IllegalStateException("the model " + name + " failed", broken);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException broken) {
            throw new IllegalStateException("the model " + name + " cannot be closed", broken);
        }
    }

    private static float[] vector(FloatBuffer states, int tokens) {
        int width = states.remaining() / tokens;
        float[] vector = new float[2 * width];
        for (int token = 0; token < tokens; token++) {
            for (int at = 0; at < width; at++) {
                float state = states.get(token * width + at);
                if (token == 0) {
                    vector[at] = state;
                }
                vector[width + at] += state;
            }
        }
        normalise(vector, 0, width);
        normalise(vector, width, 2 * width);
        return vector;
    }

    private static void normalise(float[] vector, int from, int to) {
        double square = 0;
        for (int at = from; at < to; at++) {
            square += vector[at] * vector[at];
        }
        float scale = (float) (1 / Math.sqrt(Math.max(square, 1e-12)));
        for (int at = from; at < to; at++) {
            vector[at] *= scale;
        }
    }

    private static InputStream resource(String path) throws IOException {
        InputStream found = OnnxEncoder.class.getClassLoader().getResourceAsStream(path);
        if (found == null) {
            throw new IOException("the model's file " + path + " is not on the class path");
        }
        return found;
    }
}

package dev.baton.packs.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/// A YAML file that is read with suspicion: only a regular file, of a bounded size, inside its folder, in valid UTF-8,
/// with one document.
///
/// @param root the folder that the file must not leave, by a link for instance
record SourceFile(Path root, Path path, Faults faults) {

    static final int MOST_BYTES = 1 << 20;

    /// The bytes, or nothing when the file cannot be read as it should.
    Optional<byte[]> bytes() {
        try {
            if (!Files.exists(path)) {
                return faulty(0, "the file is missing", "create it; packs/README.md says what it holds");
            }
            if (!path.toRealPath().startsWith(root.toRealPath())) {
                return faulty(0, "the file is a link that leaves the folder " + root, "copy the file itself here");
            }
            if (!Files.isRegularFile(path)) {
                return faulty(0, "this is not a file", "replace it by a file");
            }
            if (Files.size(path) > MOST_BYTES) {
                return faulty(
                        0,
                        "the file is too large (" + Files.size(path) + " bytes)",
                        "keep each file below " + MOST_BYTES + " bytes, split the intents by theme");
            }
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException unreadable) {
            return faulty(0, "the file cannot be read (" + unreadable + ")", "check its rights");
        }
    }

    /// What the bytes say, or nothing when they are not one YAML document.
    Optional<Value> value(byte[] bytes) {
        return decoded(bytes).flatMap(this::composed);
    }

    private Optional<String> decoded(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(input, characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            return faulty(lineAt(text, text.length()), "the file is not valid UTF-8", "save it in the encoding UTF-8");
        }
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private Optional<Value> composed(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_BYTES);
        try {
            Node node = new Yaml(options).compose(new StringReader(text));
            return node == null
                    ? faulty(1, "the file is empty", "fill it or remove it; packs/README.md says what it holds")
                    : Optional.of(new Value(faults, path.toString(), 1, name(), node));
        } catch (MarkedYAMLException wrong) {
            int line =
                    wrong.getProblemMark() == null ? 0 : wrong.getProblemMark().getLine() + 1;
            return faulty(
                    line, "this is not valid YAML: " + wrong.getProblem(), "check indentation, colons and quotes");
        } catch (ReaderException wrong) {
            return faulty(lineAt(text, wrong.getPosition()), "the line has a control character", "remove it");
        } catch (YAMLException wrong) {
            return faulty(0, "this is not valid YAML: " + wrong.getMessage(), "write it in a simpler way");
        }
    }

    private String name() {
        return String.valueOf(path.getFileName());
    }

    private <T> Optional<T> faulty(int line, String what, String mend) {
        faults.add(path.toString(), line, what, mend);
        return Optional.empty();
    }

    private static int lineAt(String text, int position) {
        int end = Math.min(position, text.length());
        return 1
                + (int) text.substring(0, end)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }
}

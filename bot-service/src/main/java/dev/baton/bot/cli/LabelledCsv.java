package dev.baton.bot.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads a CSV file (RFC 4180) of texts and what they mean: a heading `text,intent`, then a text and its intent per
/// line. `category` and `label` are taken for `intent`; other columns are passed over. An empty intent, or `oos`,
/// says that the text is none of them.
final class LabelledCsv {

    private static final Set<String> INTENT = Set.of("intent", "category", "label", "urgency");
    private static final Set<String> OUT_OF_SCOPE = Set.of("", "oos");

    /// @param intent empty when the text is out of scope
    record Row(String text, String intent) {
        boolean inScope() {
            return !intent.isEmpty();
        }

        @Override
        public String toString() {
            return "Row[" + intent + "]";
        }
    }

    /// A file that cannot be used; the message says where and why.
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;

        Fault(Path file, int line, String what) {
            super(file + ":" + line + ": " + what);
        }
    }

    private record Line(int number, List<String> fields) {}

    private LabelledCsv() {}

    static List<Row> read(Path file) throws IOException, Fault {
        List<Line> lines = lines(file, decoded(file));
        if (lines.isEmpty()) {
            throw new Fault(file, 1, "the file is empty; its first line must be: text,intent");
        }
        List<String> heading = lines.getFirst().fields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        int text = heading.indexOf("text");
        int intent = heading.stream()
                .filter(INTENT::contains)
                .findFirst()
                .map(heading::indexOf)
                .orElse(-1);
        if (text < 0 || intent < 0) {
            throw new Fault(
                    file,
                    lines.getFirst().number(),
                    "the columns are " + heading + ", but a heading must name 'text' and 'intent'");
        }
        List<Row> rows = new ArrayList<>(lines.size());
        for (Line line : lines.subList(1, lines.size())) {
            rows.add(row(file, line, heading.size(), text, intent));
        }
        if (rows.isEmpty()) {
            throw new Fault(file, 2, "nothing follows the heading");
        }
        return rows;
    }

    private static Row row(Path file, Line line, int columns, int text, int intent) throws Fault {
        if (line.fields().size() != columns) {
            throw new Fault(
                    file,
                    line.number(),
                    "there are " + line.fields().size() + " fields where the heading has " + columns
                            + "; a text with a comma must stand in double quotes");
        }
        String words = line.fields().get(text).strip();
        if (words.isEmpty()) {
            throw new Fault(file, line.number(), "the text is empty");
        }
        String meaning = line.fields().get(intent).strip();
        return new Row(words, OUT_OF_SCOPE.contains(meaning.toLowerCase(Locale.ROOT)) ? "" : meaning);
    }

    private static String decoded(Path file) throws IOException, Fault {
        byte[] bytes = Files.readAllBytes(file);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw new Fault(file, 1, "this is not text in UTF-8");
        }
    }

    private static List<Line> lines(Path file, String text) throws Fault {
        List<Line> lines = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean closed = false;
        int number = 1;
        int began = 1;
        for (int at = 0; at <= text.length(); at++) {
            char next = at == text.length() ? '\n' : text.charAt(at);
            if (quoted) {
                if (at == text.length()) {
                    throw new Fault(file, began, "the double quote of this line is never closed");
                }
                if (next != '"') {
                    field.append(next);
                    number += next == '\n' ? 1 : 0;
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    field.append('"');
                    at++;
                } else {
                    quoted = false;
                    closed = true;
                }
            } else if (next == '"' && field.isEmpty() && !closed) {
                quoted = true;
            } else if (next == ',' || next == '\n') {
                fields.add(field.toString());
                field.setLength(0);
                closed = false;
                if (next == '\n') {
                    if (fields.size() > 1 || !fields.getFirst().isBlank()) {
                        lines.add(new Line(began, List.copyOf(fields)));
                    }
                    fields.clear();
                    began = ++number;
                }
            } else if (next != '\r') {
                field.append(next);
            }
        }
        return lines;
    }
}

package dev.baton.bot.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The tokenizer of BERT: words and signs, each cut into the longest pieces that the vocabulary has (WordPiece, Devlin
/// et al. 2018). Case and accents make no difference.
final class WordPieces {

    private static final int LONGEST_WORD = 100;
    private static final String CONTINUED = "##";

    private final Map<String, Integer> vocabulary;
    private final int mostTokens;
    private final long start;
    private final long end;
    private final long unknown;

    /// @param mostTokens after which a text is cut off, the marks at both ends included
    WordPieces(Map<String, Integer> vocabulary, int mostTokens) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.mostTokens = mostTokens;
        this.start = id("[CLS]");
        this.end = id("[SEP]");
        this.unknown = id("[UNK]");
    }

    /// Reads the vocabulary of a `tokenizer.json` in the format of Hugging Face.
    static WordPieces read(InputStream tokenizer, int mostTokens) throws IOException {
        JsonNode words = new ObjectMapper().readTree(tokenizer).path("model").path("vocab");
        Map<String, Integer> vocabulary = new HashMap<>();
        words.properties()
                .forEach(word -> vocabulary.put(word.getKey(), word.getValue().intValue()));
        return new WordPieces(vocabulary, mostTokens);
    }

    /// The numbers of the pieces of `text`, between the marks of a beginning and an end.
    long[] of(String text) {
        long[] tokens = new long[mostTokens];
        tokens[0] = start;
        int count = 1;
        for (String word : spaced(text).split(" ")) {
            if (!word.isEmpty()) {
                count = cut(word, tokens, count);
            }
        }
        tokens[count++] = end;
        return Arrays.copyOf(tokens, count);
    }

    private int cut(String word, long[] tokens, int before) {
        int count = before;
        if (word.length() > LONGEST_WORD) {
            return put(tokens, count, unknown);
        }
        for (int from = 0; from < word.length(); ) {
            int to = word.length();
            Integer piece = null;
            while (to > from) {
                String part = word.substring(from, to);
                piece = vocabulary.get(from == 0 ? part : CONTINUED + part);
                if (piece != null) {
                    break;
                }
                to--;
            }
            if (piece == null) {
                return put(tokens, before, unknown);
            }
            count = put(tokens, count, piece);
            from = to;
        }
        return count;
    }

    private int put(long[] tokens, int count, long token) {
        if (count >= mostTokens - 1) {
            return count;
        }
        tokens[count] = token;
        return count + 1;
    }

    /// In lower case, without accents, with a space around every sign and every Chinese character.
    private static String spaced(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder spaced = new StringBuilder(plain.length() * 2);
        plain.codePoints().forEach(character -> {
            int type = Character.getType(character);
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                spaced.append(' ');
            } else if (type == Character.NON_SPACING_MARK || isInvisible(type)) {
                return;
            } else if (standsAlone(character, type)) {
                spaced.append(' ').appendCodePoint(character).append(' ');
            } else {
                spaced.appendCodePoint(character);
            }
        });
        return spaced.toString();
    }

    private static boolean isInvisible(int type) {
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.UNASSIGNED;
    }

    private static boolean standsAlone(int character, int type) {
        return Character.isIdeographic(character)
                || character < 0x80 && !Character.isLetterOrDigit(character)
                || switch (type) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    private long id(String token) {
        Integer id = vocabulary.get(token);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + token);
        }
        return id;
    }
}

package dev.baton.bot;

/// A text and what it means.
///
/// @param language what it is written in, a short BCP 47 tag
/// @param label the index of its meaning, or [#OUT_OF_SCOPE]
public record Lesson(String text, String language, int label) {

    /// It means none of the labels.
    public static final int OUT_OF_SCOPE = -1;

    @Override
    public String toString() {
        return "Lesson[" + language + ", " + label + "]";
    }
}

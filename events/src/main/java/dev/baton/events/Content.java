package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/// What a message says. Parts that are not text carry a reference to where the bytes are stored, a media type and a
/// size in bytes. `toString` shows kinds and sizes, never words.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Content.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Content.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = Content.Image.class, name = "image"),
    @JsonSubTypes.Type(value = Content.File.class, name = "file"),
    @JsonSubTypes.Type(value = Content.Voice.class, name = "voice"),
    @JsonSubTypes.Type(value = Content.Location.class, name = "location")
})
public sealed interface Content {
    int LONGEST_TEXT = Require.LONGEST_TEXT;

    /// The words in it that can be understood, or an empty string when there are none.
    default String words() {
        return switch (this) {
            case Text text -> text.text();
            case Choice choice -> choice.label();
            case Image image -> image.caption() == null ? "" : image.caption();
            case File ignored -> "";
            case Voice ignored -> "";
            case Location ignored -> "";
        };
    }

    /// Plain text of 1 to [#LONGEST_TEXT] characters.
    record Text(String text) implements Content {
        public Text {
            Require.text("text", text, LONGEST_TEXT);
        }

        @Override
        public String toString() {
            return "Text[" + text.length() + " characters]";
        }
    }

    /// A button that was pressed: its id, and the label that the contact read on it.
    record Choice(String id, String label) implements Content {
        public Choice {
            Require.id("choice id", id);
            Require.text("choice label", label, Require.LONGEST_ID);
        }

        @Override
        public String toString() {
            return "Choice[" + id + "]";
        }
    }

    record Image(
            String reference,
            String mediaType,
            long size,
            @Nullable String caption) implements Content {
        public Image {
            stored(reference, mediaType, size);
            Require.optionalText("caption", caption, LONGEST_TEXT);
        }

        @Override
        public String toString() {
            return "Image[" + mediaType + ", " + size + " bytes]";
        }
    }

    record File(String reference, String mediaType, long size, String name) implements Content {
        public File {
            stored(reference, mediaType, size);
            Require.text("file name", name, Require.LONGEST_ID);
        }

        @Override
        public String toString() {
            return "File[" + mediaType + ", " + size + " bytes]";
        }
    }

    /// A recorded voice note; `durationMillis` is null where the channel does not tell it.
    record Voice(
            String reference,
            String mediaType,
            long size,
            @Nullable Long durationMillis) implements Content {
        public Voice {
            stored(reference, mediaType, size);
        }

        @Override
        public String toString() {
            return "Voice[" + mediaType + ", " + size + " bytes]";
        }
    }

    /// A place in degrees (WGS 84).
    record Location(
            double latitude, double longitude, @Nullable String label) implements Content {
        public Location {
            Require.between("latitude", latitude, -90, 90);
            Require.between("longitude", longitude, -180, 180);
            Require.optionalText("label", label, Require.LONGEST_ID);
        }

        @Override
        public String toString() {
            return "Location[hidden]";
        }
    }

    private static void stored(String reference, String mediaType, long size) {
        Require.text("reference", reference, 1_000);
        Require.text("mediaType", mediaType, Require.LONGEST_ID);
        if (size < 0) {
            throw new IllegalArgumentException("size must not be negative");
        }
    }
}

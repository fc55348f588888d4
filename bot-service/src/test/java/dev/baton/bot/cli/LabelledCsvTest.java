package dev.baton.bot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledCsvTest {

    @TempDir
    private Path folder;

    @Test
    void readsQuotedTextsAndWhatIsOutOfScope() throws Exception {
        List<LabelledCsv.Row> rows = rows("\uFEFFtext,intent\r\n\"a, \"\"b\"\"\nc\",x\r\nplain,\nother,OOS\n");

        assertEquals(
                List.of(
                        new LabelledCsv.Row("a, \"b\"\nc", "x"),
                        new LabelledCsv.Row("plain", ""),
                        new LabelledCsv.Row("other", "")),
                rows);
    }

    @Test
    void takesCategoryForIntentAndOtherColumnsInAnyOrder() throws Exception {
        assertEquals(List.of(new LabelledCsv.Row("hi", "greet")), rows("category,id,text\ngreet,7,hi\n"));
    }

    @Test
    void namesFileAndLineOfWhatIsWrong() {
        assertFault("question,intent\nhi,greet\n", ":1: the columns are [question, intent]");
        assertFault("text,intent\nhi,greet\nhi, you,greet\n", ":3: there are 3 fields");
        assertFault("text,intent\n\"hi,greet\n", ":2: the double quote");
        assertFault("text,intent\n ,greet\n", ":2: the text is empty");
        assertFault("text,intent\n", ":2: nothing follows");
        assertFault("", ":1: the file is empty");
    }

    private void assertFault(String content, String expected) {
        String message =
                assertThrows(LabelledCsv.Fault.class, () -> rows(content)).getMessage();
        assertTrue(message.contains("set.csv" + expected), message);
    }

    private List<LabelledCsv.Row> rows(String content) throws Exception {
        Path file = folder.resolve("set.csv");
        Files.writeString(file, content);
        return LabelledCsv.read(file);
    }
}

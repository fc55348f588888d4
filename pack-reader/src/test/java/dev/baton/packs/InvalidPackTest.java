package dev.baton.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One test for each way in which a pack can be wrong.
class InvalidPackTest {

    private static final String ORDERS = "intents/orders.yaml";

    @TempDir
    Path directory;

    private TemporaryPack pack;

    @BeforeEach
    void writeValidPack() {
        pack = TemporaryPack.in(directory);
    }

    @Test
    void namesTheKeyThatWasMeantByAnUnknownOne() {
        pack.replace(ORDERS, "queue: general", "queu: general")
                .hasOnlyError(ORDERS, 4, "unknown key 'queu'", "did you mean 'queue'?");
    }

    @Test
    void listsTheKeysWhenNoneIsNear() {
        pack.replace("pack.yaml", "id: mini", "id: mini\nsomethingelse: 1")
                .hasOnlyError("pack.yaml", 2, "unknown key 'somethingelse'", "use one of: id, name, languages");
    }

    @Test
    void reportsAKeyThatIsWrittenTwice() {
        pack.replace("policy.yaml", "botTimeout: 3s", "botTimeout: 3s\nbotTimeout: 4s")
                .hasOnlyError("policy.yaml", 18, "the key 'botTimeout' is already in line 17", "keep one of the two");
    }

    @Test
    void reportsAMissingAnswerInADeclaredLanguage() {
        pack.replace(ORDERS, "\n      zh: 请看订单页。", "")
                .hasOnlyError(
                        ORDERS,
                        10,
                        "'answers' has nothing in the language 'zh'",
                        "add 'zh:' below it, the pack declares en, zh");
    }

    @Test
    void reportsAnIntentWithoutAnswers() {
        pack.replace("intents/talk.yaml", "    asksForHuman: true\n", "")
                .hasOnlyError(
                        "intents/talk.yaml",
                        2,
                        "'answers' is missing",
                        "add what the bot says, per language, or 'sensitive: true'");
    }

    @Test
    void reportsNoPhraseInADeclaredLanguage() {
        pack.replace(ORDERS, "      zh:\n        - 订单到哪了\n", "")
                .hasOnlyError(
                        ORDERS,
                        5,
                        "'phrases' has nothing in the language 'zh'",
                        "add 'zh:' below it, the pack declares en, zh");
    }

    @Test
    void reportsAnEmptyListOfPhrases() {
        pack.replace("intents/talk.yaml", "zh: [转人工]", "zh: []")
                .hasOnlyError(
                        "intents/talk.yaml",
                        7,
                        "the intent 'person' has no phrase in the language 'zh'",
                        "list what contacts write below it");
    }

    @Test
    void reportsAnUndeclaredLanguage() {
        pack.replace("pack.yaml", "zh: 迷你", "zh: 迷你, fr: Mini")
                .hasOnlyError("pack.yaml", 2, "unknown key 'fr'", "did you mean 'en'?");
    }

    @Test
    void reportsAnUnknownQueueOfAnIntent() {
        pack.replace(ORDERS, "queue: general", "queue: genral")
                .hasOnlyError(ORDERS, 4, "unknown queue 'genral'", "did you mean 'general'?");
    }

    @Test
    void reportsAnUnknownQueueOfAReason() {
        pack.replace("policy.yaml", "queue: seniors", "queue: bosses")
                .hasOnlyError("policy.yaml", 16, "unknown queue 'bosses'", "use one of: general, seniors");
    }

    @Test
    void reportsAnUnknownReason() {
        pack.replace("policy.yaml", "angryTone", "angryTune")
                .hasOnlyError("policy.yaml", 16, "unknown key 'angryTune'", "did you mean 'angryTone'?");
    }

    @Test
    void reportsAnUnknownIntentBehindAButton() {
        pack.replace(ORDERS, "choices: [person]", "choices: [persona]")
                .hasOnlyError(ORDERS, 13, "unknown intent 'persona'", "did you mean 'person'?");
    }

    @Test
    void reportsUnknownOpeningHours() {
        pack.replace("queues.yaml", "hours: office", "hours: offices")
                .hasOnlyError("queues.yaml", 8, "unknown opening hours 'offices'", "did you mean 'office'?");
    }

    @Test
    void reportsTheSamePhraseUnderTwoIntents() {
        pack.replace("intents/talk.yaml", "[get me a person]", "['Where is my ORDER?']")
                .hasOnlyError(
                        "intents/talk.yaml",
                        6,
                        "the phrase 'Where is my ORDER?' is already a phrase of the intent 'order-status' in "
                                + pack.file(ORDERS) + ":7",
                        "keep it only where it belongs");
    }

    @Test
    void reportsTheSamePhraseTwiceInAnIntent() {
        pack.replace(ORDERS, "        - 订单到哪了", "        - 订单到哪了\n        - 订单 到哪了？")
                .hasOnlyError(
                        ORDERS,
                        10,
                        "the phrase '订单 到哪了？' is already in " + pack.file(ORDERS) + ":9",
                        "remove one of the two");
    }

    @Test
    void reportsAPhraseWithoutLetters() {
        pack.replace("intents/talk.yaml", "[get me a person]", "['???']")
                .hasOnlyError("intents/talk.yaml", 6, "the phrase '???' has no letters", "write words");
    }

    @Test
    void reportsAnIntentThatIsDefinedTwice() {
        pack.replace("intents/talk.yaml", "id: person", "id: order-status")
                .replace(ORDERS, "choices: [person]", "choices: [order-status]")
                .hasOnlyError(
                        "intents/talk.yaml",
                        2,
                        "the intent 'order-status' is already defined in " + pack.file(ORDERS) + ":2",
                        "give one of the two another id");
    }

    @Test
    void reportsAnIdThatIsNotOne() {
        pack.replace("hours.yaml", "id: office", "id: Office Hours")
                .replace("queues.yaml", "    hours: office\n", "")
                .hasOnlyError(
                        "hours.yaml",
                        2,
                        "'id' must be an id, not 'Office Hours'",
                        "use lower-case letters, digits and single dashes, as in 'order-status'");
    }

    @Test
    void reportsAMissingId() {
        pack.replace("hours.yaml", "  - id: office\n    timezone", "  - timezone")
                .replace("queues.yaml", "    hours: office\n", "")
                .hasOnlyError("hours.yaml", 2, "'id' is missing", "give it an id that queues refer to");
    }

    @Test
    void reportsAPackIdThatIsNotItsFolder() {
        pack.replace("pack.yaml", "id: mini", "id: maxi")
                .hasOnlyError("pack.yaml", 1, "the id 'maxi' is not the name of the folder", "write 'mini'");
    }

    @Test
    void reportsAMalformedDuration() {
        pack.replace("policy.yaml", "botTimeout: 3s", "botTimeout: 3 seconds")
                .hasOnlyError(
                        "policy.yaml",
                        17,
                        "'botTimeout' must be a duration, not '3 seconds'",
                        "write a number and ms, s, m, h or d, as in 20s");
    }

    @Test
    void reportsAnUnknownTimeZone() {
        pack.replace("hours.yaml", "Asia/Shanghai", "Asia/Shangai")
                .hasOnlyError("hours.yaml", 3, "unknown time zone 'Asia/Shangai'", "did you mean 'Asia/Shanghai'?");
    }

    @Test
    void reportsAnIntervalThatEndsBeforeItStarts() {
        pack.replace("hours.yaml", "09:00-12:00", "12:00-09:00")
                .hasOnlyError(
                        "hours.yaml",
                        5,
                        "'monday' must be an interval of one day, not '12:00-09:00'",
                        "write it as 09:00-18:00, the start before the end");
    }

    @Test
    void reportsOverlappingIntervals() {
        pack.replace("hours.yaml", "13:00-18:00", "11:00-18:00")
                .hasOnlyError("hours.yaml", 5, "the interval 11:00-18:00 overlaps another one", "join the two");
    }

    @Test
    void reportsADayThatDoesNotExist() {
        pack.replace("hours.yaml", "2027-02-08", "2027-02-30")
                .hasOnlyError(
                        "hours.yaml",
                        6,
                        "'holidays' must be a day or days, not '2027-02-30'",
                        "write 2026-10-01 or 2026-10-01..2026-10-07");
    }

    @Test
    void reportsAnUnknownPlaceholder() {
        pack.replace("texts.yaml", "en: agentJoined", "en: 'Here is {agnet}'")
                .hasOnlyError(
                        "texts.yaml",
                        lineOf(SystemText.AGENT_JOINED) + 1,
                        "unknown placeholder '{agnet}'",
                        "did you mean 'agent'?");
    }

    @Test
    void reportsAPlaceholderInAnAnswer() {
        pack.replace(ORDERS, "text: Look there.", "text: Order {number} is on its way.")
                .hasOnlyError(ORDERS, 12, "unknown placeholder '{number}'", "this text has none, remove it");
    }

    @Test
    void reportsAMissingSystemText() {
        pack.replace("texts.yaml", "greeting:\n  en: greeting\n  zh: 文本\n", "")
                .hasOnlyError("texts.yaml", 1, "'greeting' is missing", "add the text, per language");
    }

    @Test
    void reportsAnEmptyFolder() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));

        assertThat(errorsOf(empty))
                .containsExactly(new PackError(
                        empty.toString(), 0, "the pack is empty", "start from a copy of packs/ecommerce"));
    }

    @Test
    void reportsAFolderThatDoesNotExist() {
        Path nowhere = directory.resolve("nowhere");

        assertThat(errorsOf(nowhere))
                .containsExactly(new PackError(
                        nowhere.toString(),
                        0,
                        "there is no such folder",
                        "name the folder of a pack, as in packs/ecommerce"));
    }

    @Test
    void reportsAPackWithoutIntents() {
        pack.delete(ORDERS)
                .delete("intents/talk.yaml")
                .hasOnlyError(
                        "intents", 0, "the pack has no intents", "create the folder intents with a file per theme");
    }

    @Test
    void reportsAMissingFile() {
        pack.delete("texts.yaml")
                .hasOnlyError("texts.yaml", 0, "the file is missing", "create it; packs/README.md says what it holds");
    }

    @Test
    void reportsAnEmptyFile() {
        pack.write("texts.yaml", "# nothing yet\n")
                .hasOnlyError(
                        "texts.yaml",
                        1,
                        "the file is empty",
                        "fill it or remove it; packs/README.md says what it holds");
    }

    @Test
    void reportsAListWhereATextBelongs() {
        pack.replace("pack.yaml", "en: Mini", "en: [Mini]")
                .hasOnlyError("pack.yaml", 2, "'en' must be a text, not a list", "write the text after the colon");
    }

    @Test
    void reportsATextWhereAListBelongs() {
        pack.replace("intents/talk.yaml", "en: [get me a person]", "en: get me a person")
                .hasOnlyError(
                        "intents/talk.yaml",
                        6,
                        "'en' must be a list, not the text 'get me a person'",
                        "put each element on a line that starts with '- '");
    }

    @Test
    void reportsATextWhereKeysBelong() {
        pack.replace("policy.yaml", "angryTone: {queue: seniors, priority: 7}", "angryTone: seniors")
                .hasOnlyError(
                        "policy.yaml",
                        16,
                        "'angryTone' must have keys of its own, not the text 'seniors'",
                        "write 'key: value' lines with: queue, priority, requires");
    }

    @Test
    void reportsAFlagThatIsNeitherTrueNorFalse() {
        pack.replace("intents/talk.yaml", "asksForHuman: true", "asksForHuman: true\n    sensitive: yes")
                .hasOnlyError(
                        "intents/talk.yaml",
                        5,
                        "'sensitive' must be true or false, not 'yes'",
                        "write 'true', or remove the line");
    }

    @Test
    void reportsAnUnknownKindOfUrgency() {
        pack.replace("intents/talk.yaml", "asksForHuman: true", "sensitive: true\n    urgency: [medicall]")
                .hasOnlyError(
                        "intents/talk.yaml",
                        5,
                        "'medicall' is no kind of urgency",
                        "use self-harm, medical, safety or fraud");
    }

    @Test
    void reportsUrgencyThatNobodyWouldTake() {
        pack.replace("intents/talk.yaml", "asksForHuman: true", "asksForHuman: true\n    urgency: [medical]")
                .hasOnlyError(
                        "intents/talk.yaml",
                        5,
                        "the intent 'person' is urgent but not sensitive",
                        "add 'sensitive: true'");
    }

    @Test
    void reportsASpellingOfTwoNames() {
        pack.write("names.yaml", """
                        names:
                          - kind: size
                            name: small
                            spelled: {en: [small], zh: [小号]}
                          - kind: size
                            name: large
                            spelled: {en: [Small], zh: [大号]}
                        """)
                .hasOnlyError("names.yaml", 7, "'Small' is already a spelling of size small", "keep one of the two");
    }

    @Test
    void reportsAKindThatIsReadByItsForm() {
        pack.write("names.yaml", """
                        names:
                          - kind: date
                            name: easter
                            spelled: {en: [easter], zh: [复活节]}
                        """)
                .hasOnlyError(
                        "names.yaml", 2, "the bot reads the kind 'date' by its form", "give the kind another name");
    }

    @Test
    void reportsAPriorityOutOfItsRange() {
        pack.replace("queues.yaml", "priority: 2", "priority: 12")
                .hasOnlyError(
                        "queues.yaml", 6, "'priority' must be a whole number, not '12'", "write a number from 0 to 9");
    }

    @Test
    void reportsAThresholdAboveOne() {
        pack.replace("policy.yaml", "answer: 0.7", "answer: 70")
                .hasOnlyError(
                        "policy.yaml",
                        9,
                        "'answer' must be a number from 0 to 1, not '70'",
                        "write a number such as 0.6");
    }

    @Test
    void reportsAskAboveAnswer() {
        pack.replace("policy.yaml", "ask: 0.4", "ask: 0.8")
                .hasOnlyError(
                        "policy.yaml", 10, "'ask' (0.8) is above 'answer' (0.7)", "set 'ask' to at most 'answer'");
    }

    @Test
    void reportsALabelThatIsTooLong() {
        pack.replace("intents/talk.yaml", "en: A person", "en: " + "x".repeat(81))
                .hasOnlyError("intents/talk.yaml", 3, "'en' has 81 characters", "use at most 80");
    }

    @Test
    void reportsAnAddressThatIsNotComplete() {
        pack.replace(ORDERS, "https://shop.example/orders", "javascript:alert(1)")
                .hasOnlyError(
                        ORDERS,
                        15,
                        "'url' must be a web address, not 'javascript:alert(1)'",
                        "write it in full, as in https://shop.example/returns");
    }

    @Test
    void reportsTwoButtonsWithTheSameId() {
        pack.replace(ORDERS, "choices: [person]", "choices: [person, person]")
                .hasOnlyError(ORDERS, 12, "two choices of the answer have the id 'person'", "give one another 'id'");
    }

    @Test
    void reportsASyntaxError() {
        pack.write("queues.yaml", "queues:\n  - id: general\n   name: [\n");

        assertThat(pack.errors()).anySatisfy(error -> {
            assertThat(error.file()).isEqualTo(pack.file("queues.yaml").toString());
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.what()).startsWith("this is not valid YAML");
            assertThat(error.mend()).isEqualTo("check indentation, colons and quotes");
        });
    }

    @Test
    void doesNotBlameTheUsesOfWhatAnUnreadableFileDefines() {
        pack.write("intents/talk.yaml", "intents: [\n").write("hours.yaml", "hours: [\n");

        assertThat(pack.errors())
                .extracting(PackError::file)
                .containsExactly(
                        pack.file("hours.yaml").toString(),
                        pack.file("intents/talk.yaml").toString());
    }

    @Test
    void reportsInvalidUtf8() {
        byte[] latin1 = "# one\nid: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(pack.write("hours.yaml", latin1)
                        .replace("queues.yaml", "    hours: office\n", "")
                        .errors())
                .containsExactly(new PackError(
                        pack.file("hours.yaml").toString(),
                        2,
                        "the file is not valid UTF-8",
                        "save it in the encoding UTF-8"));
    }

    @Test
    void reportsAControlCharacter() {
        pack.replace(ORDERS, "Look there.", "Look \u0007there.");

        assertThat(pack.errors())
                .contains(new PackError(
                        pack.file(ORDERS).toString(), 12, "the line has a control character", "remove it"));
    }

    @Test
    void reportsAFileThatIsTooLarge() {
        pack.replace("texts.yaml", "greeting:", "#" + "x".repeat(1 << 20) + "\ngreeting:");

        assertThat(pack.errors()).singleElement().satisfies(error -> {
            assertThat(error.what()).startsWith("the file is too large (");
            assertThat(error.mend()).isEqualTo("keep each file below 1048576 bytes, split the intents by theme");
        });
    }

    @Test
    void reportsALinkThatLeavesTheFolder() throws IOException {
        Path outside = Files.writeString(directory.resolve("outside.yaml"), "hours: []");
        pack.delete("hours.yaml").replace("queues.yaml", "    hours: office\n", "");
        Files.createSymbolicLink(pack.file("hours.yaml"), outside);

        pack.hasOnlyError(
                "hours.yaml",
                0,
                "the file is a link that leaves the folder " + pack.folder(),
                "copy the file itself here");
    }

    @Test
    void reportsAFileThatWouldBePassedOver() {
        pack.write("text.yaml", "a: b")
                .hasOnlyError("text.yaml", 0, "'text.yaml' is no part of a pack", "did you mean 'texts.yaml'?");
    }

    @Test
    void reportsAnIntentFileOfAnotherKind() {
        pack.write("intents/more.yml", "intents: []")
                .hasOnlyError("intents/more.yml", 0, "only .yaml files are read here", "rename it or remove it");
    }

    @Test
    void reportsALanguageThatIsNotATag() {
        pack.replace("pack.yaml", "languages: [en, zh]", "languages: [English]")
                .hasOnlyError(
                        "pack.yaml",
                        3,
                        "'languages' must be a language, not 'English'",
                        "write its short BCP-47 tag, as in en or zh");
    }

    @Test
    void reportsEveryFaultAtOnceInTheOrderOfFilesAndLines() {
        pack.replace(ORDERS, "queue: general", "queu: general")
                .replace("queues.yaml", "offerTimeout: 15s", "offerTimeout: soon")
                .replace("policy.yaml", "defaultQueue: general", "defaultQueue: nobody");

        assertThat(pack.errors())
                .extracting(error -> Path.of(error.file()).getFileName() + ":" + error.line())
                .containsExactly("orders.yaml:4", "policy.yaml:1", "queues.yaml:7");
    }

    @Test
    void printsOneLineForEachFault() {
        List<PackError> errors = List.of(
                new PackError("packs/a/intents/b.yaml", 12, "unknown key 'phrase'", "did you mean 'phrases'?"),
                new PackError("packs/a", 0, "the pack is empty", "fill it"));

        assertThat(new InvalidPackException(errors))
                .hasMessage("packs/a/intents/b.yaml:12: unknown key 'phrase' — did you mean 'phrases'?"
                        + System.lineSeparator() + "packs/a: the pack is empty — fill it");
    }

    /// The line of a text's key in the pack's `texts.yaml`, which has three lines for each.
    private static int lineOf(SystemText text) {
        return 1 + 3 * List.of(SystemText.values()).indexOf(text);
    }

    private static List<PackError> errorsOf(Path folder) {
        try {
            Pack.read(folder);
        } catch (InvalidPackException invalid) {
            return invalid.errors();
        }
        return List.of();
    }
}

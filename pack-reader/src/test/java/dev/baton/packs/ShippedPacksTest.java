package dev.baton.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The packs of this repository are valid, rich enough to learn from, and evaluated on words they were not taught.
class ShippedPacksTest {

    private static final Path PACKS = Path.of(System.getProperty("baton.root", ".."), "packs");
    private static final int FEWEST_PHRASES = 12;
    private static final int FEWEST_MESSAGES = 120;

    private final Tenants tenants = Tenants.read(PACKS.resolve("tenants.yaml"), PACKS);
    private final Pack ecommerce = Pack.read(PACKS.resolve("ecommerce"));

    @Test
    void theDemoTenantUsesTheShopsPack() {
        Tenant demo = tenants.tenant("demo").orElseThrow();

        assertThat(demo.pack()).isEqualTo(ecommerce);
        assertThat(demo.channels()).extracting(ChannelDefinition::id).containsExactly("web", "api");
    }

    @Test
    void everyPackIsValid() throws IOException {
        try (Stream<Path> folders = Files.list(PACKS)) {
            assertThat(folders.filter(Files::isDirectory)).isNotEmpty().allSatisfy(Pack::read);
        }
    }

    @Test
    void everyIntentHasEnoughPhrasesInEveryLanguage() {
        assertThat(ecommerce.intents()).hasSizeGreaterThanOrEqualTo(24).allSatisfy(intent -> {
            for (String language : ecommerce.languages()) {
                assertThat(intent.phrases().in(language)).as(intent.id()).hasSizeGreaterThanOrEqualTo(FEWEST_PHRASES);
            }
        });
    }

    @Test
    void requestsForAPersonAreUnderstood() {
        EscalationPolicy policy = ecommerce.policy();

        assertThat(policy.asksForHuman("en", "I want to talk to a person")).isTrue();
        assertThat(policy.asksForHuman("zh", "转人工")).isTrue();
        assertThat(policy.asksForHuman("zh", "麻烦帮我转人工客服")).isTrue();
        assertThat(policy.asksForHuman("en", "where is my order")).isFalse();
    }

    @Test
    void ordinaryQuestionsSoundNeitherAngryNorLikeARequestForAPerson() {
        for (IntentDefinition intent : ecommerce.intents()) {
            if (intent.sensitive() || intent.asksForHuman()) {
                continue;
            }
            for (String language : ecommerce.languages()) {
                assertThat(intent.phrases().in(language)).as(intent.id()).allSatisfy(phrase -> {
                    assertThat(ecommerce.policy().anger().isAngry(language, phrase))
                            .isFalse();
                    if (!intent.id().equals("who-are-you")) {
                        assertThat(ecommerce.policy().asksForHuman(language, phrase))
                                .isFalse();
                    }
                });
            }
        }
    }

    @Test
    void everyIntentIsEvaluatedOnWordsThatItWasNotTaught() throws IOException {
        Set<String> intents =
                ecommerce.intents().stream().map(IntentDefinition::id).collect(Collectors.toSet());
        intents.add("oos");
        for (String language : ecommerce.languages()) {
            Set<String> taught = ecommerce.intents().stream()
                    .flatMap(intent -> intent.phrases().in(language).stream())
                    .map(Phrases::normalise)
                    .collect(Collectors.toSet());
            Set<String> evaluated = new HashSet<>();
            List<String> rows = Files.readAllLines(PACKS.resolve("ecommerce/evaluation/" + language + ".csv"));
            assertThat(rows).hasSizeGreaterThan(FEWEST_MESSAGES).startsWith("text,intent");
            for (String row : rows.subList(1, rows.size())) {
                int comma = row.lastIndexOf(',');
                assertThat(taught).doesNotContain(Phrases.normalise(row.substring(0, comma)));
                evaluated.add(row.substring(comma + 1));
            }
            assertThat(evaluated).isEqualTo(intents);
        }
    }
}

package dev.baton.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;

/// A small valid pack on disk that a test makes wrong in one place.
final class TemporaryPack {

    private final Path packs;
    private final Path folder;

    private TemporaryPack(Path packs) {
        this.packs = packs;
        this.folder = packs.resolve("mini");
    }

    static TemporaryPack in(Path packs) {
        TemporaryPack pack = new TemporaryPack(packs);
        pack.write("pack.yaml", """
                id: mini
                name: {en: Mini, zh: 迷你}
                languages: [en, zh]
                """);
        pack.write("intents/orders.yaml", """
                intents:
                  - id: order-status
                    title: {en: My order, zh: 我的订单}
                    queue: general
                    phrases:
                      en:
                        - where is my order
                      zh:
                        - 订单到哪了
                    answers:
                      en:
                        - text: Look there.
                          choices: [person]
                          links:
                            - {label: Orders, url: "https://shop.example/orders"}
                      zh: 请看订单页。
                """);
        pack.write("intents/talk.yaml", """
                intents:
                  - id: person
                    title: {en: A person, zh: 转人工}
                    asksForHuman: true
                    phrases:
                      en: [get me a person]
                      zh: [转人工]
                """);
        pack.write("policy.yaml", """
                defaultQueue: general
                humanRequest:
                  en: [real person]
                  zh: [转人工]
                goodbye:
                  en: [bye]
                  zh: [再见]
                confidence:
                  answer: 0.7
                  ask: 0.4
                anger:
                  threshold: 2
                  mild: {en: [awful], zh: [太差]}
                  strong: {en: [scammers], zh: [骗子]}
                reasons:
                  angryTone: {queue: seniors, priority: 7}
                botTimeout: 3s
                """);
        pack.write("queues.yaml", """
                queues:
                  - id: general
                    name: {en: General, zh: 综合}
                  - id: seniors
                    name: {en: Seniors, zh: 资深}
                    priority: 2
                    offerTimeout: 15s
                    hours: office
                """);
        pack.write("hours.yaml", """
                hours:
                  - id: office
                    timezone: Asia/Shanghai
                    weekly:
                      monday: [09:00-12:00, 13:00-18:00]
                    holidays: [2027-02-08]
                """);
        StringBuilder texts = new StringBuilder();
        for (SystemText text : SystemText.values()) {
            texts.append(text.key()).append(":\n  en: ").append(text.key()).append("\n  zh: 文本\n");
        }
        pack.write("texts.yaml", texts.toString());
        return pack;
    }

    Path folder() {
        return folder;
    }

    Path packs() {
        return packs;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /// Writes a file of the pack, or with `../` one beside it.
    TemporaryPack write(String name, String content) {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    TemporaryPack write(String name, byte[] content) {
        try {
            Files.createDirectories(file(name).getParent());
            Files.write(file(name), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    TemporaryPack replace(String name, String old, String replacement) {
        String content = read(name);
        assertThat(content).contains(old);
        return write(name, content.replace(old, replacement));
    }

    TemporaryPack delete(String name) {
        try {
            Files.delete(file(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    Pack read() {
        return Pack.read(folder);
    }

    List<PackError> errors() {
        return errorsOf(this::read);
    }

    /// Reads the tenants in `tenants`, which is written beside the pack.
    List<PackError> errorsOfTenants(String tenants) {
        write("../tenants.yaml", tenants);
        return errorsOf(() -> Tenants.read(packs.resolve("tenants.yaml"), packs));
    }

    /// Asserts that the pack has exactly one fault, in this place.
    void hasOnlyError(String file, int line, String what, String mend) {
        assertThat(errors()).containsExactly(new PackError(file(file).toString(), line, what, mend));
    }

    private static List<PackError> errorsOf(Runnable reading) {
        List<PackError> errors = new ArrayList<>();
        assertThatThrownBy(reading::run)
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidPackException.class))
                .satisfies(invalid -> errors.addAll(invalid.errors()));
        return errors;
    }

    private String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

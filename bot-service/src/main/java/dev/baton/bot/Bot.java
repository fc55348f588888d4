package dev.baton.bot;

import dev.baton.events.BotOutcome.MessageUnderstood;
import dev.baton.events.Content;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.Proposal;
import dev.baton.events.Proposal.NoAnswer;
import dev.baton.events.ReasonCode;
import dev.baton.events.ScoredIntent;
import dev.baton.packs.IntentDefinition;
import dev.baton.packs.Pack;
import dev.baton.packs.Phrases;
import java.util.List;
import java.util.Optional;

/// The bot of one pack: reads a message and proposes what to say to it.
public final class Bot {

    private static final String UNDETERMINED = "und";

    private final Pack pack;
    private final LanguageDetector detector;
    private final Understanding understanding;
    private final Sentiment sentiment;
    private final Proposals proposals;
    private final Buttons buttons;

    public Bot(Pack pack, LanguageDetector detector, Understanding understanding) {
        this.pack = pack;
        this.detector = detector;
        this.understanding = understanding;
        this.sentiment = new Sentiment(pack);
        this.proposals = new Proposals(pack);
        this.buttons = new Buttons(pack);
    }

    /// Whether the pack has answers in a language.
    boolean speaks(String language) {
        return pack.languages().contains(language);
    }

    MessageUnderstood read(MessageReceived message, BotConversation state) {
        Optional<String> expected = expectedLanguage(message, state);
        if (message.content() instanceof Content.Choice pressed) {
            String language = expected.orElse(pack.defaultLanguage());
            Optional<IntentDefinition> intent = buttons.intent(pressed.id(), state.lastIntent());
            if (intent.isPresent()) {
                return pressed(message, language, intent.get());
            }
        }
        String words = message.content().words();
        if (Phrases.normalise(words).isEmpty()) {
            String language = expected.orElse(UNDETERMINED);
            return new MessageUnderstood(
                    message,
                    language,
                    List.of(),
                    List.of(),
                    0,
                    false,
                    new NoAnswer(ReasonCode.NO_WORDS),
                    understanding.version());
        }
        return words(message, words, detector.detect(words).or(() -> expected).orElse(pack.defaultLanguage()));
    }

    private MessageUnderstood pressed(MessageReceived message, String language, IntentDefinition intent) {
        return new MessageUnderstood(
                message,
                language,
                List.of(new ScoredIntent(intent.id(), 1)),
                List.of(),
                0,
                intent.asksForHuman(),
                proposals.answer(intent, language),
                understanding.version());
    }

    private MessageUnderstood words(MessageReceived message, String words, String language) {
        List<ScoredIntent> intents = speaks(language) ? understanding.understand(words, language) : List.of();
        boolean asksForHuman =
                pack.languages().stream().anyMatch(spoken -> pack.policy().asksForHuman(spoken, words))
                        || proposals.isSureOfRequestForHuman(intents);
        return new MessageUnderstood(
                message,
                language,
                intents,
                Entities.in(words),
                sentiment.of(words, language),
                asksForHuman,
                proposal(intents, language, asksForHuman),
                understanding.version());
    }

    private Proposal proposal(List<ScoredIntent> intents, String language, boolean asksForHuman) {
        Optional<IntentDefinition> sensitive = proposals.mostUrgent(intents);
        if (sensitive.isPresent()) {
            return proposals.answer(sensitive.get(), language);
        }
        if (asksForHuman) {
            return new NoAnswer(ReasonCode.HUMAN_REQUESTED);
        }
        return speaks(language) ? proposals.propose(intents, language) : new NoAnswer(ReasonCode.LANGUAGE_NOT_SPOKEN);
    }

    /// What the contact most likely writes before the words are looked at: as before, else what the channel says.
    private Optional<String> expectedLanguage(MessageReceived message, BotConversation state) {
        return Optional.ofNullable(state.language())
                .or(() -> Optional.ofNullable(message.language())
                        .map(tag -> tag.split("-", 2)[0])
                        .filter(this::speaks));
    }
}

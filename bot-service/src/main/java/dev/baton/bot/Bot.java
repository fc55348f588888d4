package dev.baton.bot;

import dev.baton.events.BotOutcome.MessageUnderstood;
import dev.baton.events.Content;
import dev.baton.events.Entity;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.Proposal;
import dev.baton.events.Proposal.NoAnswer;
import dev.baton.events.ReasonCode;
import dev.baton.events.ScoredIntent;
import dev.baton.events.Signals;
import dev.baton.events.Urgency;
import dev.baton.packs.IntentDefinition;
import dev.baton.packs.OpeningHours;
import dev.baton.packs.Pack;
import dev.baton.packs.Phrases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The bot of one pack: reads a message and proposes what to say to it.
public final class Bot {

    private static final String UNDETERMINED = "und";

    /// Less frustration is not told.
    private static final double NOTICEABLE = 0.1;

    private final Pack pack;
    private final LanguageDetector detector;
    private final Understanding understanding;
    private final Sentiment sentiment;
    private final Proposals proposals;
    private final Buttons buttons;
    private final Interpreter interpreter;
    private final UrgencyDetector urgency;
    private final Alarm alarm;
    private final NameList names;
    private final ZoneId zone;

    /// What the bot makes of a message, and how fed up the contact is after it.
    record Heard(MessageUnderstood understood, double frustration) {}

    /// A bot that looks for no emergencies beyond the intents of its pack.
    public Bot(Pack pack, LanguageDetector detector, Understanding understanding) {
        this(pack, detector, understanding, UrgencyDetector.NONE);
    }

    public Bot(Pack pack, LanguageDetector detector, Understanding understanding, UrgencyDetector urgency) {
        this.pack = pack;
        this.detector = detector;
        this.understanding = understanding;
        this.sentiment = new Sentiment(pack);
        this.proposals = new Proposals(pack);
        this.buttons = new Buttons(pack);
        this.interpreter = new Interpreter(pack, understanding, proposals);
        this.urgency = urgency;
        this.alarm = new Alarm(pack);
        this.names = new NameList(pack.names());
        this.zone = pack.hours().values().stream()
                .map(OpeningHours::timezone)
                .min(Comparator.comparing(ZoneId::getId))
                .orElse(ZoneOffset.UTC);
    }

    /// Whether the pack has answers in a language.
    boolean speaks(String language) {
        return pack.languages().contains(language);
    }

    /// @param time when it was written
    Heard read(MessageReceived message, BotConversation state, Instant time) {
        Optional<String> expected = expectedLanguage(message, state);
        if (message.content() instanceof Content.Choice pressed) {
            String language = expected.orElse(pack.defaultLanguage());
            Optional<IntentDefinition> intent = buttons.intent(pressed.id(), state.lastIntent());
            if (intent.isPresent()) {
                return new Heard(pressed(message, language, intent.get()), state.frustration());
            }
        }
        String words = message.content().words();
        if (Phrases.normalise(words).isEmpty()) {
            return new Heard(wordless(message, expected.orElse(UNDETERMINED)), state.frustration());
        }
        String language = detector.detect(words).or(() -> expected).orElse(pack.defaultLanguage());
        double frustration = sentiment.frustration(words, language, state.frustration());
        return new Heard(words(message, words, language, frustration, time), frustration);
    }

    private MessageUnderstood wordless(MessageReceived message, String language) {
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

    private MessageUnderstood words(
            MessageReceived message, String words, String language, double frustration, Instant time) {
        Meaning meaning = speaks(language)
                ? interpreter.interpret(words, language)
                : new Meaning(List.of(), false, new NoAnswer(ReasonCode.LANGUAGE_NOT_SPOKEN), List.of());
        Optional<Urgency> urgent = alarm.heeded(urgency.in(words, language), meaning.intents());
        List<ScoredIntent> intents =
                urgent.map(found -> alarm.before(meaning.intents(), found)).orElse(meaning.intents());
        boolean asksForHuman = HumanRequest.in(words)
                || pack.languages().stream().anyMatch(spoken -> pack.policy().asksForHuman(spoken, words))
                || proposals.isSureOfRequestForHuman(intents);
        return new MessageUnderstood(
                message,
                language,
                intents,
                entities(words, time),
                sentiment.of(words, language),
                asksForHuman,
                proposal(meaning, intents, language, asksForHuman),
                understanding.version(),
                signals(meaning, urgent.orElse(null), frustration, sentiment.isAbusive(words)));
    }

    /// @param intents of the message, the intent for an emergency first when it is one
    private Proposal proposal(Meaning meaning, List<ScoredIntent> intents, String language, boolean asksForHuman) {
        Optional<IntentDefinition> sensitive = proposals.mostUrgent(intents);
        if (sensitive.isPresent()) {
            return proposals.answer(sensitive.get(), speaks(language) ? language : pack.defaultLanguage());
        }
        return asksForHuman ? new NoAnswer(ReasonCode.HUMAN_REQUESTED) : meaning.proposal();
    }

    /// Null when there is nothing to tell.
    private static @Nullable Signals signals(
            Meaning meaning, @Nullable Urgency urgency, double frustration, boolean abusive) {
        boolean quiet = urgency == null
                && frustration < NOTICEABLE
                && !abusive
                && !meaning.negated()
                && meaning.matters().isEmpty();
        return quiet ? null : new Signals(urgency, frustration, abusive, meaning.negated(), meaning.matters());
    }

    private List<Entity> entities(String words, Instant time) {
        return Stream.concat(Mentions.in(words, LocalDate.ofInstant(time, zone)).stream(), names.in(words).stream())
                .map(Mention::entity)
                .toList();
    }

    /// What the contact most likely writes before the words are looked at: as before, else what the channel says.
    private Optional<String> expectedLanguage(MessageReceived message, BotConversation state) {
        return Optional.ofNullable(state.language())
                .or(() -> Optional.ofNullable(message.language())
                        .map(tag -> tag.split("-", 2)[0])
                        .filter(this::speaks));
    }
}

package dev.baton.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.decide.Decision;
import dev.baton.decide.Emission;
import dev.baton.events.Author;
import dev.baton.events.BotOutcome.MessageUnderstood;
import dev.baton.events.Choice;
import dev.baton.events.Content;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.Event;
import dev.baton.events.EventId;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.MessageId;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.events.Proposal;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.RoutingDecision.AnswerReleased;
import dev.baton.events.RoutingDecision.Escalated;
import dev.baton.events.ScoredIntent;
import dev.baton.events.TenantId;
import dev.baton.packs.IntentDefinition;
import dev.baton.packs.Pack;
import dev.baton.packs.SystemText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The laws of escalation, by seeded histories, against [EscalationModel]: a person is brought in when the rules say so
/// and only then, for exactly these reasons; what must be heard is heard once and first; an emergency goes to its
/// queue.
class EscalationLawsTest {
    private static final int HISTORIES = 150;
    private static final int MESSAGES = 40;
    private static final String CALL = "Call 120 now.";
    private static final String VIP =
            "attributes:\n  - {name: vip, values: [gold], queue: patient-relations, escalate: true}";
    private static final List<String> WORDS = List.of(
            "hm",
            "what does it cost",
            "when can I visit",
            "agent please",
            "that's not what I asked",
            "bullshit",
            "useless");
    private static final Set<ReasonCode> ALWAYS_WEIGHED = EnumSet.of(
            ReasonCode.SENSITIVE_INTENT,
            ReasonCode.HUMAN_REQUESTED,
            ReasonCode.CONTACT_ATTRIBUTE,
            ReasonCode.ANGRY_TONE,
            ReasonCode.ANGER_RISING,
            ReasonCode.NO_ANSWER_REPEATED,
            ReasonCode.NOT_HELPED,
            ReasonCode.QUESTION_REPEATED);

    /// A rule broken on purpose, to see that the histories notice.
    enum Broken {
        SENSITIVE_INTENTS_UNHEARD(pack ->
                pack.replacing("intents/emergency.yaml", "{answer: 0.5, ask: 0.1}", "{answer: 0.99, ask: 0.98}")),
        EMERGENCIES_ELSEWHERE(
                pack -> pack.replacing("intents/emergency.yaml", "queue: emergency", "queue: nurse-line")),
        REQUESTS_UNHEARD(pack -> pack.replacing("policy.yaml", "    - agent please\n", "")),
        ATTRIBUTES_UNHEARD(pack -> pack.replacing("policy.yaml", "escalate: true", "escalate: false")),
        ANGER_UNHEARD(pack -> pack.replacing("policy.yaml", "threshold: 2", "threshold: 20")),
        RISING_ANGER_UNHEARD(pack -> pack.replacing(
                "policy.yaml", "threshold: 2", "threshold: 2\n  rising: {turns: 6, fall: 1, points: 40}")),
        UNANSWERED_FOR_EVER(pack -> pack.replacing("policy.yaml", "noAnswerLimit: 2", "noAnswerLimit: 10")),
        UNHELPED_FOR_EVER(pack -> pack.replacing("policy.yaml", "  limit: 3", "  limit: 10")),
        REPEATED_FOR_EVER(pack -> pack.replacing("policy.yaml", "  limit: 2", "  limit: 10")),
        NOT_GREETED(pack -> pack.policy("greet: false")),
        GUIDANCE_NOT_SAID(pack -> pack),
        GUIDANCE_SAID_TWICE(pack -> pack),
        PASSED_OVER_HIDDEN(pack -> pack);

        private final UnaryOperator<ChangedPack> change;

        Broken(UnaryOperator<ChangedPack> change) {
            this.change = change;
        }

        List<Event> said(List<Event> events) {
            return events.stream()
                    .flatMap(event -> switch (this) {
                        case GUIDANCE_NOT_SAID ->
                            isGuidance(event) ? List.<Event>of().stream() : List.of(event).stream();
                        case GUIDANCE_SAID_TWICE ->
                            isGuidance(event) ? List.of(event, event).stream() : List.of(event).stream();
                        case PASSED_OVER_HIDDEN -> List.of(hidden(event)).stream();
                        default -> List.of(event).stream();
                    })
                    .toList();
        }

        private static Event hidden(Event event) {
            return event instanceof AnswerReleased released
                    ? new AnswerReleased(
                            released.episode(),
                            released.message(),
                            released.kind(),
                            released.intent(),
                            released.confidence(),
                            released.language(),
                            released.epoch(),
                            released.reasons(),
                            null)
                    : event;
        }
    }

    @TempDir
    Path folder;

    @Test
    void everyHistoryKeepsTheLaws() {
        Pack pack = hospital("true").read();
        for (long seed = 0; seed < HISTORIES; seed++) {
            play(seed, pack, pack, events -> events);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRuleBrokenOnPurposeIsNoticed(Broken broken) {
        Pack pack = hospital("true").read();
        Pack changed = broken.change.apply(hospital("broken")).read();
        for (long seed = 0; seed < HISTORIES; seed++) {
            try {
                play(seed, pack, changed, broken::said);
            } catch (AssertionError noticed) {
                return;
            }
        }
        throw new AssertionError("no history noticed " + broken);
    }

    private ChangedPack hospital(String name) {
        return new ChangedPack(folder.resolve(name), "healthcare").policy(VIP);
    }

    private static void play(long seed, Pack pack, Pack decides, UnaryOperator<List<Event>> said) {
        new History(seed, pack, decides, said).play();
    }

    private static boolean isGuidance(Event event) {
        return event instanceof ReplySent reply && reply.content().words().equals(CALL);
    }

    private static final class History {
        private final long seed;
        private final Random random;
        private final Pack pack;
        private final EscalationModel model;
        private final RoutingDecider decider;
        private final UnaryOperator<List<Event>> said;
        private Conversation state;
        private Map<String, String> attributes = Map.of();
        private final Set<String> guided = new HashSet<>();
        private int told;

        History(long seed, Pack pack, Pack decides, UnaryOperator<List<Event>> said) {
            this.seed = seed;
            this.random = new Random(seed);
            this.pack = pack;
            this.model = new EscalationModel(pack);
            this.decider = new RoutingDecider(tenant -> decides);
            this.said = said;
            this.state = decider.initial();
        }

        void play() {
            for (int i = 0; i < MESSAGES; i++) {
                if (state.episode() != null && !state.episode().botHolds()) {
                    aPersonActs();
                } else {
                    aContactWrites("m" + i);
                }
            }
        }

        private void aPersonActs() {
            tell(Events.accepted(state.episode().id(), Events.MEI, state.epoch()));
            if (random.nextBoolean()) {
                tell(Events.gaveBack(state.episode().id(), Events.MEI, state.epoch()));
            } else {
                tell(Events.wrappedUp(state.episode().id(), Events.MEI, state.epoch()));
                attributes = Map.of();
            }
            model.botGetsTheBaton();
            guided.clear();
        }

        private void aContactWrites(String id) {
            if (random.nextInt(12) == 0) {
                attributes = Map.of("vip", "gold");
            }
            MessageReceived received = new MessageReceived(
                    new MessageId(id),
                    Events.WEB,
                    Events.CONTACT,
                    new Content.Text(WORDS.get(random.nextInt(WORDS.size()))),
                    "en",
                    attributes);
            boolean opens = state.episode() == null;
            List<Event> arrived = tell(received);
            assertThat(arrived.stream().filter(this::isGreeting).count())
                    .as("greetings, seed %d", seed)
                    .isEqualTo(opens ? 1 : 0);
            MessageUnderstood reading = reading(received);
            Set<ReasonCode> expected = model.reads(reading, attributes);
            judged(reading, expected, tell(reading));
        }

        private boolean isGreeting(Event event) {
            return event instanceof ReplySent reply
                    && reply.author().equals(Author.BOT)
                    && reply.content().words().equals(pack.texts().text(SystemText.GREETING, "en"));
        }

        private MessageUnderstood reading(MessageReceived received) {
            double mood = List.of(-0.8, -0.4, -0.3, -0.2, 0.0, 0.2, 0.3).get(random.nextInt(7));
            return switch (random.nextInt(14)) {
                case 0 -> understood(received, mood, guidance(), new ScoredIntent("emergency", 0.8));
                case 1 ->
                    understood(
                            received,
                            mood,
                            guidance(),
                            new ScoredIntent("prices", 0.6),
                            new ScoredIntent("emergency", 0.15));
                case 2 ->
                    understood(
                            received,
                            mood,
                            new Proposal.NoAnswer(ReasonCode.SENSITIVE_INTENT),
                            new ScoredIntent("medical-advice", 0.5));
                case 3, 4, 5, 6 -> understood(received, mood, answer("prices"), new ScoredIntent("prices", 0.9));
                case 7, 8, 9 ->
                    understood(received, mood, answer("visiting-hours"), new ScoredIntent("visiting-hours", 0.9));
                case 10, 11 ->
                    understood(
                            received,
                            mood,
                            new Proposal.Question("Which?", List.of(new Choice("prices", "Prices"))),
                            new ScoredIntent("prices", 0.4));
                default ->
                    understood(
                            received,
                            mood,
                            new Proposal.NoAnswer(ReasonCode.LOW_CONFIDENCE),
                            new ScoredIntent("prices", 0.1));
            };
        }

        private static MessageUnderstood understood(
                MessageReceived received, double mood, Proposal proposal, ScoredIntent... intents) {
            return new MessageUnderstood(received, "en", List.of(intents), List.of(), mood, false, proposal, "model-1");
        }

        private static Proposal answer(String intent) {
            return new Proposal.Answer(intent, List.of(new Content.Text("So it is.")), List.of());
        }

        private static Proposal guidance() {
            return new Proposal.NoAnswer(
                    ReasonCode.SENSITIVE_INTENT,
                    new Proposal.Answer("emergency", List.of(new Content.Text(CALL)), List.of()));
        }

        private void judged(MessageUnderstood reading, Set<ReasonCode> expected, List<Event> events) {
            Optional<Escalated> escalated = events.stream()
                    .filter(Escalated.class::isInstance)
                    .map(Escalated.class::cast)
                    .findFirst();
            Set<ReasonCode> fired = codes(escalated.map(Escalated::reasons).orElse(List.of()));
            fired.retainAll(ALWAYS_WEIGHED);
            assertThat(fired).as("reasons, seed %d", seed).isEqualTo(expected);
            assertThat(escalated.isPresent()).isEqualTo(!expected.isEmpty());
            Set<ReasonCode> passedOver = codes(passedOver(events));
            passedOver.addAll(expected);
            assertThat(passedOver).as("rules weighed, seed %d", seed).containsAll(ALWAYS_WEIGHED);
            Optional<IntentDefinition> sensitive = model.mostUrgent(reading);
            if (sensitive.isPresent()) {
                assertThat(escalated.orElseThrow().queue().value())
                        .as("queue, seed %d", seed)
                        .isEqualTo(sensitive.get().queue().orElseThrow());
                assertThat(escalated.get().priority())
                        .isGreaterThanOrEqualTo(sensitive.get().priority().orElse(0));
            }
            heard(reading, events, escalated);
        }

        private void heard(MessageUnderstood reading, List<Event> events, Optional<Escalated> escalated) {
            boolean guides = reading.proposal() instanceof Proposal.NoAnswer noAnswer && noAnswer.guidance() != null;
            List<Event> guidance =
                    events.stream().filter(EscalationLawsTest::isGuidance).toList();
            assertThat(guidance).as("guidance, seed %d", seed).hasSize(guides && guided.add("emergency") ? 1 : 0);
            if (!guidance.isEmpty()) {
                assertThat(events.indexOf(guidance.getFirst())).isLessThan(events.indexOf(escalated.orElseThrow()));
            }
        }

        private static List<Reason> passedOver(List<Event> events) {
            List<Reason> all = new ArrayList<>();
            for (Event event : events) {
                List<Reason> some = switch (event) {
                    case Escalated escalated -> escalated.passedOver();
                    case AnswerReleased released -> released.passedOver();
                    default -> null;
                };
                all.addAll(some == null ? List.of() : some);
            }
            return all;
        }

        private static Set<ReasonCode> codes(List<Reason> reasons) {
            Set<ReasonCode> codes = EnumSet.noneOf(ReasonCode.class);
            reasons.forEach(reason -> codes.add(reason.code()));
            return codes;
        }

        private List<Event> tell(Event event) {
            Envelope envelope = new Envelope(
                    EventId.of("told", Integer.toString(told++)),
                    Story.START.plusSeconds(told),
                    new TenantId("demo"),
                    new ConversationId("conversation-1"),
                    null,
                    event);
            Decision<Conversation> decision = decider.decide(state, envelope);
            assertThat(decider.decide(state, envelope))
                    .as("the same again, seed %d", seed)
                    .isEqualTo(decision);
            state = decision.state();
            return said.apply(decision.emissions().stream().map(Emission::event).toList());
        }
    }
}

package dev.baton.events;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// One event of every type, by the name of its golden file: the type, or `<type>-<variant>` for a further shape.
///
/// Whatever a contact or an agent wrote in them contains [#SECRET], and so does every contact id.
final class Samples {
    static final String SECRET = "sesame";

    private static final Instant TIME = Instant.parse("2026-03-14T09:26:53.589Z");
    private static final ConversationId CONVERSATION = new ConversationId("c0ffee00c0ffee00c0ffee00c0ffee00");
    private static final ChannelId WEB = new ChannelId("web");
    private static final ContactId CONTACT = new ContactId("visitor-sesame");
    private static final EpisodeId EPISODE = new EpisodeId("e1500000000000000000000000000001");
    private static final MessageId MESSAGE = new MessageId("3e550000000000000000000000000001");
    private static final OfferId OFFER = new OfferId("0ffe0000000000000000000000000001");
    private static final QueueId BILLING = new QueueId("billing");
    private static final AgentId ADA = new AgentId("ada");
    private static final AgentId GRACE = new AgentId("grace");
    private static final Content TEXT = new Content.Text("Where is my sesame order? 芝麻");
    private static final Content CHOICE = new Content.Choice("order-status", "Where is my sesame order?");
    private static final Content IMAGE = new Content.Image("uploads/1", "image/png", 2_048, "sesame, broken");
    private static final Content FILE = new Content.File("uploads/2", "application/pdf", 4_096, "sesame.pdf");
    private static final Content VOICE = new Content.Voice("uploads/3", "audio/ogg", 8_192, 3_500L);
    private static final Content PLACE = new Content.Location(51.4779, -0.0015, "sesame street");
    private static final List<Choice> BUTTONS = List.of(new Choice("yes", "Yes, sesame"));
    private static final List<ScoredIntent> INTENTS =
            List.of(new ScoredIntent("order-status", 0.75), new ScoredIntent("refund", 0.125));
    private static final List<Entity> ENTITIES = List.of(new Entity("order", "sesame-4711"));
    private static final List<Reason> SURE = List.of(Reason.of(ReasonCode.CONFIDENT, "confidence 0.75 >= 0.60"));
    private static final List<Reason> ASKED = List.of(Reason.of(ReasonCode.HUMAN_REQUESTED));
    private static final Reason EXPIRED = Reason.of(ReasonCode.OFFER_EXPIRED);
    private static final Reason GONE = Reason.of(ReasonCode.AGENT_GONE);
    private static final InboundEvent.MessageReceived RECEIVED =
            new InboundEvent.MessageReceived(MESSAGE, WEB, CONTACT, TEXT, "en", Map.of("vip", "sesame"));

    private final SequencedMap<String, Envelope> byName = new LinkedHashMap<>();

    private Samples() {}

    static SequencedMap<String, Envelope> all() {
        Samples samples = new Samples();
        samples.contacts();
        samples.bot();
        samples.decisions();
        samples.outbound();
        samples.commands();
        samples.outcomes();
        return samples.byName;
    }

    private void contacts() {
        add(RECEIVED);
        add("bare", new InboundEvent.MessageReceived(MESSAGE, WEB, CONTACT, CHOICE, null, Map.of()));
        add(new InboundEvent.HumanRequested(WEB, CONTACT, "zh"));
        add(new InboundEvent.RatingGiven(WEB, CONTACT, 4, "sesame was fine"));
        add(new InboundEvent.ContactLeft(WEB, CONTACT));
        add(new ReceiptEvent.MessageDelivered(MESSAGE));
        add(new ReceiptEvent.MessageRead(MESSAGE));
        add(new ReceiptEvent.DeliveryFailed(MESSAGE, "the webhook answered 410"));
    }

    private void bot() {
        Proposal answer =
                new Proposal.Answer("order-status", List.of(TEXT, CHOICE, IMAGE, FILE, VOICE, PLACE), BUTTONS);
        add(new BotOutcome.MessageUnderstood(RECEIVED, "en", INTENTS, ENTITIES, -0.5, false, answer, "linear-1"));
        Proposal none = new Proposal.NoAnswer(ReasonCode.LOW_CONFIDENCE);
        add(
                "no-answer",
                new BotOutcome.MessageUnderstood(RECEIVED, "und", List.of(), List.of(), 0, true, none, "linear-1"));
        Signals signals = new Signals(
                new Urgency(Urgency.Kind.SELF_HARM, 0.75),
                0.5,
                true,
                true,
                List.of(new Signals.Matter(INTENTS, answer), new Signals.Matter(List.of(), none)));
        add(
                "signals",
                new BotOutcome.MessageUnderstood(
                        RECEIVED, "en", INTENTS, ENTITIES, -0.5, false, answer, "linear-1", signals));
        Proposal.Answer call = new Proposal.Answer("emergency", List.of(TEXT), List.of());
        Proposal guided = new Proposal.NoAnswer(ReasonCode.SENSITIVE_INTENT, call);
        add(
                "guidance",
                new BotOutcome.MessageUnderstood(RECEIVED, "en", INTENTS, List.of(), 0, false, guided, "linear-1"));
    }

    private void decisions() {
        List<Reason> opened = List.of(Reason.of(ReasonCode.FIRST_MESSAGE));
        add(new RoutingDecision.EpisodeOpened(EPISODE, WEB, CONTACT, 1, opened, null));
        add("pinned", new RoutingDecision.EpisodeOpened(EPISODE, WEB, CONTACT, 1, opened, "0123456789abcdef"));
        add(new RoutingDecision.AnswerReleased(
                EPISODE,
                MESSAGE,
                RoutingDecision.AnswerReleased.Kind.ANSWER,
                "order-status",
                0.75,
                "en",
                1,
                SURE,
                null));
        List<Reason> notAsked = List.of(Reason.of(ReasonCode.ANGRY_TONE, "points 0 < 2"));
        add(
                "weighed",
                new RoutingDecision.AnswerReleased(
                        EPISODE,
                        MESSAGE,
                        RoutingDecision.AnswerReleased.Kind.QUESTION,
                        null,
                        0.5,
                        "en",
                        1,
                        SURE,
                        notAsked));
        HandoffSummary summary = new HandoffSummary("order-status", 0.75, -0.5, ENTITIES, 2, null);
        add(new RoutingDecision.Escalated(
                EPISODE, MESSAGE, WEB, CONTACT, BILLING, List.of("refunds"), 5, "en", summary, 2, ASKED, null, null));
        HandoffSummary tried = new HandoffSummary(
                "order-status",
                0.75,
                -0.5,
                ENTITIES,
                1,
                List.of(new HandoffSummary.Attempt(HandoffSummary.Attempt.Act.ANSWERED, "order-status")));
        String requires = "language:zh>=3 AND (loans OR mortgages)";
        add(
                "weighed",
                new RoutingDecision.Escalated(
                        EPISODE, null, WEB, CONTACT, BILLING, List.of(), 9, "zh", tried, 2, ASKED, requires, notAsked));
        add(new RoutingDecision.MessageForwarded(EPISODE, MESSAGE, VOICE, new Holder.Waiting(BILLING), 2, ASKED));
        Proposal question = new Proposal.Question("Did you mean sesame?", BUTTONS);
        add(new RoutingDecision.SuggestionMade(EPISODE, MESSAGE, INTENTS, 0.25, question, 3, ASKED));
        add(new RoutingDecision.BatonPassed(EPISODE, new Holder.Agent(ADA), 3, ASKED));
        add("bot", new RoutingDecision.BatonPassed(EPISODE, new Holder.Bot(), 4, ASKED));
        add(new RoutingDecision.HandedBack(EPISODE, ADA, 4, List.of(Reason.of(ReasonCode.AGENT_HANDED_BACK)), null));
        add(
                "summed-up",
                new RoutingDecision.HandedBack(
                        EPISODE, ADA, 4, List.of(Reason.of(ReasonCode.AGENT_HANDED_BACK)), tried));
        List<Reason> stale = List.of(Reason.of(ReasonCode.STALE_EPOCH, "epoch 1 < 3"));
        RoutingDecision.ActRefused.Act act = RoutingDecision.ActRefused.Act.BOT_PROPOSAL;
        add(new RoutingDecision.ActRefused(EPISODE, new EventId("cause-1"), act, 1L, 3, stale));
        add(new RoutingDecision.EpisodeClosed(EPISODE, 4, List.of(Reason.of(ReasonCode.IDLE))));
        add(new RoutingDecision.EpisodeRated(EPISODE, 4, 4, List.of()));
        add(new TimerEvent.DeadlineSet(TimerEvent.Purpose.BOT_OUTCOME, MESSAGE.value(), TIME.plusSeconds(3)));
        add(new TimerEvent.DeadlinePassed(TimerEvent.Purpose.IDLE, EPISODE.value(), TIME.plusSeconds(1_800)));
    }

    private void outbound() {
        add(new OutboundEvent.ReplySent(
                MESSAGE, EPISODE, WEB, CONTACT, Author.agent("Ada"), TEXT, BUTTONS, 3, MESSAGE, "en"));
        add(
                "bare",
                new OutboundEvent.ReplySent(
                        MESSAGE, EPISODE, WEB, CONTACT, Author.BOT, TEXT, List.of(), 1, null, null));
    }

    private void commands() {
        addForPool(new AgentCommand.Tick(TIME));
        addForPool(new AgentCommand.RegisterAgent(ADA, "Ada", List.of(BILLING), List.of("refunds"), 3, true));
        addForPool(
                "roles",
                new AgentCommand.RegisterAgent(GRACE, "Grace", List.of(), List.of(), 3, true, List.of("supervisor")));
        addForPool(new AgentCommand.SetPresence(ADA, AgentCommand.Presence.ONLINE));
        add(new AgentCommand.EnqueueConversation(EPISODE, WEB, BILLING, List.of("refunds"), 5, "en", 2, TIME));
        add(new AgentCommand.DequeueConversation(EPISODE, List.of(Reason.of(ReasonCode.CONTACT_LEFT))));
        add("refused", new AgentCommand.DequeueConversation(EPISODE, List.of(Reason.of(ReasonCode.STALE_EPOCH)), 3L));
        add(new AgentCommand.AcceptOffer(ADA, OFFER));
        add(new AgentCommand.DeclineOffer(ADA, OFFER));
        add(new AgentCommand.PickConversation(ADA));
        add(new AgentCommand.SendReply(ADA, "reply-1", IMAGE));
        add(new AgentCommand.AddNote(ADA, "note-1", "wants sesame"));
        add(new AgentCommand.TransferConversation(ADA, BILLING, null));
        add("agent", new AgentCommand.TransferConversation(ADA, null, GRACE));
        add(new AgentCommand.ConsultColleague(ADA, GRACE));
        add(new AgentCommand.JoinConversation(GRACE, AgentCommand.Part.WHISPERS));
        add(new AgentCommand.LeaveConversation(GRACE, null));
        add("sent-away", new AgentCommand.LeaveConversation(ADA, GRACE));
        add(new AgentCommand.TakeOverConversation(GRACE));
        add(new AgentCommand.HandBack(ADA));
        add(new AgentCommand.CloseConversation(ADA, "solved"));
        add(new AgentCommand.CorrectAnswer(ADA, MESSAGE, "refund"));
    }

    private void outcomes() {
        add(new AgentOutcome.Queued(EPISODE, BILLING, 1, 2));
        add("expected", new AgentOutcome.Queued(EPISODE, BILLING, 3, 2, 90L));
        Reason late = Reason.of(ReasonCode.WAITED_TOO_LONG, "300 s");
        add(new AgentOutcome.Overflowed(EPISODE, BILLING, new QueueId("general"), 2, late));
        add("message", new AgentOutcome.Overflowed(EPISODE, BILLING, null, 2, late));
        List<Reason> next = List.of(Reason.of(ReasonCode.LONGEST_WAITING));
        add(new AgentOutcome.Offered(EPISODE, OFFER, ADA, BILLING, TIME.plusSeconds(20), 2, next));
        add(new AgentOutcome.Accepted(EPISODE, OFFER, ADA, "Ada", BILLING, 2));
        add(new AgentOutcome.Declined(EPISODE, OFFER, ADA, 2));
        add(new AgentOutcome.OfferExpired(EPISODE, OFFER, ADA, 2, EXPIRED));
        add(new AgentOutcome.AgentReplied(EPISODE, ADA, "Ada", "reply-1", FILE, 3));
        add("barged", new AgentOutcome.AgentReplied(EPISODE, GRACE, "Grace", "reply-2", TEXT, 3, ADA));
        add(new AgentOutcome.Noted(EPISODE, ADA, "wants sesame"));
        add(new AgentOutcome.Transferred(EPISODE, ADA, BILLING, GRACE, 3));
        add(new AgentOutcome.Requeued(EPISODE, ADA, BILLING, 3, GONE));
        add(new AgentOutcome.Joined(EPISODE, GRACE, AgentCommand.Part.LISTENS, null, 3));
        add("consulted", new AgentOutcome.Joined(EPISODE, GRACE, AgentCommand.Part.CONSULTED, ADA, 3));
        add(new AgentOutcome.Left(EPISODE, GRACE, Reason.of(ReasonCode.PRESENCE_CHOSEN), 3));
        add(new AgentOutcome.TakenOver(EPISODE, ADA, GRACE, "Grace", BILLING, 3));
        add(new AgentOutcome.GaveBack(EPISODE, ADA, 3));
        add(new AgentOutcome.WrappedUp(EPISODE, ADA, "solved", 3));
        add(new AgentOutcome.AnswerCorrected(ADA, MESSAGE, "refund"));
        addForPool(new AgentOutcome.PresenceChanged(ADA, AgentCommand.Presence.AWAY, GONE));
        addForPool(new AgentOutcome.CommandRefused(new EventId("cause-1"), ADA, Reason.of(ReasonCode.OFFER_NOT_OPEN)));
    }

    private void add(Event event) {
        put(EventTypes.nameOf(event), CONVERSATION, event);
    }

    private void add(String variant, Event event) {
        put(EventTypes.nameOf(event) + "-" + variant, CONVERSATION, event);
    }

    private void addForPool(Event event) {
        put(EventTypes.nameOf(event), null, event);
    }

    private void addForPool(String variant, Event event) {
        put(EventTypes.nameOf(event) + "-" + variant, null, event);
    }

    private void put(String name, @Nullable ConversationId subject, Event event) {
        EventId cause = subject == null ? null : new EventId("cause-1");
        byName.put(name, new Envelope(new EventId("event-1"), TIME, new TenantId("demo"), subject, cause, event));
    }
}

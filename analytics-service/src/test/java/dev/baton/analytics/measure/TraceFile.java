package dev.baton.analytics.measure;

import dev.baton.analytics.facts.Rules;
import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome;
import dev.baton.events.Author;
import dev.baton.events.BotOutcome.MessageUnderstood;
import dev.baton.events.ChannelId;
import dev.baton.events.ContactId;
import dev.baton.events.Content;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EpisodeId;
import dev.baton.events.Event;
import dev.baton.events.EventId;
import dev.baton.events.HandoffSummary;
import dev.baton.events.Holder;
import dev.baton.events.InboundEvent.HumanRequested;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.MessageId;
import dev.baton.events.OfferId;
import dev.baton.events.OutboundEvent;
import dev.baton.events.Proposal;
import dev.baton.events.QueueId;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.RoutingDecision.ActRefused;
import dev.baton.events.RoutingDecision.AnswerReleased;
import dev.baton.events.RoutingDecision.BatonPassed;
import dev.baton.events.RoutingDecision.EpisodeClosed;
import dev.baton.events.RoutingDecision.EpisodeOpened;
import dev.baton.events.RoutingDecision.EpisodeRated;
import dev.baton.events.RoutingDecision.Escalated;
import dev.baton.events.RoutingDecision.HandedBack;
import dev.baton.events.RoutingDecision.MessageForwarded;
import dev.baton.events.ScoredIntent;
import dev.baton.events.TenantId;
import dev.baton.packs.OpenInterval;
import dev.baton.packs.OpeningHours;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A golden trace: the events of one conversation, a line each, and what was worked out from them by hand.
///
/// ```
/// 09:00:00 writes m1                            time (UTC), what happened, the episode and message, names, epoch
/// expect e1                                     of an episode, or of its n-th handling: expect e1 handling 2
/// first-response 2    # 09:00:02 - 09:00:00     a metric's value, or none where it does not count
/// ```
public final class TraceFile {
    private static final Path FOLDER = Path.of("src/test/resources/golden-traces");
    private static final ChannelId CHANNEL = new ChannelId("web");
    private static final Content WORDS = new Content.Text("hello");

    private final String name;
    private final TenantId tenant;
    private final ContactId contact;
    private final List<Envelope> events = new ArrayList<>();
    private final Map<String, EpisodeId> episodes = new HashMap<>();
    private final Map<String, Map<String, String>> expected = new LinkedHashMap<>();
    private final Map<String, OpeningHours> hours = new HashMap<>();
    private final Set<LocalDate> holidays = new HashSet<>();
    private String day = "";
    private String expecting = "";

    private TraceFile(String name, List<String> lines, TenantId tenant, ContactId contact) {
        this.name = name;
        this.tenant = tenant;
        this.contact = contact;
        List<String[]> parsed = lines.stream()
                .map(line -> line.replaceAll("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(" +"))
                .toList();
        parsed.stream()
                .filter(words -> words[1].equals("opens"))
                .forEach(words -> episodes.put(
                        words[2],
                        new EpisodeId(
                                EventId.derived(acted(words[3]), "episode", 0).value())));
        parsed.forEach(this::read);
    }

    public static List<TraceFile> all() {
        return all(new TenantId("golden"));
    }

    /// The same as the conversations of a tenant.
    public static List<TraceFile> all(TenantId tenant) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<TraceFile> traces = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".trace", "");
                traces.add(new TraceFile(name, Files.readAllLines(file), tenant, new ContactId(name)));
            }
            return traces;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Envelope> events() {
        return List.copyOf(events);
    }

    public Rules rules() {
        return new Rules(
                queue -> Optional.ofNullable(hours.get(queue))
                        .map(plain -> new OpeningHours(plain.id(), plain.timezone(), plain.weekly(), holidays)),
                Rules.ANSWER_WITHIN,
                Rules.REOPEN_WINDOW);
    }

    /// What was worked out by hand: by subject (`e1`, or `e1 handling 2`), by metric.
    Map<String, Map<String, String>> expected() {
        return expected;
    }

    String episode(String subject) {
        return episodes.get(subject.split(" ")[0]).value();
    }

    @Override
    public String toString() {
        return name;
    }

    private void read(String[] words) {
        switch (words[0]) {
            case "day" -> day = words[1];
            case "holiday" -> holidays.add(LocalDate.parse(words[1]));
            case "hours" -> hours.put(words[1], openingHours(words));
            case "expect" -> {
                expecting = String.join(" ", Arrays.copyOfRange(words, 1, words.length));
                expected.put(expecting, new LinkedHashMap<>());
            }
            default -> {
                if (expecting.isEmpty()) {
                    happened(words);
                } else {
                    expected.get(expecting).put(words[0], words[1]);
                }
            }
        }
    }

    private static OpeningHours openingHours(String[] words) {
        String[] span = words[3].split("-");
        OpenInterval interval = new OpenInterval(LocalTime.parse(span[0]), LocalTime.parse(span[1]));
        Map<DayOfWeek, List<OpenInterval>> weekly = Arrays.stream(words[4].split(","))
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toMap(weekday -> weekday, weekday -> List.of(interval)));
        return new OpeningHours(words[1], ZoneId.of(words[2]), weekly, Set.of());
    }

    private void happened(String[] words) {
        Instant at = Instant.parse((words[0].contains("T") ? words[0] : day + "T" + words[0]) + "Z");
        EventId id = acts(words[1]) ? acted(words[2]) : EventId.of(name, Integer.toString(events.size()));
        Event event =
                acts(words[1]) ? act(words) : episodes.containsKey(words[2]) ? ofEpisode(words) : ofMessage(words);
        events.add(new Envelope(id, at, tenant, ConversationId.of(tenant, CHANNEL, contact), null, event));
    }

    private static boolean acts(String verb) {
        return verb.equals("writes") || verb.equals("asks-for-person");
    }

    private EventId acted(String what) {
        return EventId.of("act", tenant.value(), name, what);
    }

    private Event act(String[] words) {
        return words[1].equals("writes")
                ? new MessageReceived(message(words[2]), CHANNEL, contact, WORDS, null, Map.of())
                : new HumanRequested(CHANNEL, contact, null);
    }

    private Event ofMessage(String[] words) {
        MessageId message = message(words[2]);
        return switch (words[1]) {
            case "reads" ->
                new MessageUnderstood(
                        new MessageReceived(message, CHANNEL, contact, WORDS, null, Map.of()),
                        words[5],
                        List.of(new ScoredIntent(words[3], 0.9)),
                        List.of(),
                        Double.parseDouble(words[4]),
                        false,
                        new Proposal.NoAnswer(ReasonCode.LOW_CONFIDENCE),
                        "model");
            case "corrects" -> new AgentOutcome.AnswerCorrected(new AgentId("ann"), message, null);
            default -> throw new IllegalArgumentException(name + ": " + String.join(" ", words));
        };
    }

    private Event ofEpisode(String[] words) {
        EpisodeId episode = episodes.get(words[2]);
        long last = words[words.length - 1].matches("[0-9]+") ? Long.parseLong(words[words.length - 1]) : 1;
        return switch (words[1]) {
            case "opens" -> new EpisodeOpened(episode, CHANNEL, contact, 1, because("FIRST_MESSAGE"));
            case "answers" -> released(words, AnswerReleased.Kind.ANSWER, words[4], last);
            case "asks-back" -> released(words, AnswerReleased.Kind.QUESTION, null, last);
            case "knows-nothing" -> released(words, AnswerReleased.Kind.NO_ANSWER, null, last);
            case "bot-says" -> reply(episode, Author.BOT, last);
            case "agent-says" -> reply(episode, Author.agent(words[3]), last);
            case "escalates" -> escalated(words, because(words[5]), last);
            case "escalates-angry" ->
                escalated(
                        words,
                        List.of(Reason.of(ReasonCode.valueOf(words[5])), Reason.of(ReasonCode.ANGRY_TONE)),
                        last);
            case "forwards" ->
                new MessageForwarded(
                        episode, message(words[3]), WORDS, new Holder.Agent(new AgentId("any")), last, List.of());
            case "waits" ->
                new BatonPassed(episode, new Holder.Waiting(new QueueId(words[3])), last, because(words[4]));
            case "takes" ->
                new BatonPassed(episode, new Holder.Agent(new AgentId(words[3])), last, because("AGENT_ACCEPTED"));
            case "hands-back" -> new HandedBack(episode, new AgentId(words[3]), last, because("AGENT_HANDED_BACK"));
            case "closes" -> new EpisodeClosed(episode, last, because(words[3]));
            case "rates" -> new EpisodeRated(episode, (int) last, 1, List.of());
            default -> ofPool(words, episode, last);
        };
    }

    private Event ofPool(String[] words, EpisodeId episode, long epoch) {
        AgentId agent = new AgentId(words[3]);
        OfferId offer = new OfferId("offer");
        return switch (words[1]) {
            case "offers" ->
                new AgentOutcome.Offered(
                        episode, offer, agent, new QueueId("general"), Instant.EPOCH, epoch, List.of());
            case "declines" -> new AgentOutcome.Declined(episode, offer, agent, epoch);
            case "lets-pass" ->
                new AgentOutcome.OfferExpired(episode, offer, agent, epoch, Reason.of(ReasonCode.OFFER_EXPIRED));
            case "withdrawn" ->
                new AgentOutcome.OfferExpired(episode, offer, agent, epoch, Reason.of(ReasonCode.AGENT_GONE));
            case "accepts" -> new AgentOutcome.Accepted(episode, offer, agent, "Ann", new QueueId("general"), epoch);
            case "refuses" ->
                new ActRefused(
                        episode,
                        new EventId("refused"),
                        ActRefused.Act.ACCEPTANCE,
                        epoch,
                        epoch,
                        because("STALE_EPOCH"));
            default -> throw new IllegalArgumentException(name + ": " + String.join(" ", words));
        };
    }

    private Event released(String[] words, AnswerReleased.Kind kind, String intent, long epoch) {
        return new AnswerReleased(episodes.get(words[2]), message(words[3]), kind, intent, 0.9, "en", epoch, List.of());
    }

    private Event escalated(String[] words, List<Reason> reasons, long epoch) {
        MessageId message = words[3].equals("-") ? null : message(words[3]);
        return new Escalated(
                episodes.get(words[2]),
                message,
                CHANNEL,
                contact,
                new QueueId(words[4]),
                List.of(),
                0,
                "en",
                HandoffSummary.NOTHING_KNOWN,
                epoch,
                reasons);
    }

    private Event reply(EpisodeId episode, Author author, long epoch) {
        return new OutboundEvent.ReplySent(
                new MessageId("reply"), episode, CHANNEL, contact, author, WORDS, List.of(), epoch, null, null);
    }

    private MessageId message(String message) {
        return new MessageId(name + "-" + message);
    }

    private static List<Reason> because(String code) {
        return List.of(Reason.of(ReasonCode.valueOf(code)));
    }
}

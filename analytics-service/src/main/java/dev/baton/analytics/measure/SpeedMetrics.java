package dev.baton.analytics.measure;

import static dev.baton.analytics.measure.References.COMMON;
import static dev.baton.analytics.measure.References.COPC;
import static dev.baton.analytics.measure.References.ISO;

import dev.baton.analytics.facts.EpisodeFacts;
import dev.baton.analytics.facts.Rules;
import dev.baton.analytics.facts.Wait;
import dev.baton.analytics.measure.Metric.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How fast contacts are served.
final class SpeedMetrics {
    private static final String SYSTEM = "the platform's own texts (\"somebody will be with you\") are no response";

    static final Metric<EpisodeFacts> FIRST_RESPONSE = new Metric<>(
            "first-response",
            Unit.SECONDS,
            "first reply by bot or person − contact's opening act",
            "episodes with a reply",
            SYSTEM,
            COMMON,
            (episode, rules) -> between(episode.asked(), earlier(episode.firstBotReply(), episode.firstAgentReply())));

    static final Metric<EpisodeFacts> BOT_FIRST_RESPONSE = new Metric<>(
            "bot-first-response",
            Unit.SECONDS,
            "first reply by the bot − contact's opening act",
            "episodes in which the bot replied",
            SYSTEM,
            COMMON,
            (episode, rules) -> between(episode.asked(), episode.firstBotReply()));

    static final Metric<EpisodeFacts> HUMAN_FIRST_RESPONSE = new Metric<>(
            "human-first-response",
            Unit.SECONDS,
            "first reply by a person − first escalation",
            "episodes in which a person replied",
            "the bot's time; an agent who took it and never wrote has not responded",
            COPC,
            (episode, rules) -> between(escalated(episode), episode.firstAgentReply()));

    static final Metric<EpisodeFacts> HUMAN_FIRST_RESPONSE_OPEN = new Metric<>(
            "human-first-response-open",
            Unit.SECONDS,
            "as human-first-response, only the time in which the first queue was open",
            HUMAN_FIRST_RESPONSE.counts(),
            "nights, holidays and whatever else the pack's hours leave out",
            COPC,
            (episode, rules) -> open(episode, rules, episode.firstAgentReply()));

    static final Metric<EpisodeFacts> TIME_TO_HUMAN = new Metric<>(
            "time-to-human",
            Unit.SECONDS,
            "first reply by a person − contact's opening act",
            "episodes in which a person replied",
            "nothing: the bot's time is part of it, as the contact lived through it",
            COMMON,
            (episode, rules) -> between(episode.asked(), episode.firstAgentReply()));

    static final Metric<EpisodeFacts> QUEUE_WAIT = new Metric<>(
            "queue-wait",
            Unit.SECONDS,
            "total of all waits in queues that ended, in one episode",
            "waits that ended, whoever or whatever ended them",
            "a wait that goes on",
            COPC,
            (episode, rules) -> total(episode, wait -> Rules.seconds(wait.since(), ended(wait))));

    static final Metric<EpisodeFacts> QUEUE_WAIT_OPEN = new Metric<>(
            "queue-wait-open",
            Unit.SECONDS,
            "as queue-wait, only the time in which each wait's queue was open",
            QUEUE_WAIT.counts(),
            "nights, holidays and whatever else the pack's hours leave out",
            COPC,
            (episode, rules) -> total(episode, wait -> rules.openSeconds(wait.queue(), wait.since(), ended(wait))));

    static final Metric<EpisodeFacts> SPEED_OF_ANSWER = new Metric<>(
            "speed-of-answer",
            Unit.SECONDS,
            "a person takes it − first escalation; the mean is the average speed of answer",
            "episodes that a person took",
            "abandoned ones; waits after a transfer; the time until the agent writes, which is human-first-response",
            COPC,
            (episode, rules) -> between(escalated(episode), taken(episode)));

    static final Metric<EpisodeFacts> SPEED_OF_ANSWER_OPEN = new Metric<>(
            "speed-of-answer-open",
            Unit.SECONDS,
            "as speed-of-answer, only the time in which the first queue was open",
            SPEED_OF_ANSWER.counts(),
            "nights, holidays and whatever else the pack's hours leave out",
            COPC,
            (episode, rules) -> open(episode, rules, taken(episode)));

    static final Metric<EpisodeFacts> SERVICE_LEVEL = new Metric<>(
            "service-level",
            Unit.SHARE,
            "taken within the target ÷ (taken + abandoned); variant: of all offered",
            "escalated episodes that a person took or that ended waiting",
            "episodes that wait or went back to the bot untaken; the wait is by the wall clock",
            COPC + ", " + ISO,
            (episode, rules) -> serviceLevel(episode, rules, false));

    static final Metric<EpisodeFacts> SERVICE_LEVEL_LONG = new Metric<>(
            "service-level-without-short-abandons",
            Unit.SHARE,
            "taken within the target ÷ (taken + abandoned after the target); variant: short abandons left out",
            SERVICE_LEVEL.counts(),
            "besides those, who left before the target had passed",
            COMMON,
            (episode, rules) -> episode.abandoned() && taken(episode) == null && firstWait(episode) <= target(rules)
                    ? null
                    : serviceLevel(episode, rules, false));

    static final Metric<EpisodeFacts> SERVICE_LEVEL_OPEN = new Metric<>(
            "service-level-open",
            Unit.SHARE,
            "as service-level, the wait counted in the first queue's open time",
            SERVICE_LEVEL.counts(),
            "nights, holidays and whatever else the pack's hours leave out",
            COPC,
            (episode, rules) -> serviceLevel(episode, rules, true));

    static final Metric<EpisodeFacts> TARGET_BREACH = new Metric<>(
            "target-breach",
            Unit.SHARE,
            "first waits longer than the target ÷ first waits that ended",
            "whoever or whatever ended the wait: a contact who gave up late was kept waiting too",
            "a wait that goes on",
            COMMON,
            (episode, rules) ->
                    !episode.escalated() || episode.waits().getFirst().until() == null
                            ? null
                            : Sample.share(firstWait(episode) > target(rules)));

    static final Metric<EpisodeFacts> RESOLUTION_TIME = new Metric<>(
            "resolution-time",
            Unit.SECONDS,
            "closing − contact's opening act",
            "closed episodes",
            "abandoned ones; the silence before an idle episode was closed is part of it",
            COMMON,
            (episode, rules) -> episode.abandoned() ? null : between(episode.asked(), episode.closed()));

    static final Metric<EpisodeFacts> RESOLUTION_TIME_OPEN = new Metric<>(
            "resolution-time-open",
            Unit.SECONDS,
            "as resolution-time, for episodes with people: bot's time by the clock, from the escalation open time only",
            "closed episodes",
            "abandoned ones; closed hours of the first queue",
            COMMON,
            SpeedMetrics::resolutionOpen);

    static final List<Metric<EpisodeFacts>> ALL = List.of(
            FIRST_RESPONSE,
            BOT_FIRST_RESPONSE,
            HUMAN_FIRST_RESPONSE,
            HUMAN_FIRST_RESPONSE_OPEN,
            TIME_TO_HUMAN,
            QUEUE_WAIT,
            QUEUE_WAIT_OPEN,
            SPEED_OF_ANSWER,
            SPEED_OF_ANSWER_OPEN,
            SERVICE_LEVEL,
            SERVICE_LEVEL_LONG,
            SERVICE_LEVEL_OPEN,
            TARGET_BREACH,
            RESOLUTION_TIME,
            RESOLUTION_TIME_OPEN);

    private SpeedMetrics() {}

    private static @Nullable Sample serviceLevel(EpisodeFacts episode, Rules rules, boolean openTime) {
        Instant taken = taken(episode);
        if (taken == null) {
            return episode.abandoned() ? Sample.share(false) : null;
        }
        Wait first = episode.waits().getFirst();
        double waited =
                openTime ? rules.openSeconds(first.queue(), first.since(), taken) : Rules.seconds(first.since(), taken);
        return Sample.share(waited <= target(rules));
    }

    private static @Nullable Sample resolutionOpen(EpisodeFacts episode, Rules rules) {
        Instant closed = episode.closed();
        Instant escalated = escalated(episode);
        if (closed == null || episode.abandoned()) {
            return null;
        }
        if (escalated == null) {
            return between(episode.asked(), closed);
        }
        double people = rules.openSeconds(episode.queue(), escalated, closed);
        return Sample.mean(Rules.seconds(episode.asked(), escalated) + people);
    }

    private static double target(Rules rules) {
        return rules.answerWithin().toMillis() / 1000.0;
    }

    private static double firstWait(EpisodeFacts episode) {
        Wait first = episode.waits().getFirst();
        return Rules.seconds(first.since(), ended(first));
    }

    private static @Nullable Sample total(EpisodeFacts episode, ToDoubleFunction<Wait> length) {
        List<Wait> ended =
                episode.waits().stream().filter(wait -> wait.until() != null).toList();
        return ended.isEmpty()
                ? null
                : Sample.mean(ended.stream().mapToDouble(length).sum());
    }

    private static Instant ended(Wait wait) {
        return Optional.ofNullable(wait.until()).orElse(wait.since());
    }

    private static @Nullable Sample open(EpisodeFacts episode, Rules rules, @Nullable Instant until) {
        Instant escalated = escalated(episode);
        return escalated == null || until == null
                ? null
                : Sample.mean(rules.openSeconds(episode.queue(), escalated, until));
    }

    private static @Nullable Instant escalated(EpisodeFacts episode) {
        return episode.waits().isEmpty() ? null : episode.waits().getFirst().since();
    }

    /// Nothing where the escalation itself is not known yet.
    private static @Nullable Instant taken(EpisodeFacts episode) {
        return episode.handlings().isEmpty() || episode.waits().isEmpty()
                ? null
                : episode.handlings().getFirst().taken();
    }

    private static @Nullable Sample between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? null : Sample.mean(Rules.seconds(from, to));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(null);
    }
}

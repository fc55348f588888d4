package dev.baton.analytics.measure;

import static dev.baton.analytics.measure.References.COMMON;
import static dev.baton.analytics.measure.References.COPC;
import static dev.baton.analytics.measure.References.ISO;
import static dev.baton.analytics.measure.References.OWN;

import dev.baton.analytics.facts.EpisodeFacts;
import dev.baton.analytics.measure.Metric.Unit;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What becomes of episodes, and what contacts think of it.
final class OutcomeMetrics {
    private static final String OPEN = "open episodes";

    static final Metric<EpisodeFacts> CONTAINMENT = new Metric<>(
            "containment",
            Unit.SHARE,
            "closed, answered by the bot at least once, never escalated, not reopened ÷ closed",
            "closed episodes; one counts as contained until the contact is back within the window",
            OPEN + "; an episode in which the bot answered nothing is not contained, even if nobody asked for a person",
            COPC,
            (episode, rules) -> closedShare(episode, EpisodeFacts::contained));

    static final Metric<EpisodeFacts> DEFLECTION = new Metric<>(
            "deflection",
            Unit.SHARE,
            "closed without having gone to a person or a queue ÷ closed",
            "closed episodes, helped or not: it tells of people's load, not of help",
            OPEN,
            COMMON,
            (episode, rules) -> closedShare(episode, facts -> !facts.escalated()));

    static final Metric<EpisodeFacts> ESCALATION = new Metric<>(
            "escalation",
            Unit.SHARE,
            "escalated at least once ÷ all; by reason where broken down by the first escalation's reason",
            "all episodes, open ones too",
            "nothing",
            COMMON,
            (episode, rules) -> Sample.share(episode.escalated()));

    static final Metric<EpisodeFacts> ABANDONMENT = new Metric<>(
            "abandonment",
            Unit.SHARE,
            "ended while waiting for a person ÷ escalated and ended, or taken",
            "escalated episodes that were taken by a person or are closed",
            "episodes that still wait; ending while an agent holds it is not abandonment",
            COPC + ", " + ISO,
            (episode, rules) -> !episode.escalated()
                            || (episode.closed() == null && episode.handlings().isEmpty())
                    ? null
                    : Sample.share(episode.abandoned()));

    static final Metric<EpisodeFacts> UNATTENDED = new Metric<>(
            "unattended",
            Unit.SHARE,
            "taken by a person and closed without any person's reply ÷ taken by a person and closed",
            "closed episodes that an agent held",
            OPEN,
            OWN,
            (episode, rules) -> episode.closed() == null || episode.handlings().isEmpty()
                    ? null
                    : Sample.share(episode.firstAgentReply() == null));

    static final Metric<EpisodeFacts> UNANSWERED = new Metric<>(
            "unanswered",
            Unit.SHARE,
            "Σ admissions of not knowing ÷ Σ (answers + questions back + admissions)",
            "contacts' messages that the bot decided",
            "messages to people; goodbyes",
            COMMON,
            (episode, rules) ->
                    Sample.rate(episode.notKnown(), episode.answers() + episode.questions() + episode.notKnown()));

    static final Metric<EpisodeFacts> WRONG_ANSWERS = new Metric<>(
            "wrong-answers",
            Unit.SHARE,
            "Σ answers that an agent corrected ÷ Σ answers",
            "the bot's answers; an answer corrected twice is wrong once",
            "questions back; wrong answers that nobody corrected, so it is a lower bound",
            OWN,
            (episode, rules) -> Sample.rate(episode.wrongAnswers(), episode.answers()));

    static final Metric<EpisodeFacts> TRANSFER = new Metric<>(
            "transfer",
            Unit.SHARE,
            "given on by an agent to a queue or a colleague at least once ÷ taken by a person",
            "episodes that an agent held",
            "an agent whose connection was lost has not transferred; nor is a hand-back to the bot a transfer",
            COPC,
            (episode, rules) -> episode.handlings().isEmpty() ? null : Sample.share(episode.transfers() > 0));

    static final Metric<EpisodeFacts> HAND_BACK = new Metric<>(
            "hand-back",
            Unit.SHARE,
            "given back to the bot at least once ÷ taken by a person",
            "episodes that an agent held",
            "nothing",
            OWN,
            (episode, rules) -> episode.handlings().isEmpty() ? null : Sample.share(episode.handBacks() > 0));

    static final Metric<EpisodeFacts> OFFERS_PASSED_BY = new Metric<>(
            "offers-passed-by",
            Unit.SHARE,
            "Σ offers declined or let pass ÷ Σ offers",
            "offers to agents",
            "offers withdrawn because the agent was gone or full, or the contact left",
            COMMON,
            (episode, rules) -> Sample.rate(episode.passedBy(), episode.offers()));

    static final Metric<EpisodeFacts> REOPEN = new Metric<>(
            "reopen",
            Unit.SHARE,
            "closed, and the same contact wrote again within the window ÷ closed",
            "closed episodes; the window is 24 hours unless set otherwise",
            OPEN + "; the episode that follows is counted for itself",
            COMMON,
            (episode, rules) -> closedShare(episode, EpisodeFacts::reopened));

    static final Metric<EpisodeFacts> FIRST_CONTACT_RESOLUTION = new Metric<>(
            "first-contact-resolution",
            Unit.SHARE,
            "closed and not reopened ÷ closed, by bot or person",
            "closed episodes in which the bot answered or a person replied",
            "abandoned episodes and those without any help; a transfer within the episode does not spoil it",
            COPC + ", " + ISO,
            (episode, rules) -> helped(episode) ? closedShare(episode, facts -> !facts.reopened()) : null);

    static final Metric<EpisodeFacts> SATISFACTION = new Metric<>(
            "satisfaction",
            Unit.SCORE,
            "mean of the ratings from 1 to 5 (CSAT)",
            "the latest rating of each episode",
            "earlier ratings of the same episode; episodes without",
            ISO,
            (episode, rules) -> episode.score() == null ? null : new Sample(episode.score(), 1));

    static final Metric<EpisodeFacts> SATISFACTION_TOP_TWO = new Metric<>(
            "satisfaction-top-two",
            Unit.SHARE,
            "ratings of 4 and 5 ÷ ratings",
            SATISFACTION.counts(),
            SATISFACTION.leaves(),
            COPC,
            (episode, rules) -> episode.score() == null ? null : Sample.share(episode.score() >= 4));

    static final Metric<EpisodeFacts> RATING_RESPONSE = new Metric<>(
            "rating-response",
            Unit.SHARE,
            "rated ÷ closed",
            "closed episodes",
            OPEN,
            COMMON,
            (episode, rules) -> closedShare(episode, facts -> facts.score() != null));

    static final Metric<EpisodeFacts> SENTIMENT_SHIFT = new Metric<>(
            "sentiment-shift",
            Unit.SENTIMENT,
            "sentiment of the contact's last message − of the first, as the bot read them",
            "closed episodes with a message that was read; one message shifts by nothing",
            OPEN,
            OWN,
            (episode, rules) -> shift(episode));

    static final Metric<EpisodeFacts> COMPLAINT = new Metric<>(
            "complaint",
            Unit.SHARE,
            "angry or rated 1 or 2 ÷ all",
            "anger that the pack's policy recognised and escalated for, whatever the other reasons; low ratings",
            "anger that a person met without the platform's notice",
            OWN,
            (episode, rules) -> Sample.share(episode.angry() || (episode.score() != null && episode.score() <= 2)));

    static final List<Metric<EpisodeFacts>> ALL = List.of(
            CONTAINMENT,
            DEFLECTION,
            ESCALATION,
            ABANDONMENT,
            UNATTENDED,
            UNANSWERED,
            WRONG_ANSWERS,
            TRANSFER,
            HAND_BACK,
            OFFERS_PASSED_BY,
            REOPEN,
            FIRST_CONTACT_RESOLUTION,
            SATISFACTION,
            SATISFACTION_TOP_TWO,
            RATING_RESPONSE,
            SENTIMENT_SHIFT,
            COMPLAINT);

    private OutcomeMetrics() {}

    private static boolean helped(EpisodeFacts episode) {
        return !episode.abandoned() && (episode.answers() > 0 || episode.firstAgentReply() != null);
    }

    private static @Nullable Sample closedShare(EpisodeFacts episode, Predicate<EpisodeFacts> hit) {
        return episode.closed() == null ? null : Sample.share(hit.test(episode));
    }

    private static @Nullable Sample shift(EpisodeFacts episode) {
        Double first = episode.firstSentiment();
        Double last = episode.lastSentiment();
        return episode.closed() == null || first == null || last == null ? null : Sample.mean(last - first);
    }
}

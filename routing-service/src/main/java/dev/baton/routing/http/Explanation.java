package dev.baton.routing.http;

import dev.baton.events.EpisodeId;
import dev.baton.events.Holder;
import dev.baton.events.QueueId;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.packs.Pack;
import dev.baton.routing.Conversation;
import dev.baton.routing.Episode;
import dev.baton.routing.Recollection;
import dev.baton.routing.Recollection.Kind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts into words why a conversation is where it is, from the decisions that are remembered of its latest episode.
record Explanation(Conversation conversation, Pack pack, Sentences sentences) {
    /// Reasons that tell of the queue, not of the handing over.
    private static final Set<ReasonCode> OF_THE_QUEUE = EnumSet.of(
            ReasonCode.QUEUE_OF_INTENT,
            ReasonCode.QUEUE_OF_ATTRIBUTE,
            ReasonCode.QUEUE_OF_REASON,
            ReasonCode.QUEUE_FOR_THE_REST,
            ReasonCode.OUTSIDE_HOURS);

    Why why(String id) {
        Episode episode = conversation.episode();
        String holder = holder(episode);
        String kept = latest(Recollection::isWordOfTheBot).map(this::kept).orElse(null);
        Optional<Recollection> escalation = latest(recollection -> recollection.kind() == Kind.ESCALATED);
        String escalated = escalation.map(this::escalated).orElse(null);
        String queue = escalation.map(this::queue).orElse(null);
        String waiting = episode != null && episode.holder() instanceof Holder.Waiting waits ? waiting(waits) : null;
        return new Why(
                id,
                sentences.language(),
                episode == null ? null : episode.holder(),
                episode == null ? null : episode.pack(),
                Stream.of(holder, kept, escalated, queue, waiting)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(sentences.text("next"))),
                kept,
                escalated,
                queue,
                waiting,
                conversation.recent().reversed().stream().map(this::decided).toList());
    }

    private String holder(@Nullable Episode episode) {
        return switch (episode == null ? null : episode.holder()) {
            case null -> sentences.text("holder.nobody");
            case Holder.Bot ignored -> sentences.text("holder.bot");
            case Holder.Waiting waits -> sentences.text("holder.waiting", Map.of("queue", name(waits.queue())));
            case Holder.Agent agent ->
                sentences.text("holder.agent", Map.of("agent", agent.agent().value()));
        };
    }

    private String kept(Recollection word) {
        String passedOver = sentences.although(word.passedOver());
        String sentence = sentences.text("kept." + word.kind(), values(word));
        return passedOver.isEmpty()
                ? sentence
                : sentence + sentences.text("kept.although", Map.of("rules", passedOver));
    }

    private String escalated(Recollection escalation) {
        return sentences.text("escalated", values(escalation));
    }

    private String queue(Recollection escalation) {
        List<Reason> ofTheQueue = escalation.reasons().stream()
                .filter(reason -> OF_THE_QUEUE.contains(reason.code()))
                .toList();
        Map<String, String> values = values(escalation);
        values.put("reasons", sentences.because(ofTheQueue));
        String sentence = sentences.text("queue", values);
        return escalation.requires() == null ? sentence : sentence + sentences.text("queue.requires", values);
    }

    private String waiting(Holder.Waiting waits) {
        String since = latest(recollection ->
                        recollection.kind() == Kind.ESCALATED || recollection.kind() == Kind.QUEUED_AGAIN)
                .map(recollection -> recollection.at().toString())
                .orElse("?");
        return sentences.text("waiting", Map.of("queue", name(waits.queue()), "since", since));
    }

    private Why.Decided decided(Recollection recollection) {
        return new Why.Decided(
                recollection.at(),
                recollection.kind().name(),
                recollection.epoch(),
                sentences.text("decision." + recollection.kind(), values(recollection)),
                recollection.reasons(),
                recollection.passedOver());
    }

    /// The latest of the open episode's, or of the one that was closed last.
    private Optional<Recollection> latest(Predicate<Recollection> wanted) {
        EpisodeId episode = conversation.episode() == null
                ? conversation.lastEpisode()
                : conversation.episode().id();
        return conversation.recent().reversed().stream()
                .filter(recollection -> recollection.episode().equals(episode))
                .filter(wanted)
                .findFirst();
    }

    private Map<String, String> values(Recollection recollection) {
        Map<String, String> values = new HashMap<>();
        values.put("intent", recollection.intent() == null ? "?" : title(recollection.intent()));
        values.put("queue", recollection.queue() == null ? "?" : name(recollection.queue()));
        values.put(
                "agent",
                recollection.agent() == null ? "?" : recollection.agent().value());
        values.put("priority", String.valueOf(recollection.priority()));
        values.put("requires", String.valueOf(recollection.requires()));
        values.put(
                "reasons",
                sentences.because(recollection.reasons().stream()
                        .filter(reason -> !OF_THE_QUEUE.contains(reason.code()))
                        .toList()));
        return values;
    }

    private String title(String intent) {
        return pack.intent(intent)
                .map(definition -> definition.title().in(sentences.language()))
                .orElse(intent);
    }

    private String name(QueueId queue) {
        return pack.queue(queue.value())
                .map(definition -> definition.name().in(sentences.language()))
                .orElse(queue.value());
    }
}

package dev.baton.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.Author;
import dev.baton.events.Content;
import dev.baton.events.Event;
import dev.baton.events.MessageId;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.RoutingDecision;
import dev.baton.events.RoutingDecision.ActRefused;
import dev.baton.events.RoutingDecision.AnswerReleased;
import dev.baton.events.RoutingDecision.EpisodeClosed;
import dev.baton.events.RoutingDecision.Escalated;
import dev.baton.events.RoutingDecision.MessageForwarded;
import dev.baton.packs.SystemText;
import java.util.List;
import java.util.stream.Stream;

/// What routing said, with assertions in the words of the trade.
record Said(List<Event> events) {

    Said and(Said later) {
        return new Said(Stream.concat(events.stream(), later.events.stream()).toList());
    }

    <T extends Event> List<T> all(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends Event> T only(Class<T> type) {
        assertThat(all(type)).as(type.getSimpleName()).hasSize(1);
        return all(type).getFirst();
    }

    Said nothing() {
        assertThat(events).isEmpty();
        return this;
    }

    Said no(Class<? extends Event> type) {
        assertThat(all(type)).isEmpty();
        return this;
    }

    Said escalatesTo(String queue, ReasonCode... reasons) {
        Escalated escalated = only(Escalated.class);
        assertThat(escalated.queue().value()).isEqualTo(queue);
        assertThat(codes(escalated)).contains(reasons);
        return this;
    }

    Said releases(AnswerReleased.Kind kind, ReasonCode reason) {
        AnswerReleased released = only(AnswerReleased.class);
        assertThat(released.kind()).isEqualTo(kind);
        assertThat(codes(released)).containsExactly(reason);
        return this;
    }

    Said refuses(ActRefused.Act act, ReasonCode reason) {
        ActRefused refused = only(ActRefused.class);
        assertThat(refused.act()).isEqualTo(act);
        assertThat(codes(refused)).containsExactly(reason);
        return this;
    }

    Said closesBecause(ReasonCode reason) {
        assertThat(codes(only(EpisodeClosed.class))).containsExactly(reason);
        return this;
    }

    Said forwards(String... messages) {
        assertThat(all(MessageForwarded.class))
                .extracting(forwarded -> forwarded.message().value())
                .containsExactly(messages);
        return this;
    }

    Said speaks(Author author, String words) {
        ReplySent reply = only(ReplySent.class);
        assertThat(reply.author()).isEqualTo(author);
        assertThat(reply.content()).isEqualTo(new Content.Text(words));
        return this;
    }

    Said announces(SystemText text, String language) {
        Content words = new Content.Text(Story.PACK.texts().text(text, language));
        assertThat(all(ReplySent.class))
                .filteredOn(reply -> reply.author().equals(Author.SYSTEM))
                .extracting(ReplySent::content)
                .containsOnlyOnce(words);
        return this;
    }

    /// The messages that got an outcome that somebody sees, in order.
    List<MessageId> visibleOutcomes() {
        return events.stream()
                .flatMap(event -> switch (event) {
                    case AnswerReleased released -> Stream.of(released.message());
                    case MessageForwarded forwarded -> Stream.of(forwarded.message());
                    case Escalated escalated -> Stream.ofNullable(escalated.message());
                    default -> Stream.<MessageId>empty();
                })
                .toList();
    }

    private static List<ReasonCode> codes(RoutingDecision decision) {
        return decision.reasons().stream().map(Reason::code).toList();
    }
}

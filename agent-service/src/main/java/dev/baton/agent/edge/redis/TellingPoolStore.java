package dev.baton.agent.edge.redis;

import dev.baton.agent.dispatch.Pool;
import dev.baton.agent.edge.Answer;
import dev.baton.agent.edge.CommandIds;
import dev.baton.agent.edge.Ending;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.kit.stage.Change;
import dev.baton.kit.stage.Handled;
import dev.baton.kit.stage.Loaded;
import dev.baton.kit.stage.StageStore;
import dev.baton.kit.stage.StateKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells the edge of what the dispatcher decided as soon as it is saved: that a pool changed, and the answers to
/// commands of apps. A command that is delivered again is answered again, from what was saved with it: an answer that
/// a crash swallowed is given in the end.
record TellingPoolStore(StageStore<Pool> store, EdgeSignals signals, RedisAnswers answers) implements StageStore<Pool> {
    @Override
    public Found<Pool> load(Map<StateKey, List<EventId>> wanted, Collection<Integer> numbers) {
        Found<Pool> loaded = store.load(wanted, numbers);
        List<AnswerJson> again = new ArrayList<>();
        for (Loaded<Pool> each : loaded.states().values()) {
            Map<EventId, List<Envelope>> kept = new HashMap<>();
            each.kept().forEach(handled -> kept.put(handled.id(), handled.emitted()));
            for (EventId command : each.seen()) {
                if (CommandIds.isOfAnApp(command)) {
                    List<Envelope> said = kept.getOrDefault(command, List.of());
                    again.add(new AnswerJson(
                            command, said.isEmpty() ? new Answer.Forgotten() : Answer.of(command, said)));
                }
            }
        }
        answers.tell(again);
        return loaded;
    }

    @Override
    public boolean save(List<Change<Pool>> changes, Map<Integer, Move> moves) {
        if (!store.save(changes, moves)) {
            return false;
        }
        List<AnswerJson> decided = new ArrayList<>();
        for (Change<Pool> change : changes) {
            signals.poolChanged(change.key().tenant(), endings(change));
            for (Handled handled : change.handled()) {
                if (CommandIds.isOfAnApp(handled.id())) {
                    decided.add(new AnswerJson(handled.id(), Answer.of(handled.id(), handled.emitted())));
                }
            }
        }
        answers.tell(decided);
        return true;
    }

    private static List<Ending> endings(Change<Pool> change) {
        List<Ending> endings = new ArrayList<>();
        for (Handled handled : change.handled()) {
            for (Envelope said : handled.emitted()) {
                Ending.of(said).ifPresent(endings::add);
            }
        }
        return endings;
    }
}

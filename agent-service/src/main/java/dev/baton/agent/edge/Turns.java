package dev.baton.agent.edge;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/// Runs the work of many signals about the same thing as few times as will do: one run at a time per thing, and one
/// more when signals came meanwhile.
public final class Turns {
    private enum Turn {
        RUNNING,
        ONCE_MORE
    }

    private final Executor executor;
    private final Map<Object, Turn> turns = new HashMap<>();

    public Turns(Executor executor) {
        this.executor = executor;
    }

    /// Runs `work` from the start after this call, soon.
    public void signal(Object about, Runnable work) {
        synchronized (this) {
            if (turns.put(about, turns.containsKey(about) ? Turn.ONCE_MORE : Turn.RUNNING) != null) {
                return;
            }
        }
        executor.execute(() -> run(about, work));
    }

    private void run(Object about, Runnable work) {
        boolean more = true;
        while (more) {
            try {
                work.run();
            } finally {
                more = again(about);
            }
        }
    }

    private synchronized boolean again(Object about) {
        if (turns.get(about) == Turn.ONCE_MORE) {
            turns.put(about, Turn.RUNNING);
            return true;
        }
        turns.remove(about);
        return false;
    }
}

package dev.baton.bench.dispatch;

import dev.baton.agent.dispatch.Pool;
import dev.baton.agent.dispatch.QueueRules;
import dev.baton.bench.dispatch.Pace.Decision;
import java.util.Random;

/// A pool of a size, and how fast it decided.
/// @param loadMillis how long it took to put the pool together again from what is saved of it
/// @param megabytes what the heap held with the pool in it
record Measurement(int agents, int waiting, Pace pace, double loadMillis, double megabytes) {
    private static final double MEGABYTE = 1024.0 * 1024;

    /// So many commands come in a second of the pool's time.
    private static final int A_SECOND = 200;

    /// One command of each kind in a row, over and over: a conversation comes, an agent is freed and takes the next.
    static Measurement of(QueueRules rules, int agents, int waiting, int decisions, long seed) {
        PoolAtWork work = new PoolAtWork(rules, new Random(seed));
        work.staff(agents);
        work.fill(waiting);
        run(work, decisions / 2, new Pace());
        Pace pace = new Pace();
        run(work, decisions, pace);
        Pool pool = work.pool();
        long begin = System.nanoTime();
        Pool again = Pool.of(rules, PoolAtWork.TENANT, pool.contents());
        double millis = (System.nanoTime() - begin) / 1e6;
        if (!again.equals(pool)) {
            throw new IllegalStateException("a pool that was put together again is another");
        }
        return new Measurement(agents, waiting, pace, millis, heap());
    }

    private static void run(PoolAtWork work, int decisions, Pace pace) {
        for (int i = 0; i < decisions; i++) {
            switch (i % 3) {
                case 0 -> pace.measure(Decision.ARRIVAL, work::arrive);
                case 1 -> pace.measure(Decision.FREED, work::finish);
                default -> {
                    if (work.hasOffers()) {
                        pace.measure(Decision.ACCEPTED, work::accept);
                    }
                }
            }
            if (i % A_SECOND == 0) {
                pace.measure(Decision.TICK, work::tick);
            }
        }
    }

    private static double heap() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }
}

package dev.baton.simulation;

import dev.baton.events.Envelope;
import dev.baton.kit.stage.TransientFailure;
import java.util.List;

/// One process of the platform: works step by step, may die at each, and may be paused for long.
abstract class Process {
    final World world;
    final ConsumerGroup group;
    final Strand strand;
    private long asleepUntil;

    Process(World world, ConsumerGroup group) {
        this.world = world;
        this.group = group;
        this.strand = new Strand(this::live);
    }

    /// Works until it is killed, and pauses whenever it has nothing to do.
    abstract void live();

    /// Whether it is in the middle of something, or something waits for it.
    abstract boolean hasWork();

    /// It is time to look after the store, where there is one.
    void checkIsDue() {}

    final boolean isAsleep() {
        return world.turn < asleepUntil;
    }

    final void sleepFor(int turns) {
        asleepUntil = world.turn + turns;
    }

    @Override
    public String toString() {
        return group.name + "@" + Integer.toHexString(hashCode());
    }

    final void wake() {
        asleepUntil = 0;
    }

    /// A place where it may be paused, or killed.
    final void step() {
        if (world.random.nextInt(4) == 0) {
            strand.pause();
        }
        if (world.random.nextDouble() < world.crashRate) {
            throw new Crash();
        }
    }

    /// A place where Redis or Kafka may not answer.
    final void mayFail() {
        if (world.random.nextDouble() < world.failureRate) {
            throw new TransientFailure("no answer", null);
        }
    }

    final void emit(List<Envelope> events) {
        mayFail();
        for (Envelope event : events) {
            step();
            world.trace("%s emits %s", this, event);
            world.log.append(event);
        }
        step();
        mayFail();
    }
}

package dev.baton.local.launcher;

import dev.baton.local.BatonFolder;
import dev.baton.local.Ports;
import java.util.ArrayList;
import java.util.List;

/// Looks for what would stop a start half-way, before anything is started.
record Preflight(Machine machine) {
    private static final long MEGABYTE = 1024 * 1024;
    /// What all processes together take, with a little air.
    static final long MEMORY_MEGABYTES = 2_000;
    /// Programs, an empty log and a day of playing.
    static final long DISK_MEGABYTES = 1_000;

    List<Obstacle> check(BatonFolder folder, Ports ports) {
        var leftovers = leftovers(folder);
        if (!leftovers.isEmpty()) {
            return leftovers;
        }
        var obstacles = new ArrayList<Obstacle>();
        var memory = machine.availableMemoryBytes() / MEGABYTE;
        if (memory < MEMORY_MEGABYTES) {
            obstacles.add(new Obstacle(
                    memory + " MB of memory are available and Baton needs " + MEMORY_MEGABYTES,
                    "close other programs or use a larger machine"));
        }
        var disk = machine.usableDiskBytes(folder.path()) / MEGABYTE;
        if (disk < DISK_MEGABYTES) {
            obstacles.add(new Obstacle(
                    disk + " MB are free on the disk of " + folder.path() + " and Baton needs " + DISK_MEGABYTES,
                    "make room, or keep its data elsewhere with --folder"));
        }
        for (var name : ports.names()) {
            if (!machine.isFree(ports.of(name))) {
                obstacles.add(new Obstacle(
                        "Port " + ports.of(name) + " (" + name + ") is taken",
                        "free it, or move it with " + Ports.variable(name) + "=<port>, or move all with --ports-from "
                                + "<first port>"));
            }
        }
        return obstacles;
    }

    private static List<Obstacle> leftovers(BatonFolder folder) {
        return folder.records().all().stream()
                .filter(record -> record.process().isPresent())
                .map(record -> new Obstacle(
                        record.name() + " (pid " + record.pid() + ") runs already", "./baton down stops it"))
                .toList();
    }
}

/// The whole flow in one thread: all deciders on logs and stores in memory, under faults that a seed chooses.
@NullMarked
package dev.baton.simulation;

import org.jspecify.annotations.NullMarked;

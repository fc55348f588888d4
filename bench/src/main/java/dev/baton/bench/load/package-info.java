/// Many contacts who write at planned instants, whether or not the platform keeps up.
@NullMarked
package dev.baton.bench.load;

import org.jspecify.annotations.NullMarked;

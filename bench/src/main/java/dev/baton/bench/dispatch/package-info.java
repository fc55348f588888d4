/// How fast the dispatcher decides, without a platform around it.
@NullMarked
package dev.baton.bench.dispatch;

import org.jspecify.annotations.NullMarked;

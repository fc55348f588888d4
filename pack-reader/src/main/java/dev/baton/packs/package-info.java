/// What a pack says: intents, answers, policy, queues, hours and texts, as immutable records, and the
/// tenants that use it. Reading and checking the files is in `dev.baton.packs.yaml`.
@NullMarked
package dev.baton.packs;

import org.jspecify.annotations.NullMarked;

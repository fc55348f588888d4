/// Reads a pack's YAML files and reports every fault with its file, its line and how to mend it.
@NullMarked
package dev.baton.packs.yaml;

import org.jspecify.annotations.NullMarked;

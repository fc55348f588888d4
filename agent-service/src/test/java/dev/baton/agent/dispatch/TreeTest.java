package dev.baton.agent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random histories of a tree beside one of the platform's own.
class TreeTest {
    private static final int STEPS = 4_000;
    private static final int KEYS = 300;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itIsASortedMapThatFindsBits(long seed) {
        Random random = new Random(seed);
        Tree<Integer, Integer> tree = Tree.empty();
        TreeMap<Integer, Integer> model = new TreeMap<>();
        for (int step = 0; step < STEPS; step++) {
            int key = random.nextInt(KEYS);
            Tree<Integer, Integer> before = tree;
            List<Integer> valuesBefore = before.values();
            if (random.nextInt(3) > 0) {
                int bit = random.nextInt(130);
                model.put(key, bit);
                tree = tree.with(key, bit, Bits.of(bit));
            } else {
                model.remove(key);
                tree = tree.without(key);
            }
            assertThat(before.values()).as("what was, stays").isEqualTo(valuesBefore);
            same(tree, model, random);
        }
    }

    private static void same(Tree<Integer, Integer> tree, TreeMap<Integer, Integer> model, Random random) {
        assertThat(tree.size()).isEqualTo(model.size());
        assertThat(tree.values()).isEqualTo(new ArrayList<>(model.values()));
        assertThat(tree.first()).isEqualTo(model.isEmpty() ? null : model.firstKey());
        int key = random.nextInt(KEYS);
        assertThat(tree.get(key)).isEqualTo(model.get(key));
        assertThat(tree.before(key)).isEqualTo(model.headMap(key).size());
        int bit = random.nextInt(130);
        assertThat(tree.first(Bits.of(bit))).isEqualTo(model.containsValue(bit) ? bit : null);
        assertThat(tree.bits().has(bit)).isEqualTo(model.containsValue(bit));
        int least = random.nextInt(130);
        Integer wanted = model.entrySet().stream()
                .map(Map.Entry::getValue)
                .filter(value -> value == least || value == bit)
                .filter(value -> value > 50)
                .findFirst()
                .orElse(null);
        assertThat(tree.first(Bits.of(bit).or(Bits.of(least)), value -> value > 50))
                .isEqualTo(wanted);
    }
}

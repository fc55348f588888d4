package dev.baton.agent.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A sorted map that never changes: putting and taking out give a new one that shares all but one path with the old.
/// Every operation costs the logarithm of the size.
///
/// Each entry may carry [Bits], and every subtree knows the union of those within it, so the first entry that carries
/// one of some bits is found without looking at those that carry none of them.
///
/// It is balanced by weight, after Adams, with the parameters that Hirai and Yamamoto proved right (3, 2).
final class Tree<K extends Comparable<? super K>, V> {
    private static final int MOST_HEAVIER = 3;
    private static final int SINGLE_TURN = 2;
    private static final Tree<?, ?> EMPTY = new Tree<String, Object>(null);

    private final @Nullable Node<K, V> root;

    private Tree(@Nullable Node<K, V> root) {
        this.root = root;
    }

    private static final class Node<K, V> {
        final K key;
        final V value;
        final Bits own;
        final Bits all;
        final int size;
        final @Nullable Node<K, V> left;
        final @Nullable Node<K, V> right;

        Node(K key, V value, Bits own, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
            this.key = key;
            this.value = value;
            this.own = own;
            this.left = left;
            this.right = right;
            this.size = 1 + size(left) + size(right);
            Bits union = left == null ? own : left.all.or(own);
            this.all = right == null ? union : union.or(right.all);
        }

        Node<K, V> between(@Nullable Node<K, V> smaller, @Nullable Node<K, V> greater) {
            return new Node<>(key, value, own, smaller, greater);
        }
    }

    @SuppressWarnings("unchecked") // nothing is in it
    static <K extends Comparable<? super K>, V> Tree<K, V> empty() {
        return (Tree<K, V>) EMPTY;
    }

    int size() {
        return size(root);
    }

    boolean isEmpty() {
        return root == null;
    }

    @Nullable
    V get(K key) {
        Node<K, V> node = root;
        while (node != null) {
            int order = key.compareTo(node.key);
            if (order == 0) {
                return node.value;
            }
            node = order < 0 ? node.left : node.right;
        }
        return null;
    }

    Tree<K, V> with(K key, V value) {
        return with(key, value, Bits.NONE);
    }

    Tree<K, V> with(K key, V value, Bits bits) {
        return new Tree<>(put(root, key, value, bits));
    }

    Tree<K, V> without(K key) {
        Node<K, V> rest = remove(root, key);
        return rest == root ? this : new Tree<>(rest);
    }

    /// The first entry's key, or null when there is none.
    @Nullable
    K first() {
        Node<K, V> node = root;
        while (node != null && node.left != null) {
            node = node.left;
        }
        return node == null ? null : node.key;
    }

    /// What all entries carry together.
    Bits bits() {
        return root == null ? Bits.NONE : root.all;
    }

    /// The value of the first entry that carries one of `bits`, or null when there is none.
    @Nullable
    V first(Bits bits) {
        return first(root, bits, value -> true);
    }

    /// The first that also passes. Each that does not costs another search.
    @Nullable
    V first(Bits bits, Predicate<V> passes) {
        return first(root, bits, passes);
    }

    /// How many keys are smaller.
    int before(K key) {
        int smaller = 0;
        Node<K, V> node = root;
        while (node != null) {
            int order = key.compareTo(node.key);
            if (order == 0) {
                return smaller + size(node.left);
            }
            if (order > 0) {
                smaller += size(node.left) + 1;
            }
            node = order < 0 ? node.left : node.right;
        }
        return smaller;
    }

    void forEach(BiConsumer<K, V> action) {
        forEach(root, action);
    }

    List<V> values() {
        List<V> values = new ArrayList<>(size());
        forEach((key, value) -> values.add(value));
        return values;
    }

    /// The same keys with other values and bits.
    Tree<K, V> mapped(BiFunction<K, V, V> values, Function<V, Bits> bits) {
        return new Tree<>(mapped(root, values, bits));
    }

    private static <K, V> @Nullable Node<K, V> mapped(
            @Nullable Node<K, V> node, BiFunction<K, V, V> values, Function<V, Bits> bits) {
        if (node == null) {
            return null;
        }
        V value = values.apply(node.key, node.value);
        return new Node<>(
                node.key, value, bits.apply(value), mapped(node.left, values, bits), mapped(node.right, values, bits));
    }

    private static <K, V> void forEach(@Nullable Node<K, V> node, BiConsumer<K, V> action) {
        if (node != null) {
            forEach(node.left, action);
            action.accept(node.key, node.value);
            forEach(node.right, action);
        }
    }

    private static <K, V> @Nullable V first(@Nullable Node<K, V> node, Bits bits, Predicate<V> passes) {
        if (node == null || !node.all.meets(bits)) {
            return null;
        }
        V smaller = first(node.left, bits, passes);
        if (smaller != null) {
            return smaller;
        }
        if (node.own.meets(bits) && passes.test(node.value)) {
            return node.value;
        }
        return first(node.right, bits, passes);
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> put(
            @Nullable Node<K, V> node, K key, V value, Bits bits) {
        if (node == null) {
            return new Node<>(key, value, bits, null, null);
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return new Node<>(key, value, bits, node.left, node.right);
        }
        return order < 0
                ? balanced(node, put(node.left, key, value, bits), node.right)
                : balanced(node, node.left, put(node.right, key, value, bits));
    }

    private static <K extends Comparable<? super K>, V> @Nullable Node<K, V> remove(@Nullable Node<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        int order = key.compareTo(node.key);
        if (order < 0) {
            Node<K, V> left = remove(node.left, key);
            return left == node.left ? node : balanced(node, left, node.right);
        }
        if (order > 0) {
            Node<K, V> right = remove(node.right, key);
            return right == node.right ? node : balanced(node, node.left, right);
        }
        if (node.left == null) {
            return node.right;
        }
        return node.right == null ? node.left : balanced(smallest(node.right), node.left, withoutSmallest(node.right));
    }

    private static <K, V> Node<K, V> smallest(Node<K, V> node) {
        Node<K, V> smallest = node;
        while (smallest.left != null) {
            smallest = smallest.left;
        }
        return smallest;
    }

    private static <K, V> @Nullable Node<K, V> withoutSmallest(Node<K, V> node) {
        return node.left == null ? node.right : balanced(node, withoutSmallest(node.left), node.right);
    }

    private static <K, V> Node<K, V> balanced(
            Node<K, V> middle, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        if (right != null && weight(right) > MOST_HEAVIER * weight(left)) {
            Node<K, V> inner = right.left;
            if (inner == null || weight(inner) < SINGLE_TURN * weight(right.right)) {
                return right.between(middle.between(left, inner), right.right);
            }
            return inner.between(middle.between(left, inner.left), right.between(inner.right, right.right));
        }
        if (left != null && weight(left) > MOST_HEAVIER * weight(right)) {
            Node<K, V> inner = left.right;
            if (inner == null || weight(inner) < SINGLE_TURN * weight(left.left)) {
                return left.between(left.left, middle.between(inner, right));
            }
            return inner.between(left.between(left.left, inner.left), middle.between(inner.right, right));
        }
        return middle.between(left, right);
    }

    private static int size(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.size;
    }

    private static int weight(@Nullable Node<?, ?> node) {
        return size(node) + 1;
    }
}

package dev.baton.packs;

import java.util.List;

/// Something of the trade that has a name, such as a department or a group of products.
///
/// @param kind what it is, such as `department`, kebab-case
/// @param name its own name, kebab-case, unique among its kind
/// @param spelled how contacts write it
public record NamedThing(String kind, String name, PerLanguage<List<String>> spelled) {

    public NamedThing {
        spelled = spelled.map(List::copyOf);
    }
}

package dev.baton.bot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A data file in sections: `[name]` begins one, each line below it is an entry.
record Sections(Map<String, List<String>> entries) {

    static Sections of(String file) {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : DataLines.of(file)) {
            if (line.startsWith("[")) {
                section = entries.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
            } else {
                section.add(line);
            }
        }
        return new Sections(entries);
    }

    /// @throws IllegalStateException when there is no such section
    List<String> in(String section) {
        List<String> found = entries.get(section);
        if (found == null) {
            throw new IllegalStateException("there is no section [" + section + "]");
        }
        return List.copyOf(found);
    }
}

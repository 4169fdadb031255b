package org.gulou.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All built-in functions by name. */
final class Library {
    private static final Map<String, List<Builtin>> BY_NAME = Stream.of(
                    TextFunctions.ALL,
                    NumberFunctions.ALL,
                    ListFunctions.ALL,
                    AggregateFunctions.ALL,
                    TimeFunctions.ALL,
                    RecordFunctions.ALL,
                    OfficeFunctions.ALL,
                    IntervalFunctions.ALL,
                    CodeFunctions.ALL)
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(Builtin::name));

    private Library() {}

    static List<Builtin> named(String name) {
        return BY_NAME.getOrDefault(name, List.of());
    }

    static Set<String> names() {
        return BY_NAME.keySet();
    }
}

package org.gulou.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All built-in functions by name. */
final class Library {
    /** Functions that the contract or the standard names and that are not built. */
    static final Set<String> LATER = Set.of(
            "range",
            "before",
            "after",
            "meets",
            "met by",
            "overlaps",
            "overlaps before",
            "overlaps after",
            "finishes",
            "finished by",
            "includes",
            "during",
            "starts",
            "started by",
            "coincides",
            "sort",
            "stddev",
            "week of year",
            "valid bank card",
            "valid plate",
            "valid mobile");

    private static final Map<String, List<Builtin>> BY_NAME = Stream.of(
                    TextFunctions.ALL,
                    NumberFunctions.ALL,
                    ListFunctions.ALL,
                    AggregateFunctions.ALL,
                    TimeFunctions.ALL,
                    RecordFunctions.ALL,
                    OfficeFunctions.ALL)
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

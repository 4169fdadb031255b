package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Sentence;

/**
 * Whether all options have values of one sort under the same attribute: rules reckon with it, and one text among numbers
 * would silently be none.
 */
final class AttributeSorts {
    private enum Sort {
        NUMBER,
        BOOLEAN,
        DAY,
        TEXT;

        private Sentence inWords() {
            return switch (this) {
                case NUMBER -> say("a number");
                case BOOLEAN -> say("true or false");
                case DAY -> say("a day");
                case TEXT -> say("a text");
            };
        }

        private Sentence advice() {
            return switch (this) {
                case NUMBER -> say("Write it in digits and without quotes.");
                case BOOLEAN -> say("Write true or false, without quotes.");
                case DAY -> say("Write it like 2026-05-01.");
                case TEXT -> say("Put it in quotes, or write the same sort at all options.");
            };
        }
    }

    private AttributeSorts() {}

    /** Tells of every value that is of another sort than most under its name; the first sort counts where two are even. */
    static void check(Sources sources, List<Node.Fields> options) {
        var byName = new LinkedHashMap<String, Map<Sort, List<Node.Scalar>>>();
        for (Node.Fields option : options) {
            option.fields("attributes")
                    .ifPresent(all -> all.fields().forEach((name, value) -> {
                        if (value instanceof Node.Scalar scalar && scalar.sort() != Node.Sort.NULL) {
                            byName.computeIfAbsent(name, none -> new LinkedHashMap<>())
                                    .computeIfAbsent(sort(scalar), none -> new ArrayList<>())
                                    .add(scalar);
                        }
                    }));
        }
        byName.forEach((name, sorts) -> check(sources, name, sorts));
        options.forEach(option -> option.fields("attributes").ifPresent(own -> alone(sources, options, option, own)));
    }

    /** Warns of an attribute that only this option has, while it lacks one of nearly that name which all others have. */
    private static void alone(Sources sources, List<Node.Fields> options, Node.Fields option, Node.Fields own) {
        List<Set<String>> others = options.stream()
                .filter(other -> !other.equals(option))
                .map(other -> other.fields("attributes")
                        .map(all -> all.fields().keySet())
                        .orElse(Set.of()))
                .toList();
        Set<String> lacking = others.stream()
                .reduce((one, other) -> one.stream().filter(other::contains).collect(Collectors.toSet()))
                .orElse(Set.of())
                .stream()
                .filter(name -> own.get(name).isEmpty())
                .collect(Collectors.toSet());
        for (String name : own.fields().keySet()) {
            if (others.stream().noneMatch(names -> names.contains(name))) {
                Nearest.to(name, lacking)
                        .ifPresent(meant -> sources.mistakes()
                                .warn(own.keyPlace(name)
                                        .problem(
                                                say(
                                                        "'{option}' has no {attribute}, which all other options have.",
                                                        option.stringOrEmpty("id"),
                                                        meant),
                                                say("Did you mean '{name}'?", meant))));
            }
        }
    }

    private static void check(Sources sources, String name, Map<Sort, List<Node.Scalar>> sorts) {
        Sort usual = sorts.entrySet().stream()
                .reduce((one, other) -> other.getValue().size() > one.getValue().size() ? other : one)
                .orElseThrow()
                .getKey();
        sorts.forEach((sort, values) -> {
            if (sort != usual) {
                values.forEach(value -> sources.mistakes()
                        .at(
                                value.place(),
                                say(
                                        "'{name}' is {sort} at other options; here it is {other}.",
                                        name,
                                        usual.inWords(),
                                        sort.inWords()),
                                usual.advice()));
            }
        });
    }

    private static Sort sort(Node.Scalar scalar) {
        return switch (scalar.sort()) {
            case NUMBER -> Sort.NUMBER;
            case BOOLEAN -> Sort.BOOLEAN;
            case NULL, TEXT -> scalar.text().matches("\\d{4}-\\d{2}-\\d{2}") ? Sort.DAY : Sort.TEXT;
        };
    }
}

package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
        alone(sources, options);
    }

    /** Warns of an attribute that only one option has, while it lacks one of nearly that name which all others have. */
    private static void alone(Sources sources, List<Node.Fields> options) {
        Map<String, Long> uses = options.stream()
                .flatMap(option -> option.fields("attributes").stream())
                .flatMap(own -> own.fields().keySet().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        options.forEach(option -> option.fields("attributes")
                .ifPresent(own -> own.fields().keySet().stream()
                        .filter(name -> uses.getOrDefault(name, 0L) == 1)
                        .forEach(name -> Nearest.to(name, lacking(own, uses, options.size() - 1))
                                .ifPresent(meant -> sources.mistakes()
                                        .warn(own.keyPlace(name)
                                                .problem(
                                                        say(
                                                                "'{option}' has no {attribute}, which all other options have.",
                                                                option.stringOrEmpty("id"),
                                                                meant),
                                                        say("Did you mean '{name}'?", meant)))))));
    }

    /** The names that all but one option use, and not this one. */
    private static Set<String> lacking(Node.Fields own, Map<String, Long> uses, int others) {
        return uses.keySet().stream()
                .filter(name ->
                        uses.getOrDefault(name, 0L) == others && own.get(name).isEmpty())
                .collect(Collectors.toSet());
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

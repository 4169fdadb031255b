package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** Names that differ in their figures alone, such as {@code rate1} and {@code rate2}, are meant to differ. */
    private static final Pattern FIGURES = Pattern.compile("\\d+");

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

    /**
     * Warns of two nearly alike names of which every option that has attributes uses one: what most use is meant, and
     * where both are used alike nobody can tell which.
     */
    private static void alone(Sources sources, List<Node.Fields> options) {
        Map<String, List<Node.Fields>> users = new LinkedHashMap<>();
        options.forEach(option -> option.fields("attributes")
                .ifPresent(own -> own.fields()
                        .keySet()
                        .forEach(name -> users.computeIfAbsent(name, none -> new ArrayList<>())
                                .add(option))));
        long all = options.stream()
                .filter(option -> option.fields("attributes").isPresent())
                .count();
        List<String> names = List.copyOf(users.keySet());
        for (String name : names) {
            Set<String> others = names.stream()
                    .filter(other -> !other.equals(name)
                            && !FIGURES.matcher(other)
                                    .replaceAll("")
                                    .equals(FIGURES.matcher(name).replaceAll("")))
                    .filter(other -> isTwin(
                            using(users, name), using(users, other), all, names.indexOf(other) < names.indexOf(name)))
                    .collect(Collectors.toSet());
            Nearest.to(name, others).ifPresent(meant -> tell(sources, name, meant, users));
        }
    }

    /** Whether no option uses both, each uses one, and the others more often; of two alike the one written later is told. */
    private static boolean isTwin(List<Node.Fields> some, List<Node.Fields> others, long all, boolean later) {
        return some.size() + others.size() == all
                && others.stream().noneMatch(some::contains)
                && (some.size() < others.size() || (some.size() == others.size() && later));
    }

    private static List<Node.Fields> using(Map<String, List<Node.Fields>> users, String name) {
        return users.getOrDefault(name, List.of());
    }

    private static void tell(Sources sources, String name, String meant, Map<String, List<Node.Fields>> users) {
        boolean even = using(users, name).size() == using(users, meant).size();
        using(users, name)
                .forEach(option -> sources.mistakes()
                        .warn(option.fields("attributes")
                                .orElseThrow()
                                .keyPlace(name)
                                .problem(
                                        say(
                                                "'{option}' has '{name}' where '{others}' has '{meant}'.",
                                                option.stringOrEmpty("id"),
                                                name,
                                                using(users, meant).getFirst().stringOrEmpty("id"),
                                                meant),
                                        even
                                                ? say(
                                                        "Write the same name at both: '{meant}' or '{name}'.",
                                                        meant,
                                                        name)
                                                : say("Did you mean '{name}'?", meant))));
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

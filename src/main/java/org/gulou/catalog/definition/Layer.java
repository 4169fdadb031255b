package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;

/**
 * A layer of a definition, to be named where it is the cause of a mistake.
 *
 * @param name in the words to authors, such as "the variant 'renew'"
 * @param at where it begins
 * @param own whether a place lies in what this layer says
 * @param dropped what it took away, with the place where it says so
 */
record Layer(Sentence name, Place at, Predicate<Place> own, Map<String, Place> dropped) {
    /** A layer that is written in one piece inside a file. */
    static Layer part(Sentence name, Place at, Node content, Map<String, Place> dropped) {
        int last = last(content, at);
        return new Layer(
                name,
                at,
                place -> place.file().equals(at.file()) && place.line() >= at.line() && place.line() <= last,
                dropped);
    }

    private static int last(Node node, Place within) {
        int own = node.place().file().equals(within.file()) ? node.place().line() : within.line();
        return switch (node) {
            case Node.Scalar scalar -> own;
            case Node.Items items ->
                items.items().stream().mapToInt(item -> last(item, within)).reduce(own, Math::max);
            case Node.Fields fields ->
                fields.fields().values().stream()
                        .mapToInt(value -> last(value, within))
                        .reduce(own, Math::max);
        };
    }

    /** A mistake that is one only with this layer, told where the layer can be mended. */
    Problem blamed(Problem fault) {
        var place = new Place(fault.file(), fault.line(), fault.column());
        return own.test(place)
                ? place.problem(say("In {layer}: {found}", name, fault.found()), fault.advice())
                : cause(fault.reason()).problem(with(name, place, fault.found()), fault.advice());
    }

    /**
     * What is wrong below a layer.
     *
     * @param place as it is written in messages
     */
    record Cause(String place, Sentence found) {}

    /** What is wrong below a layer at which it is told; empty for any other mistake. */
    static Optional<Cause> causing(Problem told) {
        Sentence found = told.found();
        return found.english().equals(with(Sentence.NONE, "", Sentence.NONE).english())
                        && found.arguments().get(1) instanceof String place
                        && found.arguments().get(2) instanceof Sentence below
                ? Optional.of(new Cause(place, below))
                : Optional.empty();
    }

    /** What is told of a mistake that shows below the layer which causes it. */
    static Sentence with(Sentence layer, Object place, Sentence found) {
        return say("With {layer}, {place} is wrong: {found}", layer, place, found);
    }

    /** A warning that there is only with this layer, where it stands or where the layer can be mended. */
    Problem warned(Problem warning) {
        var place = new Place(warning.file(), warning.line(), warning.column());
        return own.test(place)
                ? warning
                : cause(warning.reason())
                        .problem(
                                say("With {layer}, at {place}: {found}", name, place, warning.found()),
                                warning.advice());
    }

    /** Where it takes away what the mistake is about; else where it begins. */
    private Place cause(String reason) {
        Optional<String> missed = dropped.keySet().stream()
                .filter(name -> reason.contains("'" + name + "'"))
                .findFirst();
        return missed.map(name -> dropped.getOrDefault(name, at)).orElse(at);
    }
}

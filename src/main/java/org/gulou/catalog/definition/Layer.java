package org.gulou.catalog.definition;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;

/**
 * A layer of a definition, to be named where it is the cause of a mistake.
 *
 * @param name in the words to authors, such as {@code the variant 'renew'}
 * @param at where it begins
 * @param own whether a place lies in what this layer says
 * @param dropped what it took away, with the place where it says so
 */
record Layer(String name, Place at, Predicate<Place> own, Map<String, Place> dropped) {
    /** A layer that is written in one piece inside a file. */
    static Layer part(String name, Place at, Node content, Map<String, Place> dropped) {
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
        if (own.test(place)) {
            return told(place, "In " + name + ": " + fault.reason(), fault, "");
        }
        String where = fault.file() + ":" + fault.line() + ":" + fault.column();
        return told(
                cause(fault.reason()),
                "With " + name + ", " + where + " is wrong: " + fault.reason(),
                fault,
                "（" + where + "）");
    }

    /** @param more what the Chinese words have to add: the layer itself shows in the place */
    private static Problem told(Place place, String reason, Problem fault, String more) {
        String chinese = fault.chinese().isEmpty() ? "" : fault.chinese() + more;
        return new Problem(place.file(), place.line(), place.column(), reason, fault.suggestion(), chinese);
    }

    /** Where it takes away what the mistake is about; else where it begins. */
    private Place cause(String reason) {
        Optional<String> missed = dropped.keySet().stream()
                .filter(name -> reason.contains("'" + name + "'"))
                .findFirst();
        return missed.map(name -> dropped.getOrDefault(name, at)).orElse(at);
    }
}

package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;

/**
 * A mistake that shows in an archetype is told at the service that extends it, which may have given it what does not fit. One
 * that several services come to is the archetype's: it is told there, once, with the services that it reaches.
 */
final class AtTheArchetype {
    /** So many of the services that it reaches are named. */
    private static final int NAMED = 3;

    private static final Pattern PLACE = Pattern.compile("(workflows/.+\\.yaml):(\\d+):(\\d+)");
    private static final Pattern SERVICE = Pattern.compile("services/[^/]+/([^/]+)/.*");

    private AtTheArchetype() {}

    /** What is wrong in one place of an archetype. */
    private record Fault(Place place, Sentence found) {}

    /** The same mistakes, each fault of an archetype that reaches several services told once. */
    static List<Problem> once(List<Problem> told) {
        var reached = new LinkedHashMap<Fault, List<Problem>>();
        told.forEach(problem -> fault(problem)
                .ifPresent(fault -> reached.computeIfAbsent(fault, first -> new ArrayList<>())
                        .add(problem)));
        reached.values().removeIf(problems -> services(problems).size() < 2);
        var once = new ArrayList<Problem>();
        told.stream()
                .filter(problem -> fault(problem).filter(reached::containsKey).isEmpty())
                .forEach(once::add);
        reached.forEach((fault, problems) -> once.add(told(fault, problems)));
        return once.stream().sorted().toList();
    }

    private static Problem told(Fault fault, List<Problem> problems) {
        List<String> services = services(problems);
        return fault.place()
                .problem(
                        fault.found()
                                .then(say(
                                        "This reaches {count} services that extend it, such as {services}.",
                                        services.size(),
                                        services.stream().limit(NAMED).toList())),
                        problems.getFirst().advice());
    }

    private static List<String> services(List<Problem> problems) {
        return problems.stream()
                .map(Problem::file)
                .map(SERVICE::matcher)
                .filter(Matcher::matches)
                .map(service -> service.group(1))
                .distinct()
                .toList();
    }

    private static Optional<Fault> fault(Problem problem) {
        return Layer.causing(problem).flatMap(cause -> {
            Matcher place = PLACE.matcher(cause.place());
            return place.matches()
                    ? Optional.of(new Fault(
                            new Place(
                                    place.group(1), Integer.parseInt(place.group(2)), Integer.parseInt(place.group(3))),
                            cause.found()))
                    : Optional.empty();
        });
    }
}

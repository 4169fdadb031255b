package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Service;
import org.gulou.catalog.definition.Definitions.Reading;
import org.gulou.kernel.Problem;

/**
 * One service judged within the whole catalogue: with the others that its files name, taken as they were published, and
 * with what bodies change in it.
 *
 * @param folder such as {@code services/civil-affairs/subsistence-allowance}
 */
record AmongOthers(Definitions definitions, Folder whole, String folder) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    /** What the mistakes of this service are: in its files, in what bodies say of it, in what it shares. */
    Reading read() {
        Map<String, Folder> all = new TreeMap<>(Layout.services(whole));
        all.putIfAbsent(folder, Folder.EMPTY);
        Map<String, Folder> near = new TreeMap<>(all);
        Set<String> named = named();
        near.keySet().removeIf(path -> !path.equals(folder) && !named.contains(id(path)));
        Set<String> others = all.keySet().stream().map(AmongOthers::id).collect(Collectors.toCollection(TreeSet::new));
        others.remove(id(folder));
        return switch (read(near, others)) {
            case Reading.Sound(Catalogue made, List<Bundle> bundles, List<Problem> warnings) -> {
                List<Problem> told = of(warnings, this::isOwn);
                told.addAll(saidOfIt(made, all, others));
                yield new Reading.Sound(made, bundles, told);
            }
            case Reading.Refused(List<Problem> problems, List<Problem> warnings) ->
                new Reading.Refused(of(problems, path -> isOwn(path) || isShared(path)), of(warnings, this::isOwn));
        };
    }

    /** Those that are named can be wrong by themselves, which is not this one's fault: then it is judged without them. */
    private Reading read(Map<String, Folder> near, Set<String> others) {
        var published = new TreeSet<>(near.keySet());
        published.remove(folder);
        Folder shared = Layout.shared(whole).only(Layout::isOfServicesOrBodies);
        Reading reading = definitions.read(shared, near, published, others, () -> {});
        return reading instanceof Reading.Refused(List<Problem> problems, var warnings)
                        && !published.isEmpty()
                        && problems.stream().noneMatch(problem -> isOwn(problem.file()) || isShared(problem.file()))
                ? read(Map.of(folder, near.getOrDefault(folder, Folder.EMPTY)), others)
                : reading;
    }

    /** What others say of this service and does not hold any more. */
    private List<Problem> saidOfIt(Catalogue made, Map<String, Folder> all, Set<String> others) {
        var live = Mistakes.ofPublished();
        Optional<Service> own = made.service(id(folder));
        own.ifPresent(service -> {
            var look = new NamedServices(Map.of(service.id(), service), others, live);
            all.forEach((path, files) -> {
                if (!path.equals(folder)) {
                    look.in(files, path);
                }
            });
        });
        return live.warnings();
    }

    private static List<Problem> of(List<Problem> problems, Predicate<String> wanted) {
        return problems.stream()
                .filter(problem -> wanted.test(problem.file()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private boolean isOwn(String path) {
        return path.startsWith(folder + "/") || path.startsWith("offers/");
    }

    private static boolean isShared(String path) {
        return !path.startsWith("services/");
    }

    /** Every word of its files that could be the id of a service. */
    private Set<String> named() {
        return whole.in(folder).files().values().stream()
                .flatMap(bytes -> ID.matcher(new String(bytes, UTF_8)).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static String id(String folder) {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }
}

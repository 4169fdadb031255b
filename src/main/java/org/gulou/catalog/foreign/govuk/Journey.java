package org.gulou.catalog.foreign.govuk;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Term;
import tools.jackson.databind.JsonNode;

/** In which order pages lead to each other, and under which conditions a way leads to each. */
final class Journey {
    /** Up to how many pages back a branch is looked for that a page closes. */
    private static final int FURTHEST = 60;

    private static final int MOST_STEPS = 300;

    /** Up to so many comparisons stand in each condition of the pages that follow; more have a name. */
    private static final int FEW = 12;

    private final Map<String, JsonNode> pages = new LinkedHashMap<>();
    private final Map<String, List<Way>> from = new HashMap<>();
    private final Map<String, List<Way>> to = new HashMap<>();
    private final Conditions conditions;
    private final String start;
    private final List<String> order;
    private final Map<String, Term> named = new HashMap<>();
    private int left;

    /** @param others the conditions of the ways that are tried before it and end its chance */
    private record Way(String from, String to, String condition, List<String> others) {}

    Journey(JsonNode file, Conditions conditions) {
        this.conditions = conditions;
        file.path("pages").forEach(page -> pages.putIfAbsent(page.path("path").asString(""), page));
        String said = file.path("startPage").asString("");
        this.start = pages.containsKey(said) || pages.isEmpty()
                ? said
                : pages.keySet().iterator().next();
        pages.values().forEach(this::ways);
        this.order = ordered();
    }

    private void ways(JsonNode page) {
        String path = page.path("path").asString("");
        var others = new ArrayList<String>();
        boolean open = true;
        // a way with a condition goes before one without, wherever it stands; of several without, the last counts
        for (boolean conditional : new boolean[] {true, false}) {
            var written = new ArrayList<JsonNode>();
            page.path("next").forEach(written::add);
            for (JsonNode next : conditional ? written : written.reversed()) {
                String condition = next.path("condition").asString("");
                String target = next.path("path").asString("");
                if (conditional == !condition.isEmpty() && open && pages.containsKey(target)) {
                    var way = new Way(path, target, condition, List.copyOf(others));
                    from.computeIfAbsent(path, none -> new ArrayList<>()).add(way);
                    to.computeIfAbsent(target, none -> new ArrayList<>()).add(way);
                    others.add(condition);
                    open = conditional;
                }
            }
        }
    }

    /** In the order of the journey; what no way leads to comes where it stands in the file. */
    List<JsonNode> pages() {
        return order.stream().map(this::page).toList();
    }

    private JsonNode page(String path) {
        return Objects.requireNonNull(pages.get(path));
    }

    private List<String> ordered() {
        if (from.isEmpty()) {
            return List.copyOf(pages.keySet());
        }
        var finished = new LinkedHashSet<String>();
        if (pages.containsKey(start)) {
            visit(start, new HashSet<>(), finished);
        }
        var order = new ArrayList<>(finished).reversed();
        var all = new ArrayList<>(order);
        pages.keySet().stream().filter(path -> !finished.contains(path)).forEach(all::add);
        return List.copyOf(all);
    }

    private void visit(String path, Set<String> seen, Set<String> finished) {
        if (seen.add(path)) {
            for (Way way : from.getOrDefault(path, List.of()).reversed()) {
                visit(way.to(), seen, finished);
            }
            finished.add(path);
        }
    }

    /** Says when a page is shown. */
    void show(JsonNode page, Field field) {
        String path = page.path("path").asString("");
        JsonNode own = page.path("condition");
        if (own.isString()) {
            field.shown(conditions.written(own.asString()), () -> conditions.named(own.asString()));
        } else if (!own.isMissingNode() && !own.isNull()) {
            field.lose(say(
                    "It is always asked: its condition is not carried over, because {why}: {condition}",
                    say("it is in no list of conditions"),
                    own.toString()));
        }
        if (from.isEmpty() || path.equals(start)) {
            return;
        }
        if (!to.containsKey(path)) {
            field.lose(say("No page leads there; here it is asked like the others."));
            return;
        }
        field.shown(written(path), () -> shown(path));
        rule(path).ifPresent(rule -> field.with(List.of(rule)));
    }

    /** When a page is shown as a named rule, where that is long and pages that follow would repeat it. */
    private Optional<Field> rule(String path) {
        try {
            Term term = shown(path);
            if (comparisons(term) <= FEW || from.getOrDefault(path, List.of()).isEmpty()) {
                return Optional.empty();
            }
            String key = "reached " + path;
            named.put(path, new Term.Path(List.of(key)));
            return Optional.of(Field.of(FieldType.YES_NO, "page", key, key).worked(true, written(path), () -> term));
        } catch (NotCarried not) {
            // it is told where the page is shown
            return Optional.empty();
        }
    }

    private static int comparisons(Term term) {
        return switch (term) {
            case Term.All(List<Term> terms) ->
                terms.stream().mapToInt(Journey::comparisons).sum();
            case Term.Any(List<Term> terms) ->
                terms.stream().mapToInt(Journey::comparisons).sum();
            case Term.Otherwise(Term inner) -> comparisons(inner);
            case Term.Not(Term inner) -> comparisons(inner);
            default -> 1;
        };
    }

    private String written(String path) {
        return String.join(
                " | ",
                to.getOrDefault(path, List.of()).stream()
                        .map(way -> way.from() + " → "
                                + (way.condition().isEmpty() ? "" : conditions.written(way.condition())))
                        .toList());
    }

    private Term shown(String path) throws NotCarried {
        left = MOST_STEPS;
        return shown(path, new HashSet<>());
    }

    private Term shown(String path, Set<String> above) throws NotCarried {
        if (path.equals(start)) {
            return Term.YES;
        }
        Term known = named.get(path);
        if (known != null) {
            return known;
        }
        if (--left < 0) {
            throw new NotCarried(say("too many ways lead to it"));
        }
        if (!above.add(path)) {
            throw new NotCarried(say("its pages lead in a circle"));
        }
        int at = order.indexOf(path);
        for (String before : order.subList(Math.max(0, at - FURTHEST), at)) {
            if (!isReached(start, path, before) && isEveryWay(before, path)) {
                return shown(before, above);
            }
        }
        var ways = new ArrayList<Term>();
        for (Way way : to.getOrDefault(path, List.of())) {
            var all = new ArrayList<Term>();
            all.add(shown(way.from(), new HashSet<>(above)));
            if (!way.condition().isEmpty()) {
                all.add(conditions.named(way.condition()));
            }
            for (String other : way.others()) {
                all.add(new Term.Otherwise(conditions.named(other)));
            }
            ways.add(new Term.All(all));
        }
        return Term.settled(new Term.Any(ways));
    }

    /** Whether a way leads from one page to another without a third. */
    private boolean isReached(String one, String other, String without) {
        if (one.equals(without)) {
            return false;
        }
        return reached(one, without).contains(other);
    }

    /** Whether whoever comes to a page comes to another later, whatever she answers. */
    private boolean isEveryWay(String page, String later) {
        return reached(page, later).stream()
                .allMatch(one -> !from.getOrDefault(one, List.of()).isEmpty() && hasDefault(one));
    }

    private boolean hasDefault(String path) {
        return from.getOrDefault(path, List.of()).stream()
                        .anyMatch(way -> way.condition().isEmpty())
                || from.getOrDefault(path, List.of()).size() > 1;
    }

    private Set<String> reached(String start, String without) {
        var reached = new LinkedHashSet<String>(List.of(start));
        var open = new ArrayList<String>(reached);
        while (!open.isEmpty()) {
            for (Way way : from.getOrDefault(open.removeLast(), List.of())) {
                if (!way.to().equals(without) && reached.add(way.to())) {
                    open.add(way.to());
                }
            }
        }
        return reached;
    }
}

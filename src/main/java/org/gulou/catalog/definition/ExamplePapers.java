package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.forms.PaperDue;
import org.gulou.kernel.Written;

/**
 * The papers of a story. One of a list is known by the number of its row, {@code licence[2]}, by what it is for where that
 * has a key, {@code plan[fire]}, or by its place among those that are due.
 */
record ExamplePapers(Form form, Journey journey, Mistakes mistakes) {
    private static final Pattern ROW = Pattern.compile("row(\\d+)");
    private static final List<Naming> NAMINGS =
            List.of(ExamplePapers::byKey, ExamplePapers::byRow, ExamplePapers::byPlace);

    /** Tells where others are due than the story expects. */
    void compare(Node.Fields expected) {
        if (expected.get("papers").isPresent()) {
            Map<String, List<String>> wanted = expected.strings("papers").stream()
                    .collect(Collectors.groupingBy(ExamplePapers::id, Collectors.toList()));
            Map<String, List<PaperDue>> due =
                    journey.papers().stream().collect(Collectors.groupingBy(PaperDue::id, Collectors.toList()));
            if (!wanted.keySet().equals(due.keySet())
                    || due.entrySet().stream()
                            .anyMatch(one -> !areMeant(one.getValue(), wanted.getOrDefault(one.getKey(), List.of())))) {
                mistakes.at(
                        expected.keyPlace("papers"),
                        say("The papers that are due are [{papers}].", new TreeSet<>(names(ExamplePapers::name))));
            }
        }
    }

    /** Whether these papers of one id are named, each once, all in the same manner. */
    private boolean areMeant(List<PaperDue> due, List<String> wanted) {
        return NAMINGS.stream()
                .anyMatch(naming -> due.stream()
                        .map(paper -> naming.of(paper, journey.papers()))
                        .sorted()
                        .toList()
                        .equals(wanted.stream().sorted().toList()));
    }

    /** Tells what the story hands in that the service does not ask for, and ways by which it does not come. */
    void known(Node.Fields told) {
        for (String paper : told.fields().keySet()) {
            var name = new Written(paper, told.keyPlace(paper));
            String id = id(paper);
            if (!form.paperIds().contains(id)) {
                mistakes.unknown(name, say("paper"), form.paperIds());
            } else if (!journey.mayBeDue(id)) {
                mistakes.warn(name.problem(
                        say("The paper '{paper}' is not due here.", paper), say("Leave it out, or mend the answers.")));
            } else {
                isOne(name);
            }
        }
        journey.papers().forEach(paper -> told(paper, journey, told).ifPresent(way -> offered(paper, way)));
    }

    /** Tells of one of a list that is not there. */
    private void isOne(Written name) {
        List<PaperDue> alike = journey.papers().stream()
                .filter(paper -> paper.id().equals(id(name.text())))
                .toList();
        if (!alike.isEmpty() && alike.stream().noneMatch(paper -> is(paper, journey.papers(), name.text()))) {
            mistakes.add(name.problem(
                    say("There is no paper '{paper}' here.", name),
                    say(
                            "Name one of these: {names}.",
                            alike.stream()
                                    .map(paper -> name(paper, journey.papers()))
                                    .collect(Collectors.joining(", ")))));
        }
    }

    private void offered(PaperDue paper, Written way) {
        List<String> ways = paper.ways().stream().map(one -> one.means().word()).toList();
        if (!ways.contains(way.text())) {
            mistakes.add(way.problem(
                    say("'{way}' is no way by which the paper '{paper}' comes.", way, paper.id()),
                    say("Choose one of: {ways}.", String.join(", ", ways))));
        }
    }

    /** By which way a story says that a paper comes. */
    static Optional<Written> told(PaperDue paper, Journey journey, Node.Fields papers) {
        return papers.written(
                        naming(paper.id(), journey.papers(), papers.fields().keySet())
                                .of(paper, journey.papers()))
                .or(() -> papers.written(paper.id()));
    }

    /** How the papers of an id are named where {@code told} names some of them. */
    private static Naming naming(String id, List<PaperDue> all, Set<String> told) {
        Set<String> named = told.stream()
                .filter(name -> id(name).equals(id) && !name.equals(id))
                .collect(Collectors.toSet());
        return NAMINGS.stream()
                .filter(naming -> all.stream()
                        .map(paper -> naming.of(paper, all))
                        .collect(Collectors.toSet())
                        .containsAll(named))
                .findFirst()
                .orElse(ExamplePapers::byRow);
    }

    /** Whether a story that says {@code name} means this paper, or this one among others. */
    static boolean is(PaperDue paper, List<PaperDue> all, String name) {
        return Stream.of(paper.path(), paper.id(), byKey(paper, all), byRow(paper, all), byPlace(paper, all))
                .anyMatch(name::equals);
    }

    private List<String> names(Naming naming) {
        return journey.papers().stream()
                .map(paper -> naming.of(paper, journey.papers()))
                .toList();
    }

    /** As a story would write it. */
    static String name(PaperDue paper, List<PaperDue> all) {
        String name = byRow(paper, all);
        return name.contains(".") ? byPlace(paper, all) : name;
    }

    private interface Naming {
        String of(PaperDue paper, List<PaperDue> all);
    }

    /** The name without what stands in brackets. */
    private static String id(String name) {
        return name.replaceAll("\\[.*", "");
    }

    private static String byKey(PaperDue paper, List<PaperDue> all) {
        return paper.path().equals(paper.id())
                ? paper.id()
                : paper.id() + "[" + paper.path().substring(paper.id().length() + 1) + "]";
    }

    private static String byRow(PaperDue paper, List<PaperDue> all) {
        return ROW.matcher(byKey(paper, all)).replaceFirst("$1");
    }

    private static String byPlace(PaperDue paper, List<PaperDue> all) {
        long before = all.stream()
                .takeWhile(other -> !other.path().equals(paper.path()))
                .filter(other -> other.id().equals(paper.id()))
                .count();
        return paper.path().equals(paper.id()) ? paper.id() : paper.id() + "[" + (before + 1) + "]";
    }
}

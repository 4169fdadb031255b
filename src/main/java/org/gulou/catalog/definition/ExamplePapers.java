package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.forms.PaperDue;
import org.gulou.kernel.Written;

/**
 * The papers of a story. One of a list is known by the number of its row, {@code licence[2]}, or by its place among those
 * that are due.
 */
record ExamplePapers(Form form, Journey journey, Mistakes mistakes) {
    /** Tells where others are due than the story expects. */
    void compare(Node.Fields expected) {
        if (expected.get("papers").isPresent()) {
            var wanted = new TreeSet<>(expected.strings("papers"));
            if (!names(ExamplePapers::byRow).equals(wanted)
                    && !names(ExamplePapers::byPlace).equals(wanted)) {
                mistakes.at(
                        expected.keyPlace("papers"),
                        say("The papers that are due are [{papers}].", names(ExamplePapers::name)));
            }
        }
    }

    /** Tells what the story hands in that the service does not ask for, and ways by which it does not come. */
    void known(Node.Fields told) {
        for (String paper : told.fields().keySet()) {
            var name = new Written(paper, told.keyPlace(paper));
            String id = paper.replaceAll("\\[.*", "");
            if (!form.paperIds().contains(id)) {
                mistakes.unknown(name, say("paper"), form.paperIds());
            } else if (ToldPath.counts(name, mistakes) && !journey.mayBeDue(id)) {
                mistakes.warn(name.problem(
                        say("The paper '{paper}' is not due here.", paper), say("Leave it out, or mend the answers.")));
            }
        }
        journey.papers().forEach(paper -> told(paper, journey, told).ifPresent(way -> offered(paper, way)));
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
        return papers.written(name(paper, journey.papers()))
                .or(() -> papers.written(byRow(paper, journey.papers())))
                .or(() -> papers.written(byPlace(paper, journey.papers())))
                .or(() -> papers.written(paper.id()));
    }

    private Set<String> names(BiFunction<PaperDue, List<PaperDue>, String> name) {
        return journey.papers().stream()
                .map(paper -> name.apply(paper, journey.papers()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As a story would write it. */
    static String name(PaperDue paper, List<PaperDue> all) {
        String name = byRow(paper, all);
        return name.contains(".") ? byPlace(paper, all) : name;
    }

    private static String byRow(PaperDue paper, List<PaperDue> all) {
        return paper.path().replaceAll("\\.row(\\d+)$", "[$1]");
    }

    private static String byPlace(PaperDue paper, List<PaperDue> all) {
        long before = all.stream()
                .takeWhile(other -> !other.path().equals(paper.path()))
                .filter(other -> other.id().equals(paper.id()))
                .count();
        return paper.path().equals(paper.id()) ? paper.id() : paper.id() + "[" + (before + 1) + "]";
    }
}

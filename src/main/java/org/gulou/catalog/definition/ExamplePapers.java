package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gulou.forms.Journey;
import org.gulou.forms.PaperDue;

/** Compares the papers that are due in a story with those that it tells of. */
record ExamplePapers(Journey journey, Mistakes mistakes) {
    void compare(Node.Fields expected) {
        if (expected.get("papers").isPresent()) {
            Set<String> due = journey.papers().stream()
                    .map(paper -> ExampleAnswers.written(paper.path()))
                    .collect(Collectors.toCollection(TreeSet::new));
            var wanted = new TreeSet<>(expected.strings("papers"));
            if (!due.equals(wanted) && !numbered(journey.papers()).equals(wanted)) {
                mistakes.at(expected.keyPlace("papers"), say("The papers that are due are [{papers}].", due));
            }
        }
    }

    /** The papers of a list by their place among those that are due: {@code licence[2]}. */
    private static Set<String> numbered(List<PaperDue> papers) {
        var numbers = new HashMap<String, Integer>();
        var names = new TreeSet<String>();
        for (PaperDue paper : papers) {
            int number = numbers.merge(paper.id(), 1, Integer::sum);
            names.add(paper.path().equals(paper.id()) ? paper.id() : paper.id() + "[" + number + "]");
        }
        return names;
    }
}

package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gulou.kernel.Written;
import org.gulou.workflow.Workflow;

/**
 * Whether there are those who act in a story.
 *
 * @param posts that people can hold
 */
record ToldPeople(Workflow workflow, Set<String> posts, Mistakes mistakes) {
    /** Whether everybody who takes a step is somebody; says so if not. */
    boolean areThere(List<Node.Fields> steps) {
        int before = mistakes.count();
        steps.stream().flatMap(step -> step.written("by").stream()).forEach(this::isThere);
        return mistakes.count() == before;
    }

    private void isThere(Written by) {
        String word = by.text().replaceFirst("\\[\\d+]$", "");
        int end = word.indexOf(" of ") < 0 ? word.indexOf('.') : word.indexOf(" of ");
        var known = new TreeSet<>(Set.of("applicant", "anyone", "time"));
        workflow.parties().forEach(party -> known.add(party.id()));
        if (end > 0 && !posts.contains(word.substring(0, end))) {
            mistakes.unknown(new Written(word.substring(0, end), by.place()), say("post"), posts);
        } else if (end < 0 && !known.contains(word)) {
            mistakes.unknown(by, say("party"), known);
        }
    }
}

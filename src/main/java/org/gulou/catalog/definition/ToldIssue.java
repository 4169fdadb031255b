package org.gulou.catalog.definition;

import java.util.List;
import org.gulou.workflow.Certificates;
import org.gulou.workflow.Situation;
import org.gulou.workflow.Workflow;

/**
 * A letter or certificate that was issued in a told case.
 *
 * @param key of the element that it is for; the empty text where there is one
 * @param then the case right after the act that brought it about
 */
record ToldIssue(String paper, String key, Situation then) {
    /** What is issued with an act: one, or one for each element of its list. */
    static List<ToldIssue> of(String paper, Workflow workflow, Situation then) {
        return workflow.each(paper).isEmpty()
                ? List.of(new ToldIssue(paper, "", then))
                : Certificates.issued(workflow, then, paper).stream()
                        .map(element -> new ToldIssue(paper, element.key(), then))
                        .toList();
    }
}

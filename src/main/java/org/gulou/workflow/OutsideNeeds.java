package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.Set;
import java.util.stream.Stream;

/** Whether somebody outside the office can give what a move of hers needs: the pages for her ask small things and papers. */
record OutsideNeeds(Mistakes mistakes) {
    private static final Set<String> OF_OFFICIALS = Set.of("items", "remedy");

    void check(WorkflowSource.Move move, By by) {
        boolean outside = by instanceof By.Applicant || by instanceof By.PartyOf || by instanceof By.Anyone;
        if (!outside) {
            return;
        }
        move.fill()
                .ifPresent(form -> mistakes.add(
                        form,
                        say(
                                "No official takes '{move}', and forms of officials are filled in by them alone.",
                                move.id()),
                        say("Ask small items under 'needs', or let the applicant change her answers: 'edits: all'.")));
        move.needs().stream()
                .filter(need -> OF_OFFICIALS.contains(need.text()))
                .forEach(need -> mistakes.add(
                        need,
                        say("'{need}' is what an official gives, and no official takes '{move}'.", need, move.id()),
                        say("Leave it out.")));
        if (by instanceof By.Anyone) {
            Stream.concat(
                            move.needs().stream()
                                    .filter(need ->
                                            !need.text().equals("reason") && !OF_OFFICIALS.contains(need.text())),
                            move.items().stream().map(WorkflowSource.Item::id))
                    .forEach(need -> mistakes.add(
                            need,
                            say(
                                    "not yet: '{need}' of somebody who objects. She gives her reason, and files with"
                                            + " it.",
                                    need),
                            say("Leave it out, and let the case that comes of it ask for it.")));
        }
    }
}

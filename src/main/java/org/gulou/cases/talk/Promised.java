package org.gulou.cases.talk;

import java.util.List;
import org.gulou.forms.FilledForm;

/**
 * A paper that the applicant promised to hand in after filing and that came with no move.
 *
 * @param messages those with which she sent it, as she said herself; whether it is right is for the office to judge
 */
public record Promised(FilledForm.Paper paper, List<CaseMessage> messages) {
    public Promised {
        messages = List.copyOf(messages);
    }

    static List<Promised> of(List<FilledForm.Paper> papers, List<CaseMessage> messages) {
        return papers.stream()
                .filter(paper -> paper.files().isEmpty() && paper.way().comesAfterwards())
                .map(paper -> new Promised(
                        paper,
                        messages.stream()
                                .filter(message -> message.brings(paper.path()))
                                .toList()))
                .toList();
    }

    public boolean isSent() {
        return !messages.isEmpty();
    }
}

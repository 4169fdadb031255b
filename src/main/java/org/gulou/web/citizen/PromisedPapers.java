package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gulou.cases.talk.Promised;
import org.gulou.cases.talk.Talk;
import org.gulou.forms.FilledForm;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Stamp;

/** The papers that the applicant has promised to bring or to send after filing, while there is somebody to take them. */
@Named
@RequestScoped
public class PromisedPapers {
    @Inject
    CaseInView view;

    @Inject
    Talk talk;

    @Inject
    Language language;

    private final Once<List<Promised>> all = new Once<>();

    /** A paper that she has sent with a message. */
    public record Sent(String title, String at) {}

    private List<Promised> all() {
        return all.get(() -> view.proceeding().state().isEnd() ? List.of() : talk.promised(view.proceeding()));
    }

    /** Those that have not come. */
    public List<FilledForm.Paper> getToCome() {
        return all().stream().filter(one -> !one.isSent()).map(Promised::paper).toList();
    }

    /** Those that she sent with a message, with the time of the last. */
    public List<Sent> getSent() {
        return all().stream()
                .filter(Promised::isSent)
                .map(one -> new Sent(
                        language.of(one.paper().title()),
                        Stamp.of(one.messages().getLast().getWrittenAt())))
                .toList();
    }

    /** Whether she has sent one of them before. */
    public boolean isSent(String path) {
        return all().stream().anyMatch(one -> one.isSent() && one.paper().path().equals(path));
    }

    /** Whether one that has not come has a time, and need not be brought. */
    public boolean isLater() {
        return getToCome().stream().anyMatch(paper -> paper.way().isLater());
    }

    /** Those that may go with a message: what is to be brought to the counter is no file. */
    public List<FilledForm.Paper> getToSend() {
        return all().stream()
                .map(Promised::paper)
                .filter(paper -> paper.way().isLater())
                .toList();
    }
}

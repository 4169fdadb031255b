package org.gulou.web.admin.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.gulou.catalog.design.FormOutline;
import org.gulou.catalog.design.Manuscript;
import org.gulou.catalog.design.Restructured;
import org.gulou.web.admin.catalogue.Owner;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** The questions of a form, changed where they stand. Each button keeps the file at once, and can be taken back. */
@Named
@RequestScoped
public class QuestionsPage {
    @Inject
    HttpServletRequest request;

    @Inject
    DesignedForm form;

    @Inject
    QuestionPanel panel;

    @Inject
    PanelSave save;

    @Inject
    PanelRows panelRows;

    @Inject
    OutlineView outline;

    @Inject
    Keeping keeping;

    @Inject
    Elsewhere elsewhere;

    @Inject
    Steps steps;

    @Inject
    Owner owner;

    @Inject
    Language language;

    private Optional<Steps.Step> step = Optional.empty();
    private boolean undone;
    private final Once<String> here = new Once<>();
    private final Once<String> last = new Once<>();

    /** Opens the form; does what was asked for. */
    public void open() {
        if (!form.open()) {
            Reply.notFound();
        } else if (form.isReadable() && request.getMethod().equals("POST")) {
            typed(Posted.of(request));
        } else if (form.isReadable()) {
            panel.open();
            undone = Posted.of(request).has("undone");
            step = steps.find(Posted.of(request).text("step"));
        }
    }

    private void typed(Posted posted) {
        String[] sent = posted.text("do").split(":", 2);
        String of = sent.length > 1 ? sent[1] : "";
        boolean filled = posted.has("at") || posted.has("add") || posted.has("share");
        if (filled) {
            panel.typed();
        }
        if (!form.isWritable()) {
            keeping.refused(form.isClosed() ? "owner.closed" : "design.not-hers");
        } else if (filled && panel.isOvertaken()) {
            keeping.overtaken();
        } else if (!filled || !panelRows.does(sent[0], of)) {
            does(sent[0], of, posted, filled);
        }
    }

    /** Some texts are written so that they can be read, but not changed here. */
    private void does(String act, String of, Posted posted, boolean filled) {
        try {
            if (act.equals("undo")) {
                undo(posted, filled);
            } else if (filled && act.equals("save")) {
                fills();
            } else if (!form.isSeen()) {
                keeping.overtaken();
            } else if (filled && act.equals("to")) {
                movesTo(panel.spot(), posted.text("to"));
            } else {
                elsewhere.does(act, of);
            }
        } catch (IllegalArgumentException | IllegalStateException unwritable) {
            keeping.refused("design.in-the-text");
        }
    }

    private void undo(Posted posted, boolean filled) {
        if (filled && !save.isUntouched()) {
            keeping.refused("design.undo.first");
        } else {
            keeping.undo(posted.text("step"));
        }
    }

    private void fills() {
        Spot spot = panel.spot();
        Optional<Manuscript> written = save.filled();
        if (written.isEmpty() || spot instanceof Spot.None) {
            Reply.unprocessable();
            return;
        }
        Manuscript changed = written.get();
        String path = spot.path();
        if (changed.text().equals(form.text().text())) {
            Reply.redirect(form.getAddress() + "&here=" + path + "&open=" + path);
        } else {
            String next = spot.isNew() && PanelSave.holdsMore(changed, path) ? "&add=" + path + "/items/0" : "";
            keeping.keep(
                    new Keeping.Done(spot.isNew() ? "added" : "changed", outline.title(panel), "", path),
                    changed,
                    next);
        }
    }

    /** What she typed goes along. */
    private void movesTo(Spot spot, String page) {
        Optional<Manuscript> written = save.written();
        if (written.isEmpty()) {
            Reply.unprocessable();
            return;
        }
        Restructured.onto(spot.path(), page, FormOutline.of(written.get()), written.get())
                .ifPresentOrElse(
                        moved -> keeping.keep(
                                new Keeping.Done("to", outline.title(panel), "", moved.here()), moved.text(), ""),
                        () -> keeping.refused("design.not-there"));
    }

    /** The key of why nothing was done; the empty text where something was. */
    public String getOtherwise() {
        return keeping.otherwise();
    }

    /** What was done last, in words; the empty text for nothing. */
    public String getDone() {
        return step.filter(done -> !undone)
                .map(done -> language.say("design.done." + done.act(), done.what())
                        + (done.also().isEmpty() ? "" : " " + language.say("design.done.also", done.also())))
                .orElse("");
    }

    /** The name of the step that can be taken back; the empty text where there is none. */
    public String getStep() {
        return last.get(() -> steps.find(Posted.of(request).text("step"))
                .filter(done -> done.made(form.getFile().text()))
                .map(done -> Posted.of(request).text("step"))
                .orElse(""));
    }

    /** What was done, so that its button is at hand once more. */
    public String getAct() {
        return undone ? "" : step.map(Steps.Step::act).orElse("");
    }

    public boolean isUndone() {
        return undone;
    }

    /** Where it was done; the empty text where that is not in the form. */
    public String getHere() {
        return here.get(() -> Optional.of(Posted.of(request).text("here"))
                .filter(path -> form.outline().item(path).isPresent()
                        || form.outline().page(path).isPresent())
                .orElse(""));
    }

    /** The page that is asked about before it goes with all it holds; the empty text for none. */
    public String getAsked() {
        return elsewhere.asked();
    }

    public boolean isOvertaken() {
        return keeping.theirs().isPresent();
    }

    /** Whether what she had open was taken out of the form by somebody else. */
    public boolean isGone() {
        return isOvertaken() && panel.isGone();
    }

    public String getWhose() {
        return keeping.theirs().map(file -> owner.name(file.getEditedBy())).orElse("");
    }

    public String getWhen() {
        return keeping.theirs().map(file -> owner.moment(file.getEditedAt())).orElse("");
    }

    /** The fields that somebody else has changed, beside what she typed there. */
    public List<Differing> getDiffering() {
        return !isOvertaken()
                ? List.of()
                : panel.merge()
                        .map(merge -> panel.isOpen()
                                ? Differing.of(merge, panel.written(), language)
                                : Differing.lost(merge.mine(), language))
                        .orElse(List.of());
    }
}

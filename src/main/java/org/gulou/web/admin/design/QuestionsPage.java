package org.gulou.web.admin.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.admin.amendments.AmendedFile;
import org.gulou.admin.amendments.Saved;
import org.gulou.catalog.design.FormOutline;
import org.gulou.catalog.design.Manuscript;
import org.gulou.catalog.design.OutlinedItem;
import org.gulou.catalog.design.Restructured;
import org.gulou.catalog.design.Sheet;
import org.gulou.web.admin.catalogue.Owner;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** The questions of a form, changed where they stand. Each button keeps the file at once, and can be taken back. */
@Named
@RequestScoped
public class QuestionsPage {
    /** A question that the page asks before it does something. */
    private static final String SURE = "sure";

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
    Steps steps;

    @Inject
    Owner owner;

    @Inject
    Language language;

    private Optional<Steps.Step> step = Optional.empty();
    private Optional<AmendedFile> theirs = Optional.empty();
    private String otherwise = "";
    private String asked = "";
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
            refused("owner.closed");
        } else if (sent[0].equals("undo")) {
            undo(posted.text("step"));
        } else if (filled && panel.spot() instanceof Spot.None) {
            overtaken();
        } else if (!filled || !panelRows.does(sent[0], of)) {
            if (!form.isSeen()) {
                overtaken();
            } else {
                does(sent[0], of, posted, filled);
            }
        }
    }

    /** Some texts are written so that they can be read, but not changed here. */
    private void does(String act, String of, Posted posted, boolean filled) {
        try {
            if (filled) {
                fills(act);
            } else {
                restructures(act, of, posted);
            }
        } catch (IllegalArgumentException | IllegalStateException unwritable) {
            refused("design.in-the-text");
        }
    }

    private void refused(String key) {
        otherwise = key;
        Reply.unprocessable();
    }

    private void overtaken() {
        theirs = Optional.of(form.getFile());
        panel.told();
        Reply.conflict();
    }

    private void fills(String act) {
        Spot spot = panel.spot();
        if (act.equals("to")) {
            movesTo(spot, Posted.of(request).text("to"));
            return;
        }
        Optional<Manuscript> written =
                spot instanceof Spot.NewItem added && added.shared() ? save.shared(added) : save.written();
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
            keep(spot.isNew() ? "added" : "changed", title(spot), changed, path, next);
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
                        moved -> keep("to", outline.title(item(spot.path())), moved.text(), moved.here(), ""),
                        () -> refused("design.not-there"));
    }

    private String title(Spot spot) {
        Sheet sheet = panel.sheet();
        return sheet.words("title").isBlank()
                ? spot.isNew() ? Posted.of(request).text("element") : panel.getWhich()
                : sheet.words("title").in(language.getTag());
    }

    private OutlinedItem item(String path) {
        return form.outline().item(path).orElseThrow();
    }

    private void restructures(String act, String path, Posted posted) {
        Optional<Restructured.Act> known = Stream.of(Restructured.Act.values())
                .filter(one -> name(one).equals(act))
                .findFirst();
        boolean full = form.outline()
                .page(path)
                .filter(page -> !page.items().isEmpty())
                .isPresent();
        if (known.equals(Optional.of(Restructured.Act.PAGE_REMOVE)) && full && !posted.has(SURE)) {
            asked = path;
            return;
        }
        known.flatMap(one -> Restructured.of(one, path, form.outline(), form.text()))
                .ifPresentOrElse(
                        moved -> keep(act, called(path), moved.text(), moved.here(), ""),
                        () -> refused("design.not-there"));
    }

    private static String name(Restructured.Act act) {
        return act.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String called(String path) {
        return form.outline()
                .item(path)
                .map(outline::title)
                .or(() -> form.outline().page(path).map(outline::title))
                .orElse("");
    }

    /** Keeps the changed text, and goes back to the place that it is about. */
    private void keep(String act, String what, Manuscript changed, String here, String next) {
        switch (form.save(changed.text())) {
            case Saved.Done done ->
                Reply.redirect(form.getAddress() + "&here=" + here + "&step="
                        + steps.keep(Steps.Step.of(
                                act,
                                what,
                                form.text().text(),
                                changed.text(),
                                Posted.of(request).text("step")))
                        + next);
            case Saved.Overtaken(AmendedFile other) -> {
                theirs = Optional.of(other);
                Reply.conflict();
            }
            case Saved.Closed closed -> refused("owner.closed");
        }
    }

    private void undo(String name) {
        Optional<Steps.Step> known =
                steps.find(name).filter(last -> last.made(form.getFile().text()));
        if (known.isEmpty()) {
            otherwise = "design.undo.late";
            Reply.conflict();
        } else if (form.save(known.get().before()) instanceof Saved.Done) {
            Reply.redirect(
                    form.getAddress() + "&undone=true&step=" + known.get().earlier());
        } else {
            overtaken();
        }
    }

    /** The key of why nothing was done; the empty text where something was. */
    public String getOtherwise() {
        return otherwise;
    }

    /** What was done last, in words; the empty text for nothing. */
    public String getDone() {
        return step.filter(done -> !undone)
                .map(done -> language.say("design.done." + done.act(), done.what()))
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
        return asked;
    }

    public boolean isOvertaken() {
        return theirs.isPresent();
    }

    public String getWhose() {
        return theirs.map(file -> owner.name(file.getEditedBy())).orElse("");
    }

    public String getWhen() {
        return theirs.map(file -> owner.moment(file.getEditedAt())).orElse("");
    }

    /** What was typed and is not kept, beside what is written there now. */
    public List<Differing> getDiffering() {
        return isOvertaken() && panel.isOpen() ? Differing.of(panel.sheet(), panel.written(), language) : List.of();
    }
}

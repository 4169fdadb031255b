package org.gulou.web.admin.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gulou.catalog.design.OutlinedItem;
import org.gulou.catalog.design.OutlinedPage;
import org.gulou.catalog.design.Unfit;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;

/** What the panel says about the question or page that is open, and by what it is found again. */
@Named
@RequestScoped
public class PanelView {
    @Inject
    HttpServletRequest request;

    @Inject
    DesignedForm form;

    @Inject
    QuestionPanel panel;

    @Inject
    OutlineView outline;

    @Inject
    Language language;

    private Spot spot() {
        return panel.spot();
    }

    /** Which question or page it is; the empty text for one that is new. */
    public String getWhich() {
        return spot().id();
    }

    /** What in the address opens it. */
    public String getOpening() {
        return spot().isNew() ? panel.isSharing() ? "share" : "add" : "at";
    }

    /** Whether what is shown was typed and is not kept yet. */
    public boolean isUnkept() {
        return panel.merge().isPresent();
    }

    /** What is written there, to go along with what is typed. */
    public String getBase() {
        return spot().base();
    }

    /** What holds it, by name. */
    public String getHolder() {
        return Holder.of(spot().path(), form.outline());
    }

    public String getHeading() {
        return switch (spot()) {
            case Spot.None none -> "";
            case Spot.Item(OutlinedItem item) ->
                language.say(form.isWritable() ? "design.change.heading" : "design.look.heading", outline.title(item).isEmpty() ? item.id() : outline.title(item));
            case Spot.Page(OutlinedPage page) -> language.say(form.isWritable() ? "design.page.heading" : "design.look.heading", outline.title(page));
            case Spot.NewItem added -> language.say(added.shared() ? "design.share.heading" : "design.add.heading");
            case Spot.NewPage added -> language.say("design.page.add.heading");
        };
    }

    public boolean isKindFixed() {
        return spot() instanceof Spot.Item(OutlinedItem item) && Kinds.isFixed(item.kind());
    }

    public String getKind() {
        return Kinds.isKnown(panel.sheet().kind()) ? Kinds.words(panel.sheet().kind(), language) : panel.sheet().kind();
    }

    /** What would have to go because it means nothing for the kind that is chosen now. */
    public List<Unfit> getUnfit() {
        return spot() instanceof Spot.Item(OutlinedItem item)
                        && !panel.sheet().kind().equals(panel.written().kind())
                ? Unfit.in(form.text(), item.path(), panel.sheet().kind())
                : List.of();
    }

    /** What is set besides and has no field here. */
    public List<Also> getAlso() {
        return switch (spot()) {
            case Spot.Item(OutlinedItem item) -> Also.of(item.written(), panel.written());
            case Spot.Page(OutlinedPage page) -> Also.of(page.written(), panel.written());
            case Spot.NewItem added -> List.of();
            case Spot.NewPage added -> List.of();
            case Spot.None none -> List.of();
        };
    }
}

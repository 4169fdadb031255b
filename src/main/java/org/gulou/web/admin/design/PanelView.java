package org.gulou.web.admin.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gulou.catalog.design.ConditionForm;
import org.gulou.catalog.design.OptionRow;
import org.gulou.catalog.design.OutlinedItem;
import org.gulou.catalog.design.OutlinedPage;
import org.gulou.catalog.design.Unfit;
import org.gulou.catalog.design.Wording;
import org.gulou.web.ui.Language;

/** What the panel says about the question or page that is open, and by what it is found again. */
@Named
@RequestScoped
public class PanelView {
    private static final List<String> MORE = List.of(
            "default",
            "computed",
            "round",
            "whenEmpty",
            "currency",
            "level",
            "within",
            "view",
            "ordered",
            "count",
            "script",
            "prefill",
            "edit",
            "autocomplete");

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
                language.say(
                        form.isWritable() ? "design.change.heading" : "design.look.heading",
                        outline.title(item).isEmpty() ? item.id() : outline.title(item));
            case Spot.Page(OutlinedPage page) ->
                language.say(form.isWritable() ? "design.page.heading" : "design.look.heading", outline.title(page));
            case Spot.NewItem added -> language.say(added.shared() ? "design.share.heading" : "design.add.heading");
            case Spot.NewPage added -> language.say("design.page.add.heading");
        };
    }

    public boolean isKindFixed() {
        return spot() instanceof Spot.Item(OutlinedItem item) && Kinds.isFixed(item.kind());
    }

    public String getKind() {
        return Kinds.isKnown(panel.sheet().kind())
                ? Kinds.words(panel.sheet().kind(), language)
                : panel.sheet().kind();
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

    public List<ConditionView> getConditions() {
        return panel.conditions().entrySet().stream()
                .map(one -> new ConditionView(
                        ConditionView.name(one.getKey()), one.getKey(), one.getValue(), panel.questions(), language))
                .toList();
    }

    /** A check on the page. */
    public record Check(int number, int was, ConditionView condition, Wording words, String level) {
        public String getName() {
            return FilledCheck.name(number);
        }
    }

    public List<Check> getChecks() {
        return IntStream.range(0, panel.checks().size())
                .mapToObj(number -> check(number, panel.checks().get(number)))
                .toList();
    }

    private Check check(int number, FilledCheck check) {
        var view = new ConditionView(
                FilledCheck.name(number), ConditionForm.About.CHECK, check.condition(), panel.own(), language);
        return new Check(number, check.was(), view, check.words(), check.level());
    }

    /** Whether anything is filled in, or wrong, among what few questions need. */
    public boolean isMoreOpen() {
        return MORE.stream()
                .anyMatch(key -> !panel.sheet().get(key).isBlank()
                        || !panel.wrongAt(key).isEmpty()
                        || panel.getFocus().equals(key));
    }

    /** Those of what few questions need that can be filled in here. */
    public List<String> getMore() {
        return MORE.stream().filter(panel.sheet()::has).toList();
    }

    /** The options, and empty rows for more. */
    public List<OptionRow> getRows() {
        var shown = new ArrayList<>(panel.rows());
        if (panel.rows().stream().noneMatch(OptionRow::isEmpty)) {
            shown.add(OptionRow.EMPTY);
        }
        while (shown.size() < 2) {
            shown.add(OptionRow.EMPTY);
        }
        return shown;
    }
}

package org.gulou.web.admin.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.design.ConditionForm;
import org.gulou.catalog.design.OfferedOptions;
import org.gulou.catalog.design.OptionRow;
import org.gulou.catalog.design.OutlinedItem;
import org.gulou.catalog.design.ReadableQuestion;
import org.gulou.catalog.design.SharedElement;
import org.gulou.catalog.design.Sheet;
import org.gulou.catalog.design.SheetMerge;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Slip;

/** What is filled in about the question or page that is open: as it is written, or as it was typed. */
@Named
@RequestScoped
public class QuestionPanel {
    @Inject
    HttpServletRequest request;

    @Inject
    DesignedForm form;

    @Inject
    SharedParts shared;

    @Inject
    OutlineView outline;

    @Inject
    Language language;

    private Spot spot = Spot.NONE;
    private Sheet written = Sheet.ofNewPage();
    private Sheet sheet = written;
    private final Map<ConditionForm.About, ConditionForm> conditions = new LinkedHashMap<>();
    private List<OptionRow> rows = List.of();
    private String optionsFrom = "";
    private String seen = "";
    private String focus = "heading";
    private final Faults faults = new Faults();
    private boolean overtaken;
    private Optional<SheetMerge> merge = Optional.empty();
    private final Once<Map<String, ReadableQuestion>> questions = new Once<>();
    private final Once<Map<String, ReadableQuestion>> own = new Once<>();
    private List<FilledCheck> checks = List.of();

    /** Opens what is asked for, as it is written. */
    void open() {
        seen = String.valueOf(form.getFile().getRevision());
        spot = Spot.of(Posted.of(request), form.outline());
        written = labelled(spot.written());
        show(written);
    }

    /** Opens what was sent, as it was typed; what somebody else changed meanwhile and she did not is as that is now. */
    void typed() {
        Posted posted = Posted.of(request);
        seen = String.valueOf(form.getFile().getRevision());
        spot = form.isSeen() ? Spot.of(posted, form.outline()) : Spot.again(posted, form.outline());
        written = labelled(spot.written());
        Sheet began = form.isSeen()
                ? written
                : labelled(spot.began(posted.first("base").orElse("")));
        var sent = new SentSheet(posted);
        Sheet typed = sent.sheet(began, questions(), own());
        SheetMerge merged = SheetMerge.of(began, typed, spot.isNew() ? began : written);
        merge = Optional.of(merged);
        boolean told = form.isSeen() || spot.isToldBy(posted.first("base").orElse(""));
        overtaken = isGone() || !merged.isUntouched() || !told;
        show(merged.both());
        for (var about : ConditionForm.About.values()) {
            String name = ConditionView.name(about);
            if (posted.has(name + ".how") && !merged.theirs().contains(name)) {
                conditions.put(about, sent.condition(about, began.get(name), questions()));
            }
        }
        if (merged.clashes().contains("checks")) {
            wrong("checks", language.say("design.checks.overtaken", sent.words(began.checks(), own(), language)));
        } else if (posted.has("checks.sent") && !merged.theirs().contains("checks")) {
            checks = sent.checks(began.checks(), own());
        }
        if (merged.clashes().contains("options")) {
            wrong("options", language.say("design.options.overtaken", sent.titles(language)));
        } else if (posted.has("options.from") && !merged.theirs().contains("options")) {
            optionsFrom = posted.text("options.from");
            rows = optionsFrom.equals("own") ? sent.rows(began.options()) : List.of();
        }
    }

    /** Each question of a shared element can be called otherwise here. */
    private Sheet labelled(Sheet sheet) {
        return sheet.withLabels(elementItems().stream().map(OutlinedItem::id).toList());
    }

    /** What the shared element asks that is open; nothing for anything else. */
    List<OutlinedItem> elementItems() {
        return spot instanceof Spot.Item(OutlinedItem item) && item.isUse()
                ? shared.element(item.value("use")).map(SharedElement::items).orElse(List.of()).stream()
                        .filter(asked -> !asked.id().isEmpty())
                        .toList()
                : List.of();
    }

    /** Whether what she had open has been taken out of the form: it is about to be added again. */
    boolean isGone() {
        return Posted.of(request).has("at") && !(spot instanceof Spot.Item || spot instanceof Spot.Page);
    }

    /** Whether somebody else has changed what she has before her. */
    boolean isOvertaken() {
        return overtaken;
    }

    /** What became of her fields and of somebody else's. */
    Optional<SheetMerge> merge() {
        return merge;
    }

    private void show(Sheet shown) {
        sheet = shown;
        for (var about : ConditionForm.About.values()) {
            String name = ConditionView.name(about);
            if (shown.has(name)) {
                conditions.put(about, ConditionForm.of(shown.get(name), about, questions()));
            }
        }
        checks = !shown.hasChecks()
                ? List.of()
                : shown.checks().stream()
                        .map(check -> FilledCheck.of(check, own()))
                        .toList();
        rows = shown.options() instanceof OfferedOptions.Own(var own) ? own : List.of();
        optionsFrom = switch (shown.options()) {
            case OfferedOptions.Vocabulary vocabulary -> "vocab";
            case OfferedOptions.Otherwise otherwise -> "other";
            case OfferedOptions.Own own -> "own";
            case OfferedOptions.Nothing nothing -> "own";
        };
    }

    /** The revision that what is shown belongs to. */
    public String getSeen() {
        return seen;
    }

    Map<String, ReadableQuestion> questions() {
        return questions.get(() -> ReadableQuestion.byName(ReadableQuestion.at(form.outline(), spot.path(), shared)));
    }

    /** What checks read: the answer to the question itself too. */
    Map<String, ReadableQuestion> own() {
        return own.get(() -> spot instanceof Spot.Item(OutlinedItem item)
                ? ReadableQuestion.byName(ReadableQuestion.within(form.outline(), item, shared))
                : questions());
    }

    Spot spot() {
        return spot;
    }

    Sheet sheet() {
        return sheet;
    }

    Sheet written() {
        return written;
    }

    /** Changes a row of the options before they are shown again. */
    void rows(List<OptionRow> changed, String focused) {
        rows = changed;
        focus = focused;
    }

    List<OptionRow> rows() {
        return rows;
    }

    List<FilledCheck> checks() {
        return checks;
    }

    /** Changes the checks before they are shown again. */
    void checks(List<FilledCheck> changed, String focused) {
        checks = List.copyOf(changed);
        focus = focused;
    }

    ConditionForm condition(ConditionForm.About about) {
        return conditions.getOrDefault(about, ConditionForm.of("", about, Map.of()));
    }

    void condition(ConditionForm.About about, ConditionForm changed, String focused) {
        conditions.put(about, changed);
        focus = focused;
    }

    void focus(String focused) {
        focus = focused;
    }

    /** Says at a field what is wrong there; at the whole where that field is not on the page. */
    void wrong(String field, String words) {
        faults.say(field, words);
        focus = "";
    }

    boolean isWrong() {
        return faults.isAny();
    }

    public String getPath() {
        return spot.path();
    }

    public boolean isOpen() {
        return !(spot instanceof Spot.None);
    }

    /** The form that the buttons of the outline belong to: with a panel open, what is filled in there goes along. */
    public String getActing() {
        return isOpen() ? "fill" : "steps";
    }

    public boolean isNew() {
        return spot.isNew();
    }

    public boolean isSharing() {
        return spot instanceof Spot.NewItem added && added.shared();
    }

    public boolean isOfPage() {
        return spot instanceof Spot.Page || spot instanceof Spot.NewPage;
    }

    public boolean isUse() {
        return spot instanceof Spot.Item(OutlinedItem item) && item.isUse();
    }

    public String getFocus() {
        return focus;
    }

    public Sheet getSheet() {
        return sheet;
    }

    /** The id, which only what is new is given: what reads it would not find it by another. */
    public String getId() {
        Posted sent = Posted.of(request);
        return !spot.isNew() ? spot.id() : sent.has("newId") ? sent.text("newId") : sent.text("which");
    }

    public boolean isChoice() {
        return sheet.kind().equals("choice") || sheet.kind().equals("choices");
    }

    public String getOptionsFrom() {
        return optionsFrom;
    }

    public String getList() {
        return sheet.options() instanceof OfferedOptions.Vocabulary(String id) ? id : "";
    }

    Map<ConditionForm.About, ConditionForm> conditions() {
        return conditions;
    }

    /** What is wrong at a field; the empty text if nothing is. */
    public String wrongAt(String field) {
        return faults.at(field);
    }

    public List<Slip> getSlips() {
        return faults.slips();
    }
}

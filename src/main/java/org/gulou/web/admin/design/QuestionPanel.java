package org.gulou.web.admin.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.catalog.design.ConditionForm;
import org.gulou.catalog.design.OfferedOptions;
import org.gulou.catalog.design.OptionRow;
import org.gulou.catalog.design.OutlinedItem;
import org.gulou.catalog.design.OutlinedPage;
import org.gulou.catalog.design.ReadableQuestion;
import org.gulou.catalog.design.Sheet;
import org.gulou.catalog.design.Unfit;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;

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
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final List<String> other = new ArrayList<>();
    private final Once<Map<String, ReadableQuestion>> questions = new Once<>();

    /** Opens what is asked for, as it is written. */
    void open() {
        seen = String.valueOf(form.getFile().getRevision());
        spot = Spot.of(Posted.of(request), form.outline());
        written = spot.written();
        show(written);
    }

    /** Opens what was sent, as it was typed. */
    void typed() {
        Posted posted = Posted.of(request);
        seen = posted.text("seen");
        spot = form.isSeen() ? Spot.of(posted, form.outline()) : Spot.again(posted, form.outline());
        written = spot.written();
        var sent = new SentSheet(posted);
        sheet = sent.sheet(written, questions());
        show(sheet);
        for (var about : ConditionForm.About.values()) {
            if (posted.has(ConditionView.name(about) + ".how")) {
                String name = ConditionView.name(about);
                conditions.put(about, sent.condition(about, written.get(name), questions()));
            }
        }
        if (posted.has("options.from")) {
            optionsFrom = posted.text("options.from");
            rows = optionsFrom.equals("own") ? sent.rows(written.options()) : List.of();
            if (sent.isOther(written.options())) {
                wrong("options", language.say("design.options.overtaken", sent.titles(language)));
            }
        }
    }

    private void show(Sheet shown) {
        sheet = shown;
        for (var about : ConditionForm.About.values()) {
            String name = ConditionView.name(about);
            if (shown.has(name)) {
                conditions.put(about, ConditionForm.of(shown.get(name), about, questions()));
            }
        }
        rows = shown.options() instanceof OfferedOptions.Own(var own) ? own : List.of();
        optionsFrom = switch (shown.options()) {
            case OfferedOptions.Vocabulary vocabulary -> "vocab";
            case OfferedOptions.Otherwise otherwise -> "other";
            case OfferedOptions.Own own -> "own";
            case OfferedOptions.Nothing nothing -> "own";
        };
    }

    /** She has been told what somebody else kept meanwhile. */
    void told() {
        seen = String.valueOf(form.getFile().getRevision());
    }

    /** The revision that she began with: she is told once that there is another, whatever she presses first. */
    public String getSeen() {
        return seen;
    }

    Map<String, ReadableQuestion> questions() {
        return questions.get(() -> ReadableQuestion.byName(ReadableQuestion.at(form.outline(), spot.path(), shared)));
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
        if (field.isEmpty()) {
            other.add(words);
        } else {
            faults.merge(field, words, (one, two) -> one + " " + two);
        }
        focus = "";
    }

    boolean isWrong() {
        return !faults.isEmpty() || !other.isEmpty();
    }

    public String getPath() {
        return spot.path();
    }

    /** Which question or page it is; the empty text for one that is new. */
    public String getWhich() {
        return spot.id();
    }

    /** What in the address opens it. */
    public String getOpening() {
        return spot.isNew() ? isSharing() ? "share" : "add" : "at";
    }

    public boolean isOpen() {
        return !(spot instanceof Spot.None);
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

    public String getHeading() {
        return switch (spot) {
            case Spot.None none -> "";
            case Spot.Item(OutlinedItem item) ->
                language.say("design.change.heading", outline.title(item).isEmpty() ? item.id() : outline.title(item));
            case Spot.Page(OutlinedPage page) -> language.say("design.page.heading", outline.title(page));
            case Spot.NewItem added -> language.say(added.shared() ? "design.share.heading" : "design.add.heading");
            case Spot.NewPage added -> language.say("design.page.add.heading");
        };
    }

    public String getFocus() {
        return focus;
    }

    public Sheet getSheet() {
        return sheet;
    }

    /** The id, which only what is new is given: what reads it would not find it by another. */
    public String getId() {
        return spot.isNew() ? Posted.of(request).text("newId") : spot.id();
    }

    public boolean isKindFixed() {
        return spot instanceof Spot.Item(OutlinedItem item) && Kinds.isFixed(item.kind());
    }

    public String getKind() {
        return Kinds.isKnown(sheet.kind()) ? Kinds.words(sheet.kind(), language) : sheet.kind();
    }

    public boolean isChoice() {
        return sheet.kind().equals("choice") || sheet.kind().equals("choices");
    }

    public String getOptionsFrom() {
        return optionsFrom;
    }

    /** What the options were when the rows were shown. */
    public String getWere() {
        return SentSheet.codes(written.options());
    }

    public String getList() {
        return sheet.options() instanceof OfferedOptions.Vocabulary(String id) ? id : "";
    }

    /** The options, and empty rows for more. */
    public List<OptionRow> getRows() {
        var shown = new ArrayList<>(rows);
        if (rows.stream().noneMatch(OptionRow::isEmpty)) {
            shown.add(OptionRow.EMPTY);
        }
        while (shown.size() < 2) {
            shown.add(OptionRow.EMPTY);
        }
        return shown;
    }

    public List<ConditionView> getConditions() {
        return conditions.entrySet().stream()
                .map(one -> new ConditionView(one.getKey(), one.getValue(), questions(), language))
                .toList();
    }

    /** What is wrong at a field; the empty text if nothing is. */
    public String wrongAt(String field) {
        return faults.getOrDefault(field, "");
    }

    /** Something to put right, and the id of the field it is about. */
    public record Slip(String field, String words) {}

    public List<Slip> getSlips() {
        var slips = new ArrayList<Slip>();
        faults.forEach((field, words) -> slips.add(new Slip(field, words)));
        other.forEach(words -> slips.add(new Slip("panel", words)));
        return slips;
    }

    /** What would have to go because it means nothing for the kind that is chosen now. */
    public List<Unfit> getUnfit() {
        return spot instanceof Spot.Item(OutlinedItem item) && !sheet.kind().equals(written.kind())
                ? Unfit.in(form.text(), item.path(), sheet.kind())
                : List.of();
    }

    /** What is set besides and has no field here. */
    public List<Also> getAlso() {
        return switch (spot) {
            case Spot.Item(OutlinedItem item) -> Also.of(item.written(), written);
            case Spot.Page(OutlinedPage page) -> Also.of(page.written(), written);
            case Spot.NewItem added -> List.of();
            case Spot.NewPage added -> List.of();
            case Spot.None none -> List.of();
        };
    }
}

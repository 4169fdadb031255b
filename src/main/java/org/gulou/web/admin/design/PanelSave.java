package org.gulou.web.admin.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.catalog.design.ConditionForm;
import org.gulou.catalog.design.Content;
import org.gulou.catalog.design.FormOutline;
import org.gulou.catalog.design.Ids;
import org.gulou.catalog.design.Manuscript;
import org.gulou.catalog.design.OutlinedItem;
import org.gulou.catalog.design.OutlinedPage;
import org.gulou.catalog.design.Passage;
import org.gulou.catalog.design.ProblemsAt;
import org.gulou.catalog.design.Restructured;
import org.gulou.catalog.design.Sheet;
import org.gulou.catalog.design.SheetFault;
import org.gulou.kernel.Problem;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;

/** Writes what is filled in on the panel into the text of the form, once nothing is wrong with it any more. */
@RequestScoped
public class PanelSave {
    /** What may be empty at first: it is filled next. */
    private static final Set<String> NEXT = Set.of("items");

    @Inject
    HttpServletRequest request;

    @Inject
    DesignedForm form;

    @Inject
    QuestionPanel panel;

    @Inject
    PanelView view;

    @Inject
    PanelChoices choices;

    @Inject
    Language language;

    /** Whether nothing was filled in that is not written already. */
    boolean isUntouched() {
        Spot spot = panel.spot();
        boolean complete = Stream.of(ConditionForm.About.values())
                .noneMatch(about -> panel.sheet().has(ConditionView.name(about))
                        && panel.condition(about).isIncomplete(panel.questions()));
        boolean checked = panel.checks().stream()
                .noneMatch(check -> !check.isBlank() && check.condition().isIncomplete(panel.own()));
        Posted posted = Posted.of(request);
        return complete
                && checked
                && (spot.isNew()
                        ? panel.sheet().isBlank()
                                && posted.text("newId").isEmpty()
                                && posted.text("element").isEmpty()
                        : changed(spot).text().equals(form.text().text()));
    }

    /** The text with what was filled in, or with the shared element that was chosen; empty as {@link #written}. */
    Optional<Manuscript> filled() {
        return panel.spot() instanceof Spot.NewItem added && added.shared() ? shared(added) : written();
    }

    /** The text with what was filled in; empty where something has to be put right first, which the panel then says. */
    Optional<Manuscript> written() {
        Spot spot = panel.spot();
        panel.rows(panel.rows().stream().filter(row -> !row.isEmpty()).toList(), panel.getFocus());
        panel.checks(panel.checks().stream().filter(check -> !check.isBlank()).toList(), panel.getFocus());
        faults(spot);
        if (panel.isWrong()) {
            return Optional.empty();
        }
        if (!view.getUnfit().isEmpty() && !agreed().equals(panel.sheet().kind())) {
            panel.wrong("kind", language.say("design.unfit.first"));
            return Optional.empty();
        }
        Manuscript changed = changed(spot);
        if (!changed.text().equals(form.text().text())) {
            tried(spot, changed);
        }
        return panel.isWrong() ? Optional.empty() : Optional.of(changed);
    }

    private String agreed() {
        return Posted.of(request).text("agreed");
    }

    private Manuscript changed(Spot spot) {
        Sheet sheet = panel.sheet();
        Manuscript text = form.text();
        return switch (spot) {
            case Spot.Item(OutlinedItem item) -> sheet.write(text, item.path(), panel.written());
            case Spot.Page(OutlinedPage page) -> sheet.write(text, page.path(), panel.written());
            case Spot.NewItem added -> text.add(added.list(), added.index(), sheet.content(id(spot)));
            case Spot.NewPage added -> Restructured.withPage(added.index(), sheet, id(spot), form.outline(), text);
            case Spot.None none -> text;
        };
    }

    /** The id of something new: as it was typed, else made of its title. */
    String id(Spot spot) {
        String typed = Posted.of(request).text("newId");
        return switch (spot) {
            case Spot.NewItem added
            when typed.isEmpty() ->
                Ids.camel(
                        panel.sheet().words("title").isBlank()
                                ? panel.sheet().words("text")
                                : panel.sheet().words("title"),
                        added.taken());
            case Spot.NewPage added
            when typed.isEmpty() -> Ids.kebab(panel.sheet().words("title"), added.taken());
            default -> typed;
        };
    }

    private void faults(Spot spot) {
        for (SheetFault fault : SheetFault.in(panel.sheet(), panel.written())) {
            panel.wrong(fault.field(), language.say("design.fault." + fault.what()));
        }
        for (var about : ConditionForm.About.values()) {
            if (panel.sheet().has(ConditionView.name(about))
                    && panel.condition(about).isIncomplete(panel.questions())) {
                panel.wrong(ConditionView.name(about), language.say("design.fault.condition"));
            }
        }
        for (int number = 0; number < panel.checks().size(); number++) {
            if (panel.checks().get(number).condition().isIncomplete(panel.own())) {
                panel.wrong(FilledCheck.name(number), language.say("design.fault.condition"));
            }
        }
        Optional<SheetFault> ofId = switch (spot) {
            case Spot.NewItem added -> SheetFault.ofId("newId", id(spot), Ids.CAMEL, added.taken());
            case Spot.NewPage added -> SheetFault.ofId("newId", id(spot), Ids.KEBAB, added.taken());
            case Spot.Item item -> Optional.empty();
            case Spot.Page page -> Optional.empty();
            case Spot.None none -> Optional.empty();
        };
        ofId.ifPresent(fault -> panel.wrong("newId", language.say("design.fault." + fault.what())));
    }

    /** Asks the reader that publishing uses what would be wrong here that is not wrong yet. */
    private void tried(Spot spot, Manuscript changed) {
        Optional<Passage.Fields> there =
                changed.at(spot.path()).filter(Passage.Fields.class::isInstance).map(Passage.Fields.class::cast);
        Set<String> before = spot.isNew()
                ? Set.of()
                : mistakes(form.text(), spot).stream().map(Problem::reason).collect(Collectors.toSet());
        for (Problem mistake : mistakes(changed, spot)) {
            if (before.contains(mistake.reason()) && !spot.isNew()) {
                continue;
            }
            String key = there.flatMap(fields -> ProblemsAt.key(changed, fields, mistake))
                    .orElse("");
            if (!(spot.isNew() && NEXT.contains(key))) {
                panel.wrong(field(key), words(mistake));
            }
        }
        if (spot.isNew() && !panel.isWrong()) {
            clashes(changed);
        }
    }

    /** What is new can make something else wrong by its name alone; told now, while another one can be given. */
    private void clashes(Manuscript changed) {
        Set<Problem> before = Set.copyOf(form.mistakes(form.text()));
        Set<String> known = before.stream().map(this::words).collect(Collectors.toSet());
        String there = panel.spot().path();
        form.mistakes(changed).stream()
                .filter(mistake ->
                        mistake.file().equals(form.getPath()) || mistake.file().startsWith("elements/"))
                .filter(mistake -> !known.contains(words(mistake)))
                .filter(mistake -> ProblemsAt.of(changed, form.getPath(), List.of(mistake))
                        .at(there)
                        .isEmpty())
                .findFirst()
                .ifPresent(mistake -> panel.wrong("newId", words(mistake)));
    }

    private String words(Problem mistake) {
        return mistake.found().then(mistake.advice()).in(language.getTag());
    }

    private List<Problem> mistakes(Manuscript text, Spot spot) {
        return ProblemsAt.of(text, form.getPath(), form.mistakes(text)).at(spot.path());
    }

    /** The field that shows what is wrong with a key; the empty text where the panel has none. */
    private String field(String key) {
        if (key.equals("id")) {
            return panel.spot().isNew() ? "newId" : "";
        }
        var fields = new ArrayList<>(panel.sheet().fields().keySet());
        fields.addAll(List.of("kind", "options", "checks"));
        return fields.stream()
                .filter(field -> !key.isEmpty() && (field.equals(key) || field.startsWith(key + "/")))
                .findFirst()
                .orElse("");
    }

    /** The text with a shared element that was chosen; empty where none was. */
    private Optional<Manuscript> shared(Spot.NewItem added) {
        Posted posted = Posted.of(request);
        String name = posted.text("element");
        if (choices.getElements().stream().noneMatch(element -> element.name().equals(name))) {
            panel.wrong("element", language.say("design.fault.NO_ELEMENT"));
            return Optional.empty();
        }
        String scope = posted.text("newId");
        if (!scope.isEmpty()) {
            SheetFault.ofId("newId", scope, Ids.CAMEL, added.taken())
                    .ifPresent(fault -> panel.wrong("newId", language.say("design.fault." + fault.what())));
        }
        if (panel.isWrong()) {
            return Optional.empty();
        }
        var content = new LinkedHashMap<String, Content>();
        content.put("use", new Content.Text(name));
        if (!scope.isEmpty()) {
            content.put("as", new Content.Text(scope));
        }
        Manuscript changed = form.text().add(added.list(), added.index(), new Content.Fields(content));
        tried(added, changed);
        return panel.isWrong() ? Optional.empty() : Optional.of(changed);
    }

    /** Whether what was added holds others, which are to be added next. */
    static boolean holdsMore(Manuscript changed, String path) {
        FormOutline form = FormOutline.of(changed);
        return form.page(path).filter(page -> page.items().isEmpty()).isPresent()
                || form.item(path)
                        .filter(OutlinedItem::isGroup)
                        .filter(item -> item.items().isEmpty())
                        .isPresent();
    }
}

package org.gulou.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.kind.ChoiceKind;
import org.gulou.forms.kind.CodeKind;
import org.gulou.forms.kind.CoordinatesKind;
import org.gulou.forms.kind.DateKind;
import org.gulou.forms.kind.DivisionKind;
import org.gulou.forms.kind.FileKind;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.LookUpKind;
import org.gulou.forms.kind.MomentKind;
import org.gulou.forms.kind.NumberKind;
import org.gulou.forms.kind.RowKind;
import org.gulou.forms.kind.SignatureKind;
import org.gulou.forms.kind.SpanKind;
import org.gulou.forms.kind.TextKind;
import org.gulou.forms.kind.YesNoKind;
import org.gulou.forms.source.ReadOn;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Money;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** The questions of a page, as its template shows them in one language. */
final class Questions {
    private final Filling filling;
    private final Optional<Journey> certain;
    private final String language;
    private final Choices choices;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, String> warnings = new LinkedHashMap<>();
    private final Map<String, Doubt> doubts = new LinkedHashMap<>();

    Questions(Filling filling, List<Mistake> mistakes, Optional<Journey> certain, String language) {
        this.filling = filling;
        this.certain = certain;
        this.language = language;
        this.choices = new Choices(filling.local(), language);
        mistakes.forEach(mistake -> {
            (mistake.warning() ? warnings : errors)
                    .merge(mistake.path(), mistake.words().in(language), Questions::both);
            mistake.doubt().ifPresent(doubt -> doubts.put(mistake.path(), doubt));
        });
    }

    private static String both(String one, String other) {
        return one + " " + other;
    }

    List<Question> of(Sheet sheet, List<Item> items) {
        return items.stream()
                .filter(item -> sheet.asked(item).isTrue())
                .filter(item ->
                        !(item instanceof Item.Notice notice) || notice.on().contains(ReadOn.FORM))
                .map(item -> question(sheet, item))
                .toList();
    }

    private Question question(Sheet sheet, Item item) {
        Question.Draft draft = new Question.Draft(sheet.path(item), text(item.title(), sheet));
        draft.error = errors.getOrDefault(draft.id, "");
        draft.warning = warnings.getOrDefault(draft.id, "");
        draft.notes = new Question.Notes(
                filling.answers().origin(draft.id).flatMap(Origin::told),
                Optional.ofNullable(doubts.get(draft.id)),
                provisional(sheet, item),
                item instanceof Item.Ask asked ? RegisterNote.of(sheet, asked) : Optional.empty(),
                new Spot(sheet, item).said().filter(FromRegister::changed).isPresent());
        switch (item) {
            case Item.Notice notice -> {
                draft.kind = notice.kind();
                draft.text = draft.kind.equals("info")
                        ? notice.text().markdown(sheet).in(language)
                        : text(notice.text(), sheet);
            }
            case Item.Group group -> group(draft, sheet, group);
            case Item.Ask ask
            when ask.computed().isPresent() -> {
                draft.kind = "computed";
                draft.hint = text(ask.hint(), sheet);
                draft.text = shown(sheet, ask).in(language);
            }
            case Item.Ask ask
            when new Spot(sheet, ask).isLocked() -> {
                draft.kind = "fetched";
                draft.hint = text(ask.hint(), sheet);
                draft.text = shown(sheet, ask).in(language);
                draft.values = filling.answers().at(draft.id);
            }
            case Item.Ask ask -> ask(draft, sheet, ask);
        }
        return draft.done();
    }

    private boolean provisional(Sheet sheet, Item item) {
        return item instanceof Item.Ask ask
                && ask.computed().isPresent()
                && !sheet.value(ask).isUnknown()
                && certain.filter(sure -> sure.mayChange(sheet.path(item))).isPresent();
    }

    static LocalizedText shown(Sheet sheet, Item.Ask ask) {
        Value value = sheet.value(ask);
        return value.isUnknown() || value instanceof Value.Empty ? Display.NOTHING : ask.show(value, sheet);
    }

    private void group(Question.Draft draft, Sheet sheet, Item.Group group) {
        draft.hint = text(group.hint(), sheet);
        if (group.repeat().isEmpty()) {
            draft.kind = "group";
            Sheet inside = sheet.inside(group).getFirst();
            draft.parts = of(inside, group.here());
            return;
        }
        draft.kind = group.table() ? "matrix" : "rows";
        draft.text = text(group.rowName(), sheet);
        var rows = sheet.inside(group);
        var counted = group.counted();
        boolean open = !new Spot(sheet, group).isLocked();
        boolean removable = open
                && counted.isPresent()
                && rows.size() > sheet.count(counted.get().min(), 0);
        draft.moreRows = open
                && counted.isPresent()
                && rows.size() < sheet.count(counted.get().max(), Form.MOST_ROWS);
        draft.rows = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Sheet row = rows.get(i);
            draft.rows.add(new Question.Row(
                    draft.id + "." + row.key(),
                    rowTitle(sheet, group, i).in(language),
                    removable,
                    of(row, group.here())));
        }
    }

    /** What the row's element is called, else such as 家庭成员 2, or Member 2. */
    static LocalizedText rowTitle(Sheet sheet, Item.Group group, int index) {
        return switch (group.repeat().orElseThrow()) {
            case Item.Repeat.Fixed(var rows, var texts) ->
                texts.in(rows, sheet).get(index).title();
            case Item.Repeat.Each each -> {
                Value element = sheet.inside(group).get(index).element();
                LocalizedText named = each.shown()
                        .map(kind -> kind.show(element, sheet.local()))
                        .orElseGet(() -> Display.of(element, Type.ANY, sheet.local()));
                yield element instanceof Value.Fields ? new RowKind(false).show(element, sheet.local()) : named;
            }
            case Item.Repeat.Counted counted -> numbered(sheet, group, index);
        };
    }

    private static LocalizedText numbered(Sheet sheet, Item.Group group, int index) {
        Phrase name = group.rowName().isEmpty() ? group.title() : group.rowName();
        return name.in(sheet).map(text -> text.isEmpty() ? "" + (index + 1) : capital(text) + " " + (index + 1));
    }

    private static String capital(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    /** Rows tell of others, for whom nobody's own data is to be filled in. */
    private static String autocomplete(Sheet sheet, Kind kind) {
        return isInRow(sheet) && !kind.autocomplete().isEmpty() ? "off" : kind.autocomplete();
    }

    private static boolean isInRow(Sheet sheet) {
        return !sheet.key().isEmpty()
                || sheet.outer().filter(Questions::isInRow).isPresent();
    }

    /** A question by itself, out of its form, to be answered. */
    Question alone(Sheet sheet, Item.Ask ask, LocalizedText label, String error) {
        var draft = new Question.Draft(sheet.path(ask), label.in(language));
        ask(draft, sheet, ask);
        draft.required = true;
        draft.error = error;
        return draft.done();
    }

    /** Yes or no to a statement. */
    Question alone(String id, LocalizedText statement, List<String> typed, String error) {
        var draft = new Question.Draft(id, statement.in(language));
        draft.kind = "boolean";
        draft.values = typed;
        yesNo(draft, new YesNoKind("boolean"));
        draft.required = true;
        draft.error = error;
        return draft.done();
    }

    private void ask(Question.Draft draft, Sheet sheet, Item.Ask ask) {
        Kind kind = ask.kind();
        draft.kind = kind.name();
        draft.hint = text(ask.hint(), sheet);
        draft.text = text(ask.text(), sheet);
        draft.purpose = text(ask.purpose(), sheet);
        draft.sensitive = ask.sensitive();
        draft.required = sheet.condition(ask.required()).isTrue();
        draft.autocomplete = ask.autocomplete().isEmpty() ? autocomplete(sheet, kind) : ask.autocomplete();
        draft.inputmode = kind.inputmode();
        draft.min = limit(ask.min().in(sheet, sheet.surroundings()), kind);
        draft.max = limit(ask.max().in(sheet, sheet.surroundings()), kind);
        draft.values = values(sheet, ask);
        switch (kind) {
            case TextKind words -> {
                draft.maxLength = words.maxLength();
                draft.inWords = words.words();
            }
            case NumberKind number ->
                draft.unit = number.name().equals("percent")
                        ? "%"
                        : number.name().equals("money")
                                ? currency(number)
                                : number.unit().in(language);
            case YesNoKind yesNo -> yesNo(draft, yesNo);
            case ChoiceKind choice ->
                choices.of(draft, ask, choice, Offers.options(sheet, ask, choice), Offers.ended(sheet, ask, choice));
            case DivisionKind division -> draft.selects = choices.selects(draft, division);
            case FileKind file -> {
                draft.limits = Optional.of(file.limits());
                draft.files = Papers.uploads(filling.answers(), draft.values);
            }
            case DateKind date -> {}
            case MomentKind moment -> {}
            case SpanKind span -> {}
            case CoordinatesKind coordinates -> {}
            case SignatureKind signature -> {}
            case RowKind row -> choices.rows(draft, Offers.rows(sheet, ask));
            case LookUpKind lookUp -> choices.found(draft, ask, Found.rows(sheet, ask));
            case CodeKind code -> {}
        }
    }

    private String currency(NumberKind money) {
        return Money.currency(money.currency()).in(language);
    }

    private List<String> values(Sheet sheet, Item.Ask ask) {
        List<String> typed = filling.answers().at(sheet.path(ask));
        if (!typed.isEmpty() || sheet.settled(ask)) {
            return typed;
        }
        return Effective.proposed(sheet, ask).map(ask.kind()::write).orElse(typed);
    }

    private static String limit(Value value, Kind kind) {
        return switch (value) {
            case Value.Date(var date) -> date.toString();
            case Value.Num num -> kind.write(num).stream().findFirst().orElse("");
            default -> "";
        };
    }

    private void yesNo(Question.Draft draft, YesNoKind kind) {
        boolean declaration = kind.name().equals("declaration");
        draft.options = declaration
                ? List.of(Choices.option(draft, 0, "true", text("我已阅读并同意", "I have read this and agree"), "", false))
                : List.of(
                        Choices.option(draft, 0, "true", YesNoKind.YES.in(language), "", false),
                        Choices.option(draft, 1, "false", YesNoKind.NO.in(language), "", false));
    }

    private String text(String zh, String en) {
        return LocalizedText.of(zh, en).in(language);
    }

    private String text(Phrase phrase, Sheet sheet) {
        return phrase.in(sheet).in(language);
    }
}

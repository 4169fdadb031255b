package org.gulou.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gulou.forms.kind.ChoiceKind;
import org.gulou.forms.kind.DivisionKind;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.Lookups;
import org.gulou.forms.kind.Option;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;

/** What may be chosen at a question, as its template shows it in one language. */
record Choices(Local local, String language) {
    /** More than a person reads through: she searches for more words then. */
    private static final int MOST_FOUND = 50;

    private static final LocalizedText SILENT = LocalizedText.of(
            "现在查询不到，您可以先继续，工作人员会在办理时核对。", "This cannot be looked up now. Go on; the office will check it.");
    private static final LocalizedText NOTHING_TOLD =
            LocalizedText.of("您以前没有在这里填过这样的内容，可以直接继续。", "You have told us nothing of the kind before. Just go on.");

    private static final LocalizedText ENDED =
            LocalizedText.of("已经不能再选，请重新选择。", "This is not offered any more. Choose again.");

    void found(Question.Draft draft, Item.Ask ask, Optional<List<Lookups.Row>> rows) {
        var options = new ArrayList<Question.Choice>();
        boolean earlier = ask.offer().from().startsWith(EarlierRows.SOURCE);
        List<Lookups.Row> held = rows.orElse(List.of());
        for (Lookups.Row row : earlier ? EarlierRows.once(held, draft.values) : held) {
            options.add(option(
                    draft,
                    options.size(),
                    row.key(),
                    Found.title(row),
                    row.note().in(language),
                    false));
        }
        draft.options = options;
        draft.required &= rows.isPresent();
        LocalizedText silent = earlier ? NOTHING_TOLD : SILENT;
        draft.text = rows.isPresent() ? draft.text : silent.in(language);
    }

    void rows(Question.Draft draft, List<Sheet> rows) {
        var options = new ArrayList<Question.Choice>();
        for (Sheet row : rows) {
            options.add(
                    option(draft, options.size(), row.rowId(), Offers.title(row).in(language), "", false));
        }
        draft.options = options;
    }

    /** @param ended what was chosen and is not offered any more: it stays there to be seen, until she chooses again */
    void of(Question.Draft draft, Item.Ask ask, ChoiceKind kind, List<Option> offered, List<Option> ended) {
        String beside = draft.id.substring(0, draft.id.length() - ask.id().length());
        var options = new ArrayList<Question.Choice>();
        String sought = kind.view() == Kind.View.SEARCH && !draft.values.isEmpty() ? draft.values.getFirst() : "";
        boolean few = kind.view() != Kind.View.SEARCH;
        for (var option : offered) {
            if (few || (!sought.isBlank() && options.size() < MOST_FOUND && option.matches(sought))) {
                options.add(option(
                        draft,
                        options.size(),
                        option.id(),
                        option.title().isEmpty() ? option.id() : option.title().in(language),
                        option.hint().in(language),
                        option.exclusive(),
                        option.asks().map(beside::concat).orElse("")));
            }
        }
        for (var option : few ? ended : List.<Option>of()) {
            options.add(option(
                    draft,
                    options.size(),
                    option.id(),
                    option.title().in(language),
                    ENDED.in(language),
                    option.exclusive()));
        }
        draft.options = options;
        draft.view = kind.view();
    }

    static Question.Choice option(
            Question.Draft draft, int index, String value, String label, String hint, boolean exclusive) {
        return option(draft, index, value, label, hint, exclusive, "");
    }

    private static Question.Choice option(
            Question.Draft draft, int index, String value, String label, String hint, boolean exclusive, String asks) {
        String id = index == 0 ? draft.id : draft.id + "-" + value;
        return new Question.Choice(id, value, label, hint, draft.values.contains(value), exclusive, asks);
    }

    List<Question.Select> selects(Question.Draft draft, DivisionKind kind) {
        var selects = new ArrayList<Question.Select>();
        Optional<DivisionCode> above = kind.within();
        int level = 0;
        while (above.isEmpty() || above.get().level().compareTo(kind.level()) < 0) {
            List<DivisionCode> below = above.map(local.divisions()::below)
                    .orElseGet(() -> local.divisions().provinces());
            if (below.isEmpty()) {
                break;
            }
            String chosen = level < draft.values.size() ? draft.values.get(level) : "";
            var select = new ArrayList<Question.Choice>();
            for (DivisionCode code : below) {
                String name = local.divisions()
                        .name(code)
                        .map(words -> words.in(language))
                        .orElse(code.code());
                select.add(new Question.Choice(
                        draft.id + "-" + level,
                        code.code(),
                        name,
                        "",
                        code.code().equals(chosen),
                        false));
            }
            selects.add(new Question.Select(below.getFirst().level(), select));
            above = below.stream().filter(code -> code.code().equals(chosen)).findFirst();
            level++;
            if (above.isEmpty()) {
                break;
            }
        }
        return selects;
    }
}

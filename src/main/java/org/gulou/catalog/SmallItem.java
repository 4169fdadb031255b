package org.gulou.catalog;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.Changeable;
import org.gulou.forms.Form;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.Reading;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.gulou.workflow.Need;

/** Of which kind a small item among the needs of a move is: the kinds are those of questions. */
public record SmallItem(Kind kind) implements Need.Item.Sort {
    /** The kind of an item that a definition wrote; those that the portal itself asks for have none. */
    public static Optional<Kind> kind(Need.Item item) {
        return item.sort() instanceof SmallItem(Kind kind) ? Optional.of(kind) : Optional.empty();
    }

    /** What a move may let an official change of what was answered in a form, by path. */
    public static Map<String, Need.Item> answers(Form form) {
        var answers = new LinkedHashMap<String, Need.Item>();
        Changeable.in(form)
                .forEach((path, question) -> answers.put(
                        path,
                        new Need.Item(
                                path,
                                question.title(),
                                question.hint(),
                                question.kind().type(),
                                new SmallItem(question.kind()),
                                question.options(),
                                question.required(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of())));
        return answers;
    }

    @Override
    public Optional<LocalizedText> flaw(Value value, LocalDate today) {
        return switch (kind.read(kind.write(value), new Local(today, Divisions.NONE))) {
            case Reading.Blank blank -> Optional.empty();
            case Reading.Typed(var read, var flaw) ->
                flaw.filter(found -> !found.warning()).map(Reading.Flaw::words);
            case Reading.Wrong(var flaw) -> Optional.of(flaw.words());
        };
    }
}

package org.gulou.catalog.foreign.xlsform;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Term;
import org.gulou.catalog.foreign.xpath.Expression;
import org.gulou.kernel.Sentence;

/** What is chosen from: the options of a question, which of them are offered, and another answer than those. */
record Selects(Known known, Choices choices, Texts texts) {
    /** The list of a question without what stands behind it. */
    private static String list(Entry entry) {
        return entry.list().split("\\s+", 2)[0];
    }

    private static boolean isOpen(Entry entry) {
        return entry.list().matches("(?i)\\S+\\s+(or specify other|or_other|or other).*");
    }

    Field offering(Field field, Entry entry) {
        var left = new ArrayList<Sentence>();
        Map<String, String> labels = choices.labels(list(entry), left);
        if (labels.isEmpty()) {
            left.add(say("It is typed: its options come from elsewhere."));
        }
        if (isOpen(entry)) {
            texts.note("zh", "Other", "其他");
            labels.putIfAbsent("other", "Other");
        }
        left.forEach(field::lose);
        choices.media(list(entry)).forEach(one -> field.lose(Settings.told("option", one)));
        field.options(labels, Map.of());
        String filter = entry.line().said("choice_filter");
        if (!filter.isEmpty() && labels.isEmpty()) {
            field.lose(Settings.told("choice_filter", filter));
        } else if (!filter.isEmpty()) {
            choices.attributes(list(entry))
                    .forEach((value, attributes) -> field.offering(
                            value,
                            "choice_filter: " + filter,
                            () -> Expression.offered(filter, known, entry.name(), attributes)));
        }
        return field;
    }

    /** Where another answer than the options may be given, it is typed below. */
    Optional<Field> other(Entry entry) {
        if (!isOpen(entry)) {
            return Optional.empty();
        }
        texts.note("zh", "Specify other.", "请说明其他情况。");
        Term.Path path = new Term.Path(List.of(Expression.key(entry.name())));
        return Optional.of(
                Field.of(FieldType.TEXT, "or_other", Expression.key(entry.name() + "_other"), "Specify other.")
                        .named(entry.name() + " other")
                        .shown("or_other", () -> new Term.Holds(path, new Term.Text("other"))));
    }
}

package org.gulou.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gulou.forms.kind.ChoiceKind;
import org.gulou.forms.kind.Option;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Type;

/** What people call the options of the questions of a form. */
public final class ChoiceWords {
    private ChoiceWords() {}

    /** By the type of one choice, which is known wherever a rule reads it, and the id of the option. */
    public static Map<Type, Map<String, LocalizedText>> in(Form form) {
        var words = new LinkedHashMap<Type, Map<String, LocalizedText>>();
        form.paths().stream().flatMap(path -> form.kind(path).stream()).forEach(kind -> {
            if (kind instanceof ChoiceKind choice) {
                words.putIfAbsent(one(choice.type()), titles(choice));
            }
        });
        return words;
    }

    private static Type one(Type type) {
        return type instanceof Type.ListOf several ? several.element() : type;
    }

    private static Map<String, LocalizedText> titles(ChoiceKind choice) {
        var titles = new LinkedHashMap<String, LocalizedText>();
        for (Option option : choice.options()) {
            titles.put(option.id(), option.title());
        }
        return titles;
    }
}

package org.gulou.catalog.foreign.demarches;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Naming;
import org.gulou.catalog.foreign.forms.Term;
import tools.jackson.databind.JsonNode;

/** A choice within a choice: of the options of its second question those are offered that stand under the first one. */
record Linked(Champ champ) {
    /** An option of the first question stands so among those of the second. */
    private static final Pattern FIRST = Pattern.compile("--(.+)--");

    List<Field> fields() {
        Map<String, List<String>> under = under();
        var firsts = new LinkedHashMap<String, String>();
        var seconds = new LinkedHashMap<String, String>();
        under.forEach((first, some) -> {
            firsts.put(first, first);
            some.forEach(one -> seconds.put(value(first, one), one));
        });
        Field first = champ.begun(FieldType.CHOICE).options(firsts, Map.of());
        Field second = Field.of(FieldType.CHOICE, champ.type(), champ.key() + " second", champ.label())
                .named(Naming.of(champ.label(), champ.key()) + " more")
                .options(seconds, Map.of());
        under.forEach((name, some) -> {
            Term chosen = new Term.Compared("=", new Term.Path(List.of(champ.key())), new Term.Text(name));
            some.forEach(one -> second.offering(value(name, one), "--" + name + "--", () -> chosen));
        });
        List<Term> divided = under.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> (Term) new Term.Text(one.getKey()))
                .toList();
        if (divided.size() < under.size()) {
            second.shown("--…--", () -> new Term.Holds(new Term.Several(divided), new Term.Path(List.of(champ.key()))));
        }
        if (champ.said().path("required").asBoolean(false)) {
            first.required();
            second.required();
        }
        return seconds.isEmpty() ? List.of(first) : List.of(first, second);
    }

    private static String value(String first, String second) {
        return first + " / " + second;
    }

    private Map<String, List<String>> under() {
        var under = new LinkedHashMap<String, List<String>>();
        String first = "";
        for (JsonNode option : champ.said().path("options")) {
            String words = option.asString("").strip();
            Matcher heading = FIRST.matcher(words);
            if (heading.matches()) {
                first = heading.group(1).strip();
                under.putIfAbsent(first, new ArrayList<>());
            } else if (!words.isEmpty() && !first.isEmpty()) {
                under.computeIfAbsent(first, none -> new ArrayList<>()).add(words);
            }
        }
        return under;
    }
}

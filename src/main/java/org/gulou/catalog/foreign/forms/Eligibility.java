package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.Sentence;

/** Who may apply, which here stands in service.yaml and is judged by rules that read the whole form. */
final class Eligibility {
    private final Words words;
    private final Scope form;
    private final List<Object> all = new ArrayList<>();
    private final List<Fate> fates = new ArrayList<>();

    Eligibility(Words words, Scope form) {
        this.words = words;
        this.form = form;
    }

    List<Object> all() {
        return List.copyOf(all);
    }

    List<Fate> fates() {
        return List.copyOf(fates);
    }

    void add(Outline.Eligible one) {
        var condition = new LinkedHashMap<String, Object>();
        String id = "condition-" + (all.size() + 1);
        condition.put("id", id);
        Map<String, String> where = words.lineOr(one.where(), "表单", "form");
        var lost = new ArrayList<Sentence>();
        try {
            condition.put(
                    "when",
                    Rules.decided(new Names(form, Optional.empty(), Integer.MAX_VALUE))
                            .condition(Term.settled(one.reading().read())));
            condition.put(
                    "else",
                    words.lineOr(
                            one.words(),
                            "您在“" + where.get("zh") + "”中的回答不符合申请条件。",
                            "Your answers under “" + where.get("en") + "” do not meet the conditions."));
            all.add(condition);
        } catch (NotCarried not) {
            lost.add(say(
                    "The condition of who may apply is not carried over, because {why}: {condition}",
                    not.why(),
                    one.notation()));
        }
        fates.add(new Fate(lost.isEmpty() ? id : "", Prose.line(one.where()), "eligibility", lost));
    }
}

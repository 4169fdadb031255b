package org.gulou.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.kind.FileKind;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.SignatureKind;

/** What is given anew in each application, whatever was answered before: files belong to theirs, and one signs and promises anew. */
public final class GivenAnew {
    private GivenAnew() {}

    static boolean is(Kind kind) {
        return kind instanceof FileKind
                || kind instanceof SignatureKind
                || kind.name().equals("declaration");
    }

    /**
     * The typed answers and rows of a case with which another application begins: nothing of it is continued, no paper is
     * handed in yet, and all is hers to look at and to change.
     *
     * @param answers of the case, as the form of the new application names them
     * @param circumstances in which it begins
     */
    public static Answers without(Form form, Answers answers, Circumstances circumstances) {
        Sheet top = new Filling(form, answers, circumstances).top();
        var raw = new LinkedHashMap<String, List<String>>();
        answers.raw().forEach((path, values) -> {
            Optional<Spot> spot = Spot.at(top, path);
            if (spot.filter(GivenAnew::is).isEmpty()) {
                raw.put(path, values);
            }
        });
        return new Answers(raw, answers.rows(), Set.of(), Map.of(), Map.of());
    }

    private static boolean is(Spot spot) {
        return spot.item() instanceof Item.Ask ask && is(ask.kind());
    }
}

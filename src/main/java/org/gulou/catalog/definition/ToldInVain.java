package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Set;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.kernel.Written;

/**
 * What a story answers though the form does not ask it there: nobody could have typed it.
 *
 * @param expected paths that the story expects not to be asked: it answers them to show that they do not count
 */
record ToldInVain(Form form, Journey journey, Set<String> expected, Mistakes mistakes) {
    void tell(Node.Fields answers) {
        scope("", "", answers);
    }

    private void scope(String path, String bare, Node.Fields told) {
        told.fields()
                .forEach((name, node) -> item(path + name, bare + name, new Written(name, told.keyPlace(name)), node));
    }

    private void item(String path, String bare, Written name, Node told) {
        String written = ExampleAnswers.written(journey, path);
        if (expected.contains(written) || expected.contains(bare)) {
            return;
        }
        if (journey.isLeftOut(path)) {
            mistakes.warn(
                    name.problem(
                            say("'{item}' is not asked here, so nobody answers it.", written),
                            say(
                                    "Leave it out, or mend the answers on which it depends; to show that it does not count, name it under notAsked.")));
            return;
        }
        switch (told) {
            case Node.Fields parts when form.kind(bare).isPresent() -> {
                // parts of one value
            }
            case Node.Fields rows when form.countsRows(bare) -> {
                // told as what it is: no list
            }
            case Node.Fields rows when form.repeats(bare) -> named(path, bare, written, rows);
            case Node.Fields inner -> scope(path + ".", bare + ".", inner);
            case Node.Items list
            when form.repeats(bare) -> {
                List<String> keys = journey.rows(path);
                List<Node> kept = list.items().stream()
                        .filter(row -> !Told.isNothing(row))
                        .toList();
                for (int i = 0; i < Math.min(keys.size(), kept.size()); i++) {
                    if (kept.get(i) instanceof Node.Fields row) {
                        scope(path + "." + keys.get(i) + ".", bare + ".", row);
                    }
                }
            }
            case Node.Items values -> {
                // several of one answer
            }
            case Node.Scalar value -> {
                // an answer
            }
        }
    }

    private void named(String path, String bare, String written, Node.Fields rows) {
        List<String> keys = journey.rows(path);
        rows.fields().forEach((key, row) -> {
            var name = new Written(key, rows.keyPlace(key));
            if (!keys.contains(key)) {
                mistakes.unknown(name, say("row of {group}", written), keys);
            } else if (row instanceof Node.Fields cells) {
                scope(path + "." + key + ".", bare + ".", cells);
            }
        });
    }
}

package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.forms.kind.CoordinatesKind;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.RowKind;
import org.gulou.forms.kind.SpanKind;
import org.gulou.kernel.Place;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;

/**
 * The answers that a story tells, item by item. Rows that a person makes get keys; rows that follow from a list, and
 * references to rows, are told by their number and looked up when all else is told.
 */
final class Told {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");

    /** What waits until it is known which rows there are. */
    private record Later(String path, String bare, Node told) {}

    private final Form form;
    private final Circumstances around;
    private final Mistakes mistakes;
    private final List<Later> later = new ArrayList<>();
    private Answers answers;

    private Told(Form form, Answers before, Circumstances around, Mistakes mistakes) {
        this.form = form;
        this.answers = before;
        this.around = around;
        this.mistakes = mistakes;
    }

    /**
     * Lays what a story tells over the answers before.
     *
     * @param mistakes takes what the form does not ask
     */
    static Answers over(Form form, Answers before, Node.Fields told, Circumstances around, Mistakes mistakes) {
        var all = new Told(form, before, around, mistakes);
        all.scope("", "", told);
        while (!all.later.isEmpty()) {
            List<Later> waiting = List.copyOf(all.later);
            all.later.clear();
            waiting.forEach(all::nowKnown);
        }
        return all.answers;
    }

    private void scope(String scope, String bare, Node.Fields told) {
        told.fields().forEach((name, node) -> {
            if (form.isComputed(scope + name)) {
                mistakes.at(
                        told.keyPlace(name),
                        say("'{item}' is computed, so nobody answers it", bare + name),
                        say("Leave it out; what it comes to can be told under expect: values."));
            } else if (known(bare + name)) {
                item(scope + name, bare + name, node);
            } else {
                new UnknownItems(form, mistakes).tell(new Written(bare + name, told.keyPlace(name)));
            }
        });
    }

    private boolean known(String bare) {
        return form.kind(bare).isPresent() || isGroup(bare);
    }

    private boolean isGroup(String bare) {
        return form.paths().stream().anyMatch(path -> path.startsWith(bare + "."));
    }

    private void item(String path, String bare, Node told) {
        Optional<Kind> kind = form.kind(bare);
        answers = answers.withSettled(Set.of(path));
        switch (told) {
            case Node.Scalar(String text, Node.Sort sort, Place place) -> {
                if (kind.isEmpty() && sort != Node.Sort.NULL) {
                    group(bare, place);
                } else if (kind.filter(RowKind.class::isInstance).isPresent()
                        && NUMBER.matcher(text).matches()) {
                    later.add(new Later(path, bare, told));
                } else {
                    answers = answers.with(path, sort == Node.Sort.NULL ? List.of() : List.of(text));
                }
            }
            case Node.Fields parts when kind.isPresent() -> answers = answers.with(path, raw(kind.get(), bare, parts));
            case Node.Fields rows
            when form.countsRows(bare) ->
                mistakes.at(
                        rows.place(),
                        say("'{item}' is filled in row by row.", bare),
                        say("Write a list: a line with '- ' for each row."));
            case Node.Fields rows
            when form.repeats(bare) ->
                rows.fields().forEach((key, row) -> {
                    if (row instanceof Node.Fields cells) {
                        scope(path + "." + key + ".", bare + ".", cells);
                    }
                });
            case Node.Fields inner -> scope(path + ".", bare + ".", inner);
            case Node.Items(List<Node> items, Place place) -> {
                if (kind.isEmpty() && form.countsRows(bare)) {
                    rows(path, bare, items, keys(path, items.size()));
                } else if (kind.isEmpty()
                        || kind.filter(RowKind.class::isInstance).isPresent()) {
                    later.add(new Later(path, bare, told));
                } else {
                    answers = answers.with(path, texts(items));
                }
            }
        }
    }

    private void group(String bare, Place place) {
        Sentence advice = form.repeats(bare)
                ? say("Write a list: a line with '- ' for each row.")
                : say("Write what each of them is answered with: {form}.", bare + ": {" + first(bare) + ": …}");
        mistakes.at(
                place,
                form.repeats(bare)
                        ? say("'{item}' is filled in row by row.", bare)
                        : say("'{item}' holds several items.", bare),
                advice);
    }

    private String first(String bare) {
        return form.paths().stream()
                .filter(item -> item.startsWith(bare + "."))
                .map(item -> item.substring(bare.length() + 1).replaceAll("\\..*", ""))
                .findFirst()
                .orElse("");
    }

    /** The fields that a value of several parts is typed into, in their order. */
    private List<String> raw(Kind kind, String bare, Node.Fields parts) {
        List<String> order = switch (kind) {
            case SpanKind span -> List.of("start", "end");
            case CoordinatesKind coordinates -> List.of("latitude", "longitude");
            default -> List.copyOf(parts.fields().keySet());
        };
        parts.fields().keySet().stream()
                .filter(part -> !order.contains(part))
                .forEach(part ->
                        mistakes.unknown(new Written(part, parts.keyPlace(part)), say("part of {item}", bare), order));
        return order.stream().map(parts::stringOrEmpty).toList();
    }

    private void rows(String path, String bare, List<Node> rows, List<String> keys) {
        boolean counts = form.countsRows(bare);
        if (counts) {
            answers = answers.withRows(path, keys);
        }
        for (int i = 0; i < Math.min(rows.size(), keys.size()); i++) {
            if (rows.get(i) instanceof Node.Fields row) {
                scope(path + "." + keys.get(i) + ".", bare + ".", row);
            } else if (counts && isNothing(rows.get(i))) {
                takeOut(path, keys.get(i));
            } else {
                mistakes.at(
                        rows.get(i).place(),
                        say("A row of '{item}' holds several items.", bare),
                        say("Write each of them with its name: {form}.", "{" + first(bare) + ": …}"));
            }
        }
    }

    /** The rows that are there keep their keys, in their order; more get new ones. */
    private List<String> keys(String path, int count) {
        List<String> there = answers.rows().getOrDefault(path, List.of());
        return Stream.concat(
                        there.stream(),
                        ExampleAnswers.keys(there.size() + count).stream().filter(key -> !there.contains(key)))
                .limit(count)
                .toList();
    }

    /** In place of a row it says that the row is taken out. */
    static boolean isNothing(Node row) {
        return row instanceof Node.Scalar(String text, Node.Sort sort, Place place) && sort == Node.Sort.NULL;
    }

    private void takeOut(String path, String key) {
        List<String> others = answers.rows().getOrDefault(path, List.of()).stream()
                .filter(other -> !other.equals(key))
                .toList();
        answers = answers.withoutRow(path + "." + key).withRows(path, others);
    }

    private void nowKnown(Later waiting) {
        var journey = Journey.of(form, answers, around);
        switch (waiting.told()) {
            case Node.Items(List<Node> items, Place place)
            when isGroup(waiting.bare()) -> {
                List<String> keys = journey.rows(waiting.path());
                if (keys.size() < items.size()) {
                    mistakes.at(
                            place,
                            say(
                                    "'{path}' has {keys} rows here, not {items}.",
                                    waiting.path(),
                                    keys.size(),
                                    items.size()),
                            say("Tell the answers that its rows follow from, and as many rows."));
                }
                rows(waiting.path(), waiting.bare(), items, keys);
            }
            case Node.Items(List<Node> items, Place place) ->
                answers = answers.with(
                        waiting.path(),
                        texts(items).stream()
                                .map(number -> referred(journey, waiting.path(), number))
                                .toList());
            case Node.Scalar(String number, Node.Sort sort, Place place) ->
                answers = answers.with(waiting.path(), List.of(referred(journey, waiting.path(), number)));
            case Node.Fields fields -> {
                // scopes do not wait
            }
        }
    }

    private static String referred(Journey journey, String path, String number) {
        List<String> rows = journey.rows(path);
        return NUMBER.matcher(number).matches() && Integer.parseInt(number) <= rows.size()
                ? rows.get(Integer.parseInt(number) - 1)
                : number;
    }

    private static List<String> texts(List<Node> items) {
        return items.stream()
                .filter(Node.Scalar.class::isInstance)
                .map(item -> ((Node.Scalar) item).text())
                .toList();
    }
}

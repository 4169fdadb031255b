package org.gulou.catalog.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a text has to say after a change: the same change, made to the values and not to their text. */
final class Expected {
    private Expected() {}

    static Content replaced(Content whole, List<String> steps, Content with) {
        return changed(whole, steps, old -> with);
    }

    static Content with(Content whole, List<String> steps, String key, Content content) {
        return changed(whole, steps, old -> ((Content.Fields) old).with(key, content));
    }

    /** @param step the key or number of what is taken away */
    static Content without(Content whole, List<String> steps, String step) {
        return changed(whole, steps, old -> switch (old) {
            case Content.Fields(var fields) -> {
                var fewer = new LinkedHashMap<>(fields);
                fewer.remove(step);
                yield new Content.Fields(fewer);
            }
            case Content.Items(var items) -> {
                var fewer = new ArrayList<>(items);
                fewer.remove(Integer.parseInt(step));
                yield new Content.Items(fewer);
            }
            case Content.Text text -> text;
            case Content.Word word -> word;
        });
    }

    static Content added(Content whole, List<String> steps, int index, Content content) {
        return changed(whole, steps, old -> added((Content.Items) old, index, content));
    }

    static Content.Items added(Content.Items list, int index, Content content) {
        var more = new ArrayList<>(list.items());
        more.add(index, content);
        return new Content.Items(more);
    }

    static Content moved(Content whole, List<String> steps, int from, int to) {
        return changed(whole, steps, old -> {
            var items = new ArrayList<>(((Content.Items) old).items());
            items.add(to, items.remove(from));
            return new Content.Items(items);
        });
    }

    private static Content changed(Content whole, List<String> steps, UnaryOperator<Content> change) {
        if (steps.isEmpty()) {
            return change.apply(whole);
        }
        String step = steps.getFirst();
        List<String> rest = steps.subList(1, steps.size());
        return switch (whole) {
            case Content.Fields fields ->
                fields.with(step, changed(fields.at(step).orElseThrow(), rest, change));
            case Content.Items(var items) -> {
                var changed = new ArrayList<>(items);
                int index = Integer.parseInt(step);
                changed.set(index, changed(items.get(index), rest, change));
                yield new Content.Items(changed);
            }
            case Content.Text text -> text;
            case Content.Word word -> word;
        };
    }
}

package org.gulou.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.forms.source.SharedItem;

/**
 * What a person answered in a case that she filed before.
 *
 * @param form the version that the case keeps
 * @param answers those that count in the case
 */
public record Earlier(EarlierCase from, Form form, Answers answers) {
    /** The answers to the elements that the form takes in outside repeating groups, in its order. */
    List<Instance> instances() {
        var instances = new LinkedHashMap<String, Instance>();
        form.shared().forEach((path, item) -> add(path, item, instances));
        return new ArrayList<>(instances.values());
    }

    /** The answers to every element, those in rows too. */
    List<Instance> all() {
        var instances = new LinkedHashMap<String, Instance>();
        answers.raw().keySet().forEach(path -> form.sharedAt(path).ifPresent(item -> add(path, item, instances)));
        return new ArrayList<>(instances.values());
    }

    private void add(String path, SharedItem item, Map<String, Instance> instances) {
        List<String> values = answers.at(path);
        if (!values.isEmpty()) {
            instances
                    .computeIfAbsent(Instance.key(path, item), key -> Instance.of(path, item))
                    .values()
                    .put(item.item(), values);
        }
    }

    /**
     * An element where a form takes it in.
     *
     * @param scope the path that it stands under; the empty text where its items join the form
     * @param values as typed, by the item's path in the element
     */
    record Instance(String scope, String element, int version, Map<String, List<String>> values) {
        static Instance of(String path, SharedItem item) {
            return new Instance(scope(path, item), item.element(), item.version(), new LinkedHashMap<>());
        }

        private static String scope(String path, SharedItem item) {
            int length = path.length() - item.item().length() - 1;
            return length > 0 ? path.substring(0, length) : "";
        }

        static String key(String path, SharedItem item) {
            return scope(path, item) + " " + item.element() + "@" + item.version();
        }

        boolean isOf(Instance other) {
            return element.equals(other.element) && version == other.version;
        }
    }
}

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
    /** The answers to the elements that the form takes in, in its order. */
    List<Instance> instances() {
        var instances = new LinkedHashMap<String, Instance>();
        form.shared().forEach((path, item) -> {
            List<String> values = answers.at(path);
            if (!values.isEmpty()) {
                instances
                        .computeIfAbsent(
                                Instance.key(path, item),
                                key -> new Instance(
                                        Instance.scope(path, item),
                                        item.element(),
                                        item.version(),
                                        new LinkedHashMap<>()))
                        .values()
                        .put(item.item(), values);
            }
        });
        return new ArrayList<>(instances.values());
    }

    /**
     * An element where a form takes it in.
     *
     * @param scope the path that it stands under; the empty text where its items join the form
     * @param values as typed, by the item's path in the element
     */
    record Instance(String scope, String element, int version, Map<String, List<String>> values) {
        static String scope(String path, SharedItem item) {
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

package org.gulou.web.admin.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.web.ui.Slip;

/** What has to be put right on the panel before it can be kept, each at its field. */
public final class Faults {
    private final Map<String, String> byField = new LinkedHashMap<>();
    private final List<String> other = new ArrayList<>();

    /** Says it at a field; at the whole for the empty text. */
    void say(String field, String words) {
        if (field.isEmpty()) {
            other.add(words);
        } else {
            byField.merge(field, words, (one, two) -> one + " " + two);
        }
    }

    boolean isAny() {
        return !byField.isEmpty() || !other.isEmpty();
    }

    /** What is wrong at a field; the empty text if nothing is. */
    String at(String field) {
        return byField.getOrDefault(field, "");
    }

    List<Slip> slips() {
        var slips = new ArrayList<Slip>();
        byField.forEach((field, words) -> slips.add(new Slip(field, words)));
        other.forEach(words -> slips.add(new Slip("panel", words)));
        return slips;
    }
}

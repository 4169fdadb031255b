package org.gulou.web.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Why files were not taken: what is the same for several is said once, with their number. */
public final class Reasons {
    private final Map<String, Integer> files = new LinkedHashMap<>();

    public void add(String reason) {
        files.merge(reason, 1, Integer::sum);
    }

    /**
     * All of them in the order in which they came.
     *
     * @param number says of how many files a reason was told
     */
    public String words(IntFunction<String> number) {
        return files.entrySet().stream()
                .map(one -> one.getValue() == 1 ? one.getKey() : one.getKey() + number.apply(one.getValue()))
                .collect(Prose.joined());
    }
}

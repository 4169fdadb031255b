package org.gulou.forms;

import java.util.List;
import java.util.Map;
import org.gulou.kernel.Ordered;

/**
 * A record of a register.
 *
 * @param key of a row, for life; the empty text where it has none
 * @param fields the values of each, as a person would type them
 */
public record RegisterRecord(String key, Map<String, List<String>> fields) {
    public RegisterRecord {
        fields = Ordered.copy(fields);
    }

    List<String> at(String field) {
        return fields.getOrDefault(field, List.of());
    }
}

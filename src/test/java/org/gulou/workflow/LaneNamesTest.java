package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gulou.language.Type;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** What officials call the lane of one row among others. */
class LaneNamesTest {
    private static final Type.Choice PLACE = new Type.Choice(Set.of("street", "park"), false);

    private static String name(Map<String, Type> fields) {
        var row = new LinkedHashMap<String, Value>();
        row.put(Type.Fields.KEY, Value.of("r7"));
        row.put("place", Value.of("street"));
        row.put("where", Value.of("中华路"));
        return LaneWork.name("r7", new Value.Fields(row), 2, new Type.ListOf(new Type.Fields(fields)));
    }

    @Test
    void itIsKnownByItsFirstTextAndNotByWhatWasChosen() {
        var fields = new LinkedHashMap<String, Type>();
        fields.put("place", PLACE);
        fields.put("where", Type.TEXT.orEmpty());

        assertThat(name(fields)).isEqualTo("中华路");
    }

    @Test
    void aRowWithoutATextIsKnownByItsPlace() {
        assertThat(name(Map.of("place", PLACE))).isEqualTo("2");
    }
}

package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Type;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** What officials call the lane of one element among others. */
class LaneNamesTest {
    private static final Type.Choice PLACE = new Type.Choice(Set.of("street", "park"), false);
    private static final LocalizedText STREET = LocalizedText.of("街道", "Street");

    private static Lane.Each each(Type element) {
        var names = Names.of(Map.of("spots", new Type.ListOf(element)));
        var list = Expression.compile("spots", names, Type.ANY.orEmpty());
        return new Lane.Each(((Expression.Compilation.Ready) list).expression(), "spot", Map.of("street", STREET));
    }

    private static String name(Map<String, Type> fields) {
        var row = new LinkedHashMap<String, Value>();
        row.put(Type.Fields.KEY, Value.of("r7"));
        row.put("place", Value.of("street"));
        row.put("where", Value.of("中华路"));
        return LaneWork.name("r7", new Value.Fields(row), 2, each(new Type.Fields(fields)))
                .in("en");
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

    @Test
    void anOptionIsCalledAsWhoeverChoseItReadIt() {
        assertThat(LaneWork.name("street", Value.of("street"), 1, each(PLACE))).isEqualTo(STREET);
    }
}

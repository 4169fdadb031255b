package org.gulou.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class OrderedTest {
    @Property
    void aCopyAnswersAsTheMapThatItWasMadeOf(
            @ForAll @Size(max = 30) Map<@AlphaChars @StringLength(max = 2) String, Integer> any, @ForAll String other) {
        var map = new LinkedHashMap<>(any);

        Map<String, Integer> copy = Ordered.copy(map);

        assertThat(copy).isEqualTo(map).hasSameHashCodeAs(map);
        assertThat(List.copyOf(copy.keySet())).isEqualTo(List.copyOf(map.keySet()));
        map.forEach((key, value) -> assertThat(copy.get(key)).isEqualTo(value));
        assertThat(copy.get(other)).isEqualTo(map.get(other));
        assertThat(copy.containsKey(other)).isEqualTo(map.containsKey(other));
    }

    @Test
    void aCopyIsNotCopiedAgain() {
        Map<String, Integer> copy = Ordered.copy(Map.of("a", 1, "b", 2));

        assertThat(Ordered.copy(copy)).isSameAs(copy);
    }

    @Test
    void neitherMapsNorSetsAreChangedAfterwards() {
        var map = new LinkedHashMap<>(Map.of("a", 1, "b", 2));

        Map<String, Integer> copy = Ordered.copy(map);
        Set<String> keys = Ordered.copy(List.of("a", "b"));
        map.put("c", 3);

        assertThat(copy).hasSize(2);
        assertThatThrownBy(() -> copy.put("c", 3)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> copy.remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> keys.add("c")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aSetKeepsItsOrder() {
        assertThat(Ordered.copy(List.of("c", "a", "b", "a"))).containsExactly("c", "a", "b");
    }
}

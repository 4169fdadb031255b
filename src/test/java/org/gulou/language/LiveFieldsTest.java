package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A record that is worked out where it is read is read as any other, and works out no more. */
class LiveFieldsTest {
    private final List<String> workedOut = new ArrayList<>();
    private LiveFields fields = new LiveFields(Set.of(), name -> Value.EMPTY);

    @BeforeEach
    void fill() {
        fields = new LiveFields(Set.of("a", "b"), name -> {
            workedOut.add(name);
            return Value.of(name + name);
        });
    }

    @Test
    void onlyTheFieldThatIsReadIsWorkedOut() {
        assertThat(fields.get("b")).isEqualTo(Value.of("bb"));
        assertThat(workedOut).containsExactly("b");
    }

    @Test
    void whatItDoesNotHaveIsNotWorkedOut() {
        assertThat(fields.get("c")).isNull();
        assertThat(fields.get(1)).isNull();
        assertThat(fields.containsKey("c")).isFalse();
        assertThat(fields.containsKey("a")).isTrue();
        assertThat(workedOut).isEmpty();
    }

    @Test
    void itsNamesAndItsSizeCostNothing() {
        assertThat(fields.keySet()).containsExactlyInAnyOrder("a", "b");
        assertThat(fields).hasSize(2);
        assertThat(fields.extent()).isEqualTo(new Extent(3, 1));
        assertThat(workedOut).isEmpty();
    }

    @Test
    void asAWholeItIsWhatItsFieldsAre() {
        assertThat(fields).isEqualTo(Map.of("a", Value.of("aa"), "b", Value.of("bb")));
        assertThat(fields).isNotEqualTo(Map.of("a", Value.of("aa")));
    }
}

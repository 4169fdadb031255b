package org.gulou.forms.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** Which option is meant by a name that several have. */
class SearchedOptionTest {
    private static final Local HERE = new Local(LocalDate.of(2026, 11, 25), Divisions.NONE);

    private static Option grey(Optional<LocalDate> until, String id) {
        return new Option(
                id,
                LocalizedText.of("灰", "grey"),
                LocalizedText.NONE,
                false,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                until);
    }

    @Test
    void ofEqualNamesTheOneOnOfferIsMeant() {
        var kind = new ChoiceKind(
                "choice",
                List.of(grey(Optional.of(LocalDate.of(2026, 1, 1)), "old"), grey(Optional.empty(), "new")),
                false,
                Kind.View.SEARCH);
        assertThat(kind.read(List.of("grey"), HERE)).isEqualTo(new Reading.Typed(Value.of("new")));
    }

    @Test
    void betweenEqualNamesThePersonChooses() {
        var kind = new ChoiceKind(
                "choice",
                List.of(grey(Optional.empty(), "one"), grey(Optional.empty(), "two")),
                false,
                Kind.View.SEARCH);
        assertThat(kind.read(List.of("grey"), HERE))
                .isInstanceOfSatisfying(
                        Reading.Wrong.class,
                        wrong -> assertThat(wrong.flaw().words().in("en"))
                                .isEqualTo("2 are called so: choose one from the list of {label}."));
        assertThat(kind.read(List.of("grey", "two"), HERE)).isEqualTo(new Reading.Typed(Value.of("two")));
    }
}

package org.gulou.forms.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** What comes along with what is pasted and nobody sees. */
class UnseenCharactersTest {
    private static final Local HERE = new Local(LocalDate.of(2026, 11, 25), Divisions.NONE);

    private static Kind kind(String name) {
        return Kind.of(name, Kind.Parameters.NONE).orElseThrow();
    }

    private static Reading read(String kind, String typed) {
        return kind(kind).read(Arrays.asList(typed.split("\\|", -1)), HERE);
    }

    @Test
    void aNameHoldsTheJoinersOfItsScript() {
        assertThat(read("name", "می\u200cرا")).isEqualTo(new Reading.Typed(Value.of("می\u200cرا")));
    }

    @Test
    void aNumberIsReadWithoutTheMarksThatCameWithIt() {
        assertThat(read("phone", "\u202d+86\u00a0138 0013 8000\u202c"))
                .isEqualTo(new Reading.Typed(Value.of("13800138000")));
        assertThat(read("date", "2026\u200e|3|\ufeff7"))
                .isEqualTo(new Reading.Typed(Value.of(LocalDate.of(2026, 3, 7))));
    }

    @Test
    void whatIsNotSeenIsNoAnswer() {
        assertThat(Kind.NAMES)
                .filteredOn(name -> !List.of(
                                "choice", "choices", "boolean", "declaration", "division", "row", "lookUp", "file")
                        .contains(name))
                .allSatisfy(name -> assertThat(kind(name).read(List.of("\u200b\u00a0"), HERE))
                        .isEqualTo(Reading.BLANK));
        assertThat(read("name", "\u00a0王芳\u200b")).isEqualTo(new Reading.Typed(Value.of("王芳")));
    }
}

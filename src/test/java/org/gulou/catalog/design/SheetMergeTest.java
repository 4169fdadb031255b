package org.gulou.catalog.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SheetMergeTest {
    private static final Sheet BEGAN = Sheet.ofNew("text")
            .with("title/zh", "街道")
            .with("title/en", "Street")
            .with("maxLength", "80");

    private static OfferedOptions options(String... codes) {
        return new OfferedOptions.Own(List.of(codes).stream()
                .map(code -> new OptionRow(-1, code, Wording.NONE))
                .toList());
    }

    @Test
    void whatOnlyOneOfTwoChangedIsAsSheMadeIt() {
        SheetMerge merge =
                SheetMerge.of(BEGAN, BEGAN.with("maxLength", "60"), BEGAN.with("title/en", "Street and number"));

        assertThat(merge.both().get("maxLength")).isEqualTo("60");
        assertThat(merge.both().get("title/en")).isEqualTo("Street and number");
        assertThat(merge.theirs()).containsExactly("title/en");
        assertThat(merge.clashes()).isEmpty();
    }

    @Test
    void whatBothChangedStaysAsItWasTypedAndIsTold() {
        SheetMerge merge = SheetMerge.of(BEGAN, BEGAN.with("title/en", "Road"), BEGAN.with("title/en", "Lane"));

        assertThat(merge.both().get("title/en")).isEqualTo("Road");
        assertThat(merge.clashes()).containsExactly("title/en");
        assertThat(merge.theirs()).isEmpty();
    }

    @Test
    void theSameChangeMadeTwiceConcernsNobody() {
        Sheet longer = BEGAN.with("maxLength", "120");

        assertThat(SheetMerge.of(BEGAN, longer, longer).isUntouched()).isTrue();
    }

    @Test
    void whatSheTypedIntoAFieldThatIsNoMoreIsTold() {
        SheetMerge merge = SheetMerge.of(BEGAN, BEGAN.with("maxLength", "60"), BEGAN.as("date"));

        assertThat(merge.both().kind()).isEqualTo("date");
        assertThat(merge.both().has("maxLength")).isFalse();
        assertThat(merge.clashes()).containsExactly("maxLength");
        assertThat(merge.theirs()).contains("kind");
    }

    @Test
    void anotherKindThatSheChoseKeepsWhatOthersWroteIntoFieldsOfBoth() {
        SheetMerge merge = SheetMerge.of(BEGAN, BEGAN.as("money"), BEGAN.with("title/zh", "街道和门牌"));

        assertThat(merge.both().kind()).isEqualTo("money");
        assertThat(merge.both().get("title/zh")).isEqualTo("街道和门牌");
        assertThat(merge.both().has("currency") || merge.both().has("min")).isTrue();
    }

    @Test
    void optionsThatBothChangedAreTheOthersAndThoseOfOneAreHers() {
        Sheet began = Sheet.ofNew("choice").with(options("a", "b"));

        assertThat(SheetMerge.of(began, began.with(options("b", "a")), began)
                        .both()
                        .options())
                .isEqualTo(options("b", "a"));
        SheetMerge both = SheetMerge.of(began, began.with(options("b")), began.with(options("a", "b", "c")));
        assertThat(both.both().options()).isEqualTo(options("a", "b", "c"));
        assertThat(both.clashes()).containsExactly("options");
    }
}

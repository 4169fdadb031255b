package org.gulou.admin.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MergedTest {
    private static final String BASE = "a\nb\nc\nd\ne\n";

    @Test
    void changesInDifferentPlacesAreBothKept() {
        assertThat(merged("A\nb\nc\nd\ne\n", "a\nb\nc\nd\ne\nf\n")).isEqualTo(new Merged("A\nb\nc\nd\ne\nf\n", 0));
    }

    @Test
    void whatOneRemovedAndTheOtherLeftIsGone() {
        assertThat(merged("a\nb\nd\ne\n", BASE)).isEqualTo(new Merged("a\nb\nd\ne\n", 0));
    }

    @Test
    void theSameChangeOnBothSidesIsNoClash() {
        assertThat(merged("a\nx\nc\nd\ne\n", "a\nx\nc\nd\ne\n")).isEqualTo(new Merged("a\nx\nc\nd\ne\n", 0));
    }

    @Test
    void whereBothChangedTheSameLinesOtherwiseBothStandBetweenMarks() {
        assertThat(merged("a\nmine\nc\nd\ne\n", "a\ntheirs\nc\nd\ne\n"))
                .isEqualTo(new Merged("a\n<<<<<<< me\nmine\n=======\ntheirs\n>>>>>>> her\nc\nd\ne\n", 1));
    }

    @Test
    void nothingTypedIsLostInATextThatBothWroteAnew() {
        assertThat(merged("one\n", "other\n").text()).contains("one\n", "other\n");
    }

    @Test
    void linesInsertedAtTheSamePlaceByBothClash() {
        assertThat(merged("a\nmine\nb\nc\nd\ne\n", "a\ntheirs\nb\nc\nd\ne\n").clashes())
                .isEqualTo(1);
    }

    private static Merged merged(String mine, String theirs) {
        return Merged.of(BASE, mine, "me", theirs, "her");
    }
}

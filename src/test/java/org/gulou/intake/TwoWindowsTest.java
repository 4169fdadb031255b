package org.gulou.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.Answers;
import org.gulou.forms.EarlierCase;
import org.gulou.forms.Origin;
import org.gulou.forms.Way;
import org.gulou.kernel.LocalizedText;
import org.junit.jupiter.api.Test;

class TwoWindowsTest {
    private static final Answers OPENED = Answers.NONE.with("name", List.of("王芳"));
    private static final List<String> SEEN = List.of(TwoWindows.mark("name", List.of("王芳")));

    @Test
    void whatOnlyThisWindowChangedIsTaken() {
        Answers typed = OPENED.with("name", List.of("王芬"));

        assertThat(merged(OPENED, typed).answers().at("name")).containsExactly("王芬");
    }

    @Test
    void whatOnlyTheOtherWindowChangedStays() {
        Answers stored = OPENED.with("name", List.of("王方"));

        var merged = merged(stored, OPENED);

        assertThat(merged.agree()).isTrue();
        assertThat(merged.answers().at("name")).containsExactly("王方");
    }

    @Test
    void whatBothChangedStaysAsStoredUntilThePersonHasChosen() {
        Answers stored = OPENED.with("name", List.of("王方"));
        Answers typed = OPENED.with("name", List.of("王芬")).withSettled(Set.of("name"));

        var merged = merged(stored, typed);

        assertThat(merged.clashes()).containsExactly(new TwoWindows.Clash("name", List.of("王芬"), List.of("王方")));
        assertThat(merged.answers().at("name")).containsExactly("王方");
        assertThat(merged.answers().settled()).isEmpty();
    }

    @Test
    void whatBothChangedToTheSameIsNoClash() {
        Answers both = OPENED.with("name", List.of("王芬"));

        assertThat(merged(both, both).agree()).isTrue();
    }

    @Test
    void whatWasEmptiedHereAndChangedThereIsAClash() {
        Answers stored = OPENED.with("name", List.of("王方"));

        assertThat(merged(stored, OPENED.with("name", List.of())).clashes()).hasSize(1);
    }

    @Test
    void whatWasTypedInARowThatIsGoneIsLostInThisWindowOnly() {
        Answers stored = new Answers(Map.of(), Map.of("children", List.of("r1")), Set.of(), Map.of(), Map.of());

        var merged = TwoWindows.of(stored, stored, List.of(), List.of("children.r1.name", "children.r2.name", "name"));

        assertThat(merged.lost()).containsExactly("children.r2.name");
    }

    @Test
    void whatStaysStoredStaysAsItCame() {
        Origin earlier = Origin.earlier(
                List.of("王方"),
                new EarlierCase("520103202603020001", LocalDate.of(2026, 3, 2), LocalizedText.of("低保", "Allowance")));
        Answers stored = OPENED.with("name", List.of("王方")).withOrigin("name", earlier);

        assertThat(merged(stored, OPENED.withoutOrigin("name")).answers().origin("name"))
                .contains(earlier);
    }

    @Test
    void howAPaperComesStaysAsTheOtherWindowSaid() {
        Answers burnt = paper(Way.Means.CANNOT, "burnt down");
        Answers here = paper(Way.Means.UPLOAD, "").withSettled(Set.of("papers.proof"));

        assertThat(over(Answers.NONE, burnt, here.withPaper("proof", Answers.Paper.NONE))
                        .answers())
                .isEqualTo(burnt.withSettled(Set.of("papers.proof")));
        var both = over(Answers.NONE, burnt, here);
        assertThat(both.clashes())
                .containsExactly(new TwoWindows.Clash("papers.proof.way", List.of("upload"), List.of("cannot")));
        assertThat(both.answers()).isEqualTo(burnt);
    }

    private static Answers paper(Way.Means way, String reason) {
        return Answers.NONE.withPaper("proof", new Answers.Paper(Optional.of(way), reason, List.of()));
    }

    private static TwoWindows over(Answers opened, Answers stored, Answers typed) {
        List<String> seen = TwoWindows.fields("proof").stream()
                .map(field -> TwoWindows.mark(field, TwoWindows.at(opened, field)))
                .toList();
        return TwoWindows.of(stored, typed, seen, List.of("papers.proof"));
    }

    private static TwoWindows merged(Answers stored, Answers typed) {
        return TwoWindows.of(stored, typed, SEEN, List.of("name"));
    }
}

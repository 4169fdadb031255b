package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gulou.documents.IssuedDocument;
import org.gulou.documents.IssuedPapers;
import org.junit.jupiter.api.Test;

/** Which certificates give way to those that a renewal brings. */
class RenewedTest {
    private final IssuedDocument first = IssuedPapers.certificate("r1");
    private final IssuedDocument third = IssuedPapers.certificate("r3");
    private final IssuedDocument only = IssuedPapers.certificate("");

    @Test
    void eachGivesWayToTheOneForTheSameElement() {
        IssuedDocument newFirst = IssuedPapers.certificate("r1");
        IssuedDocument newThird = IssuedPapers.certificate("r3");

        assertThat(new Renewed(first, List.of(first, third)).by(List.of(newFirst, newThird)))
                .containsOnly(Map.entry(newFirst, first), Map.entry(newThird, third));
    }

    @Test
    void noneGivesWayToTheOneForAnotherElement() {
        IssuedDocument newThird = IssuedPapers.certificate("r3");
        assertThat(new Renewed(first, List.of(first, third)).by(List.of(newThird)))
                .containsOnly(Map.entry(newThird, third));

        assertThat(new Renewed(first, List.of(first)).by(List.of(newThird))).isEmpty();
    }

    @Test
    void whereEitherCaseHasNoListTheFirstTakesItsPlace() {
        IssuedDocument newOnly = IssuedPapers.certificate("");
        IssuedDocument newFirst = IssuedPapers.certificate("r1");
        IssuedDocument newThird = IssuedPapers.certificate("r3");

        assertThat(new Renewed(only, List.of(only)).by(List.of(newOnly))).containsOnly(Map.entry(newOnly, only));
        assertThat(new Renewed(only, List.of(only)).by(List.of(newFirst, newThird)))
                .containsOnly(Map.entry(newFirst, only));
        assertThat(new Renewed(third, List.of(first, third)).by(List.of(newOnly)))
                .containsOnly(Map.entry(newOnly, third));
    }

    @Test
    void ofThoseOfWhichTheSameIsToldOnOneDayOneSpeaksAndOfOthersEach() {
        IssuedDocument second = IssuedPapers.certificate("r2");
        List<IssuedDocument> papers = List.of(first, second, third);

        assertThat(papers)
                .filteredOn(paper -> new Renewed(paper, papers).speaksForAll(IssuedDocument::validUntil))
                .hasSize(1);
        assertThat(papers)
                .filteredOn(paper ->
                        new Renewed(paper, papers).speaksForAll(one -> one == third ? "each year" : "each month"))
                .hasSize(2)
                .contains(third);
    }
}

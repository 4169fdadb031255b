package org.gulou.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {
    private static Posted asked(String page) {
        return new Posted(Map.of("page", List.of(page), "text", List.of("王 芳&")), List.of());
    }

    @Test
    void everyPartOfAListIsReachedByPlainLinks() {
        var first = Paging.of(asked(""), "/desk/", 20, 41);
        assertThat(first.getBefore()).isEmpty();
        assertThat(first.getAfter()).isEqualTo("/desk/?page=2");

        var last = Paging.of(asked("3"), "/desk/?light=RED", 20, 41);
        assertThat(last.getBefore()).isEqualTo("/desk/?light=RED&page=2");
        assertThat(last.getAfter()).isEmpty();
        assertThat(last.<String>read((from, most) -> from + " " + most)).isEqualTo("40 20");
    }

    @Test
    void whatNarrowsAListStaysInItsLinks() {
        var paging = Paging.of(asked("1"), "/admin/people.xhtml", List.of("text", "other"), 20, 30);

        assertThat(paging.getAfter()).isEqualTo("/admin/people.xhtml?text=%E7%8E%8B+%E8%8A%B3%26&page=2");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "x, 1", "99999999999, 1", "4, 3", "999999999, 3", "'2', 2"})
    void aPartThatTheListDoesNotHaveIsItsFirstOrLast(String typed, int shown) {
        assertThat(Paging.of(asked(typed), "/desk/", 20, 41).getPage()).isEqualTo(shown);
    }

    @Test
    void theWayBackNamesThePartUnlessItIsTheFirst() {
        assertThat(Paging.part(asked("3"))).isEqualTo("page=3");
        assertThat(Paging.part(asked("1"))).isEmpty();
        assertThat(Paging.part(asked("x"))).isEmpty();
    }

    @Test
    void anEmptyListHasOnePart() {
        assertThat(Paging.of(asked("2"), "/desk/", 20, 0).getPages()).isOne();
    }
}

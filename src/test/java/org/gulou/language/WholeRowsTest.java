package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a rule takes rows with all that stands in them, and where it only counts them or reads a field of them. */
class WholeRowsTest {
    private static final Names NAMES = Names.of(Map.of(
            "views",
            new Type.ListOf(Type.Fields.row(Map.of("outcome", Type.TEXT, "n", Type.NUMBER))),
            "others",
            new Type.ListOf(Type.NUMBER),
            "n",
            Type.NUMBER));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            views[1] = views[2]                                            | 6
            n = 1 and views != null                                        | 11
            count(others) > 1 and reverse(views) = null                    | 31
            count(views, others) = 1                                       | 7
            count(views[item = others[1]]) > 1                             | 13
            some v in views satisfies v = others[1]                        | 27
            some v in views, w in views satisfies v.n = 1 or w = v         | 50
            some v in views satisfies (some v in others satisfies v = views[1]) | 64
            for i in 1..count(views) return views[i]                       | 38
            for i in 1..max(views) return i                                | 17
            for v in others return views                                   | 24
            every v in [views] satisfies v = null                          | 13
            if n = 1 then others else views                                | 27
            (for v in views return v)[1].n = 1                             | 24
            """)
    void isToldWithItsColumn(String rule, int column) {
        assertThat(WholeRows.in(rule, NAMES, "views")).contains(column);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(views) > 1",
                "count(views[n > 1][outcome = \"done\"]) > 1",
                "views.n = others",
                "views[1].n = views[item.n = 2][1].n",
                "some v in views satisfies v.n = 1",
                "for v in views[n = 1], i in 1..v.n return i",
                "every views in others satisfies views = 1",
                "some v in views, v in others satisfies v = 1",
                "others[item = 1] = others",
                "count(views[count(others[item = 1]) > 0]) > 1",
                "views[views"
            })
    void whatTakesNoMoreThanANumberOrAFieldIsNone(String rule) {
        assertThat(WholeRows.in(rule, NAMES, "views")).isEmpty();
    }

    @Test
    void onlyTheRowsAskedForCount() {
        assertThat(WholeRows.in("others = null", NAMES, "views")).isEmpty();
        assertThat(WholeRows.in("others = null", NAMES, "others")).contains(1);
    }
}

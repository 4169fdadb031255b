package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.group;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What no answer could keep, and words that nobody would see, are refused before anybody meets them. */
class ItemLimitsTest {
    private static List<String> problems(ItemSketch... items) {
        return new Sketch().page("one", items).problems();
    }

    @Test
    void aQuestionCannotWantMoreThanItAllows() {
        assertThat(problems(item("weight", "integer").with("min", "200").with("max", "120")))
                .singleElement()
                .asString()
                .contains("'weight' must be at least 200 and at most 120");
        assertThat(problems(
                        item("day", "date").with("min", "date(\"2027-01-01\")").with("max", "date(\"2026-01-01\")")))
                .hasSize(1);
        assertThat(problems(item("weight", "integer").with("min", "120").with("max", "120")))
                .isEmpty();
    }

    @Test
    void aDefaultKeepsTheLimitsOfItsQuestion() {
        assertThat(problems(item("share", "integer").with("max", "100").with("default", "500")))
                .singleElement()
                .asString()
                .contains("The default 500 of 'share' is not within its own limits");
    }

    @Test
    void aWholeNumberAsTheLimitOfAPercentageIsHardlyMeant() {
        assertThat(new Sketch()
                        .page("one", item("share", "percent").with("min", "0").with("max", "100"))
                        .warnings())
                .singleElement()
                .asString()
                .contains("100 means 10000% here", "write 1 for 100%");
        assertThat(new Sketch()
                        .page(
                                "one",
                                item("share", "percent").with("max", "1"),
                                item("growth", "percent").with("max", "1.5"))
                        .warnings())
                .isEmpty();
    }

    @Test
    void whatIsComputedHasNoDefault() {
        assertThat(problems(
                        item("a", "integer").required(),
                        item("b", "integer").with("computed", "a + 1").with("default", "3")))
                .singleElement()
                .asString()
                .contains("a default is never used");
    }

    @Test
    void theWordsOfACheckAreShownBesideItsItemOrInsideItsGroup() {
        assertThat(problems(item("a", "text"), item("b", "text").checkAt("b != \"x\"", "c")))
                .singleElement()
                .asString()
                .contains("There is no item 'c' beside 'b' to show the words at");
        assertThat(problems(item("a", "text"), item("b", "text").checkAt("b != \"x\"", "a")))
                .isEmpty();
        assertThat(problems(group("g", item("a", "text"), item("b", "text")).checkAt("g.a != g.b", "b")))
                .isEmpty();
        assertThat(problems(rows("list", 1, 3, item("a", "text")).checkAt("count(list) < 3", "a")))
                .hasSize(1);
    }

    @Test
    void theWordsOfAGroupsCheckAreShownAtTheQuestionInside() {
        Form form = new Sketch()
                .page(
                        "one",
                        group(
                                        "g",
                                        item("a", "text").required(),
                                        item("b", "text").required())
                                .checkAt("g.a != g.b", "b"))
                .form();

        assertThat(new Person(form).answers("one", "g.a", "x", "g.b", "x").mistakes("one"))
                .containsExactly("g.b check");
    }
}

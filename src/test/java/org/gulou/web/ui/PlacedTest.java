package org.gulou.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gulou.forms.Question;
import org.gulou.forms.kind.Kind;
import org.junit.jupiter.api.Test;

class PlacedTest {
    private static Question question(String id, Question.Choice... options) {
        return new Question(
                id,
                "choice",
                id,
                "",
                "",
                "",
                "",
                List.of(),
                "",
                "",
                Question.Notes.NONE,
                true,
                false,
                "",
                "",
                0,
                false,
                "",
                "",
                List.of(options),
                Kind.View.USUAL,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                false);
    }

    private static Question.Choice option(String value, boolean chosen, String asks) {
        return new Question.Choice(value, value, value, "", chosen, false, asks);
    }

    private static List<String> ids(List<Placed> placed) {
        return placed.stream().map(place -> place.question().id()).toList();
    }

    @Test
    void whatAChosenOptionAsksForStandsBelowIt() {
        Question.Choice other = option("other", true, "which");
        var placed = Placed.of(List.of(question("from", option("web", false, ""), other), question("which")));

        assertThat(ids(placed)).containsExactly("from");
        assertThat(ids(placed.getFirst().under(other))).containsExactly("which");
    }

    @Test
    void whatTwoChosenOptionsAskForStandsOnce() {
        Question.Choice one = option("one", true, "which");
        Question.Choice two = option("two", true, "which");
        var placed = Placed.of(List.of(question("from", one, two), question("which")));

        assertThat(ids(placed.getFirst().under(one))).containsExactly("which");
        assertThat(placed.getFirst().under(two)).isEmpty();
    }

    @Test
    void whatNoChosenOptionAsksForKeepsItsPlace() {
        var placed = Placed.of(List.of(question("from", option("other", false, "which")), question("which")));

        assertThat(ids(placed)).containsExactly("from", "which");
    }

    @Test
    void whatStandsBeforeTheOptionStaysThere() {
        var placed = Placed.of(List.of(question("which"), question("from", option("other", true, "which"))));

        assertThat(ids(placed)).containsExactly("which", "from");
    }
}

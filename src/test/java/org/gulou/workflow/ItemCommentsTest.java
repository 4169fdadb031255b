package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** What is said of single things to be corrected. */
class ItemCommentsTest {
    private static final ItemComments COMMENTS =
            new ItemComments(Map.of("people", "少了一人", "people.r1.name", "与身份证不符", "reason", "写明"));

    @Test
    void theyAreReadAsTheyWereGivenAndAreNoAnswersOfAForm() {
        Map<String, Value> given = Map.of(ItemComments.KEY, COMMENTS.value(), "reason", Value.of("请核对"));

        assertThat(ItemComments.in(given)).isEqualTo(COMMENTS);
        assertThat(COMMENTS.value()).isInstanceOf(Value.Items.class);
    }

    @Test
    void whatIsSaidOfAListIsSaidOfAllInItThatHasNoWordOfItsOwn() {
        assertThat(COMMENTS.on("people.r1.name")).isEqualTo("与身份证不符");
        assertThat(COMMENTS.on("people.r2.name")).isEqualTo("少了一人");
        assertThat(COMMENTS.on("city")).isEmpty();
    }

    @Test
    void anythingElseThatStandsThereIsNone() {
        assertThat(ItemComments.in(Map.of(ItemComments.KEY, Value.of("x"))).byPath())
                .isEmpty();
        assertThat(ItemComments.in(Map.of(ItemComments.KEY, new Value.Items(List.of(Value.of("x")))))
                        .byPath())
                .isEmpty();
    }
}

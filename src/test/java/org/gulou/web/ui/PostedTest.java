package org.gulou.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostedTest {
    @Test
    void aQuestionCalledLikeAFieldOfThePageIsReadWhateverTheAddressSays() {
        var posted = new Posted(
                Posted.values(
                        Map.of(
                                "number", new String[] {"520103-1", "520103-1", "typed"},
                                "view", new String[] {"mine"}),
                        "number=520103-1&view=mine"),
                List.of());

        assertThat(posted.all("number")).containsExactly("520103-1", "typed");
        assertThat(posted.without(Set.of("number")).all("number")).containsExactly("typed");
        assertThat(posted.text("view")).isEqualTo("mine");
    }

    @Test
    void withoutAnAddressThatSaysAnythingAllThatWasSentCounts() {
        assertThat(Posted.values(Map.of("is.home", new String[] {"a", "b"}), ""))
                .containsEntry("is.home", List.of("a", "b"));
    }
}

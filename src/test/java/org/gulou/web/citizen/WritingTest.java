package org.gulou.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gulou.cases.Parties;
import org.gulou.cases.Proceeding;
import org.gulou.cases.ToldCase;
import org.gulou.cases.asks.MoveAnswers;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.Own;
import org.gulou.catalog.definition.Rehearsal;
import org.gulou.language.Value;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.workflow.Move;
import org.junit.jupiter.api.Test;

/** What people write with a move is judged by the kinds of its questions, and whole. */
class WritingTest {
    private static final Catalogue CATALOGUE = Own.catalogue();

    private final Proceeding licensed = licensed();
    private final Move amend = licensed.workflow().move("amend").orElseThrow();

    private static Proceeding licensed() {
        Rehearsal told = Own.DEFINITIONS.examples(Own.FOLDER, CATALOGUE).stream()
                .filter(story -> story.path().endsWith("food-business-licence/examples/misprint-corrected.yaml"))
                .flatMap(story -> story.told().stream())
                .findFirst()
                .orElseThrow();
        return ToldCase.of(told, told.situation(), CATALOGUE, new Parties("申请人", "", Optional.empty()));
    }

    private MoveAnswers written(String reason) {
        var posted = new Posted(Map.of("reason", List.of(reason)), List.of());
        return new Writing(amend, licensed, UnaryOperator.identity(), new Language()).read(posted);
    }

    @Test
    void theEndOfALongReasonIsNotLostWithoutAWord() {
        assertThat(written("x".repeat(2_600)).mistakes())
                .hasEntrySatisfying(
                        "reason",
                        words -> assertThat(words.in("en"))
                                .endsWith("must be 2000 characters or fewer; it is now 2600."));
    }

    @Test
    void theEndOfALineCountsOnce() {
        MoveAnswers written = written("x\r\n".repeat(999) + "xx");
        assertThat(written.mistakes()).doesNotContainKey("reason");
        assertThat(written.given()).containsEntry("reason", Value.of("x\n".repeat(999) + "xx"));
    }
}

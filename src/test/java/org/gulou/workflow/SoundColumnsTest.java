package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gulou.kernel.Problem;
import org.gulou.language.Type;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mean over lanes reads those in which something was filled in. */
class SoundColumnsTest {
    private static final Declared MARKS = new Declared(
            Sketch.DECLARED.names(),
            Map.of("marks", new Type.Fields(Map.of("mark", Type.NUMBER))),
            Map.of(),
            Sketch.DECLARED.papers(),
            Sketch.DECLARED.answers(),
            Map.of(),
            Sketch.DECLARED.letters(),
            Sketch.DECLARED.deserted(),
            Limits.NONE);

    private static Workflow.Compilation.Ready reviewed(String join, String when) {
        return (Workflow.Compilation.Ready) Workflow.compile(Sketch.source("""
                        start: reviews
                        states:
                          reviews:
                            worker: head.county
                            lanes: {views: {each: agencies as a, worker: reviewer of a, fill: marks}}
                            join: %s
                          granted: {end: granted}
                          refused: {end: withdrawn}
                        moves:
                          decide: {from: reviews, to: granted, by: auto, when: '%s'}
                          other: {from: reviews, to: refused, by: auto}
                        """.formatted(join, when)), MARKS);
    }

    private static List<String> told(String join, String when) {
        return reviewed(join, when).warnings().stream()
                .map(Problem::toString)
                .filter(warning -> warning.contains("comes to nothing"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mean(views.mark) > 60", "100 < sum( views.mark )", "max(views.mark) - min(views.mark) < 9"})
    void whereSomeMayBeCancelledItIsWarnedOf(String when) {
        assertThat(told("any", when))
                .isNotEmpty()
                .allSatisfy(warning -> assertThat(warning)
                        .contains("was cancelled or kept silent", "(views[outcome = \"done\"].mark)"));
    }

    @Test
    void whereAllAnswerOrThoseAreReadWhoDidItIsNot() {
        assertThat(told("all", "mean(views.mark) > 60")).isEmpty();
        assertThat(told("any", "mean(views[outcome = \"done\"].mark) > 60")).isEmpty();
    }

    @Test
    void theMeanOfThoseWhoAnsweredIsTheirs() {
        Workflow workflow =
                reviewed("any", "mean(views[outcome = \"done\"].mark) > 60").workflow();
        Story story = new Story(workflow, "2026-03-02T09:00", Map.of("agencies", FullWorkflows.list("water", "fire")))
                .does(
                        FullWorkflows.at("reviewer", "water"),
                        "views/water",
                        Map.of("marks", new Value.Fields(Map.of("mark", Value.of(80)))));
        story.settle();

        assertThat(story.state()).isEqualTo("granted");
    }
}

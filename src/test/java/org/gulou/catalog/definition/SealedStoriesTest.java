package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gulou.kernel.Problem;
import org.gulou.workflow.Step;
import org.junit.jupiter.api.Test;

/** What was filed in a sealed window is closed to the office in stories and walks, as it is in the portal. */
class SealedStoriesTest {
    private static final String SERVICE = "services/big-data/data-fusion-subsidy/";
    private static final String STORY = SERVICE + "examples/chosen-with-the-average.yaml";
    private static final String WORKFLOW = SERVICE + "workflow.yaml";

    /** The same service, in which nothing but the seal keeps the clerk from beginning at once. */
    private static List<Example> stories(String steps) {
        String workflow = Own.text(WORKFLOW)
                .replace(
                        "en: 'Qualified, to the experts'}\n    from: received",
                        "en: 'Qualified, to the experts'}\n    from: [collecting, received]")
                .replace(
                        "    waitsFor: time\n    text: {zh: 申报截止", "    worker: clerk.prefecture\n    text: {zh: 申报截止");
        String story = Own.text(STORY);
        Folder folder = Own.FOLDER.with(Map.of(
                WORKFLOW,
                workflow.getBytes(UTF_8),
                STORY,
                (story.substring(0, story.indexOf("then:")) + "then:\n" + steps).getBytes(UTF_8)));
        Folder own = Own.around(STORY, folder);
        return switch (Own.DEFINITIONS.read(own)) {
            case Definitions.Reading.Sound sound ->
                Own.DEFINITIONS.examples(own, sound.catalogue()).stream()
                        .filter(example -> example.title().in("en").equals(title(story)))
                        .toList();
            case Definitions.Reading.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    private static String title(String story) {
        return story.lines()
                .filter(line -> line.startsWith("title:"))
                .map(line -> line.replaceAll(".*en: ['\"]?(.*?)['\"]?}.*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> told(String steps) {
        return stories(steps).getFirst().check().stream().map(Problem::toString).toList();
    }

    @Test
    void nobodyActsOnAnApplicationBeforeItsWindowCloses() {
        assertThat(told("  - {at: 2026-04-30T23:59, by: clerk.prefecture, as: a, move: qualify}\n"))
                .singleElement()
                .asString()
                .contains("'qualify' is refused (clock): The application is sealed until 1 May 2026 00:00");
    }

    @Test
    void aStoryMayTellThatItIsClosed() {
        assertThat(told("  - {at: 2026-04-30T23:59, by: clerk.prefecture, as: a, move: qualify, refused: clock}\n"
                        + "  - {at: 2026-05-01T00:00, by: clerk.prefecture, as: a, move: qualify}\n"))
                .isEmpty();
    }

    @Test
    void aWalkOffersOfficialsNothingAndSaysWhy() {
        Rehearsal walk = stories("  - {wait: 1 days}\n").getFirst().rehearse().orElseThrow();

        assertThat(walk.choices()).extracting(Rehearsal.Choice::by).containsOnly("applicant");
        assertThat(walk.hindered()).extracting(Rehearsal.Hindered::why).anyMatch(Step.Sealed.class::isInstance);
    }
}

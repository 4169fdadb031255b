package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gulou.catalog.Catalogue;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

/** A move by which an official corrects an answer is judged by what it makes of the case. */
class JudgedByNewAnswersTest {
    private static final String SERVICE = "services/culture-tourism/tour-guide-licence/";
    private static final String STORY = SERVICE + "examples/misprint-corrected.yaml";
    private static final Folder NOT_FOR_JUNIORS = Own.changed(
            SERVICE + "workflow.yaml",
            "when: case.certificate = \"valid\"",
            "when: case.certificate = \"valid\" and grade != \"junior\"");

    private static List<String> told(String story) {
        Folder folder = Own.around(STORY, NOT_FOR_JUNIORS).with(Map.of(STORY, story.getBytes(UTF_8)));
        Catalogue catalogue = Own.sound(Own.around(STORY, NOT_FOR_JUNIORS));
        return Own.DEFINITIONS.examples(folder, catalogue).stream()
                .filter(example -> example.path().equals(STORY))
                .flatMap(example -> example.check().stream())
                .map(Problem::toString)
                .toList();
    }

    @Test
    void whatTheNewAnswersForbidIsRefusedAndChangesNothing() {
        assertThat(told(Own.text(STORY))).isNotEmpty().first().asString().contains("amend");
        assertThat(told(Own.text(STORY)
                        .replaceAll(
                                "expect: \\{state: granted, issued: \\[acceptance, certificate, certificate\\].*",
                                "refused: when, expect: {values: {grade: middle}}}")))
                .isEmpty();
    }

    @Test
    void whatTheyAllowIsDone() {
        assertThat(told(Own.text(STORY).replace("grade: junior", "grade: senior")))
                .isEmpty();
    }
}

package org.gulou.web.admin.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.Example;
import org.gulou.catalog.definition.Own;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.junit.jupiter.api.Test;

/** A walk is told by the forms that were posted: each page brings along all before it. */
class WalkTest {
    private static final Catalogue CATALOGUE = Own.catalogue();
    private static final String AID = "services/justice/legal-aid/examples/migrant-workers-unpaid.yaml";

    private static Walk walked(List<String> steps, Map<String, List<String>> fields) {
        var walk = new Walk();
        walk.language = new Language();
        var values = new HashMap<>(fields);
        values.put("-step", steps);
        Example story = Own.DEFINITIONS.examples(Own.FOLDER, CATALOGUE).stream()
                .filter(one -> one.path().equals(AID))
                .findFirst()
                .orElseThrow();
        walk.go(story.rehearse().orElseThrow(), CATALOGUE, new Posted(values, List.of()));
        return walk;
    }

    private static Walk asked() {
        return walked(
                List.of(),
                Map.of(
                        "-take", List.of("correct clerk.county"),
                        "do", List.of("act"),
                        "correct-items", List.of("story", "identity"),
                        "correct-reason", List.of("写明工地名称。")));
    }

    @Test
    void theApplicantIsShownWhatSheWasAskedAndGoesOnWithWhatSheWrote() {
        Walk asked = asked();
        assertThat(asked.getStanding().getState()).isEqualTo("待补正");

        Walk open = walked(asked.getSteps(), Map.of("-open", List.of("resend applicant")));
        assertThat(open.getCorrection()).isNotNull();
        assertThat(open.getSteps()).as("nothing is done yet").hasSize(1);

        Map<String, List<String>> typed = new HashMap<>(Map.of(
                "-take", List.of("resend applicant"),
                "do", List.of("act"),
                "-asked", List.of("story"),
                "story", List.of("短")));
        Walk slipped = walked(asked.getSteps(), typed);
        assertThat(slipped.getCorrection()).isNotNull();
        assertThat(slipped.getCorrection().getSlips()).hasSize(1);

        typed.put("story", List.of("去年 8 月至 12 月在头桥街道示例工地做木工，工资没有结清。"));
        Walk sent = walked(asked.getSteps(), typed);
        assertThat(sent.getRefused()).isEmpty();
        assertThat(sent.getCorrection()).isNull();
        assertThat(sent.getStanding().getState()).isEqualTo("待审查");
        assertThat(walked(sent.getSteps(), Map.of()).getStanding().getState()).isEqualTo("待审查");
    }
}

package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

/** What a move opens is a service of the catalogue, whose form asks what is carried over. */
class OpeningsTest {
    private static final String FOLDER = "services/market-regulation/stall-permit";
    private static final String DOES = "does: [{issue: refusal}, {notify: applicant}]";

    private static Folder opening(String service, String map) {
        String workflow = SeededMistakesTest.text("workflow.yaml");
        assertThat(workflow).contains(DOES);
        String opens = "does: [{issue: refusal}, {open: {service: %s, map: {%s}}}]".formatted(service, map);
        return SeededMistakesTest.with(
                "workflow.yaml", workflow.replace(DOES, opens).getBytes(UTF_8));
    }

    @Test
    void aServiceThatIsNotThereIsToldWhereItIsNamed() {
        assertThat(Own.problems(opening("stall-permits", "sells: sells")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.toString())
                            .startsWith(FOLDER + "/workflow.yaml:76:47: There is no service 'stall-permits'.")
                            .contains("Did you mean 'stall-permit'?");
                    assertThat(problem.in("zh")).contains("没有事项“stall-permits”");
                });
    }

    @Test
    void whatTheOtherFormDoesNotAskIsTold() {
        assertThat(Own.problems(opening("stall-permit", "applicant.name: applicant.name, turnovr: turnover")))
                .singleElement()
                .extracting(Problem::toString)
                .asString()
                .contains("There is no item of stall-permit 'turnovr'. Did you mean 'turnover'?");
    }

    @Test
    void aVariantThatOpensAnotherServiceIsLookedAtToo() {
        String variant = """
            variants:
              renew:
                title: {zh: 延续, en: Renewal}
                workflow: {moves: {refuse: {does: [{issue: refusal}, {open: {service: nothing}}]}}}
            """;

        assertThat(Own.problems(SeededMistakesTest.with(
                        "service.yaml", (SeededMistakesTest.text("service.yaml") + variant).getBytes(UTF_8))))
                .singleElement()
                .extracting(Problem::toString)
                .asString()
                .contains("service.yaml", "There is no service 'nothing'.");
    }

    @Test
    void whatIsPublishedGoesOnAndIsOnlyTold() {
        Folder opening = opening("nothing", "sells: sells");

        assertThat(Own.DEFINITIONS.read(
                        Layout.shared(opening),
                        Map.of(FOLDER, Layout.services(opening).get(FOLDER)),
                        Set.of(FOLDER)))
                .isInstanceOfSatisfying(
                        Definitions.Reading.Sound.class,
                        sound -> assertThat(sound.warnings())
                                .extracting(Problem::toString)
                                .anyMatch(told -> told.contains("There is no service 'nothing'.")));
    }
}

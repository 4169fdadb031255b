package org.gulou.catalog.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gulou.catalog.definition.Own;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

/** What is begun from an imported entry reads well, holds what the source knows, and is told what it lacks. */
class FirstDraftTest {
    private static final Entry ENTRY = new Entry(
            "A1",
            7,
            Map.of(
                    "title.zh", List.of("困难老人\"送餐\"补贴: 试行"),
                    "code", List.of("LS-1"),
                    "department", List.of("CAD"),
                    "conditions", List.of("满 70 周岁", "独居"),
                    "papers", List.of("户口簿")),
            List.of());

    private static List<Problem> problems() {
        var files = new TreeMap<String, byte[]>();
        FirstDraft.of(ENTRY, "meal-allowance")
                .forEach((path, text) ->
                        files.put("services/civil-affairs/meal-allowance/" + path, text.getBytes(UTF_8)));
        return Own.problems(Own.FOLDER.with(files)).stream()
                .filter(problem -> problem.file().contains("/meal-allowance/"))
                .toList();
    }

    @Test
    void whatTheSourceKnowsStandsInTheDraftAsItCame() {
        assertThat(FirstDraft.of(ENTRY, "meal-allowance").get("service.yaml"))
                .contains("id: meal-allowance\n")
                .contains("owner: {department: CAD}\n")
                .contains("externalCode: \"LS-1\"\n")
                .contains("title: {zh: \"困难老人\\\"送餐\\\"补贴: 试行\"}\n")
                .contains("  - {id: condition2, words: {zh: \"独居\"}}\n")
                .contains("  - {id: paper-1, title: {zh: \"户口簿\"}}\n");
    }

    @Test
    void anEntryWithAnAddressForApplyingLeadsThereAndGetsNoForm() {
        var values = new TreeMap<>(ENTRY.values());
        values.put("apply", List.of("https://www.gjzwfw.gov.cn/a?b=c"));
        values.put("site.zh", List.of("国家政务服务平台"));

        Map<String, String> files = FirstDraft.of(new Entry("A1", 7, values, List.of()), "meal-allowance");

        assertThat(files).containsOnlyKeys("service.yaml");
        assertThat(files.get("service.yaml"))
                .contains("elsewhere: {url: \"https://www.gjzwfw.gov.cn/a?b=c\", name: {zh: \"国家政务服务平台\"}}\n");
    }

    @Test
    void whatIsLackingIsNamedAndNothingElseIsWrong() {
        assertThat(problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.found().in("en")).matches("The key .* is missing here\\..*"));
    }
}

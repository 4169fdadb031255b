package org.gulou.web.admin.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gulou.catalog.definition.Own;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What explains definitions is read in the portal, and found where it is needed. */
class HandbookTest {
    private static final Handbook OWN = Handbook.of(Own.text("README.md"));

    @Test
    void itsContentsLeadToItsHeadings() {
        Handbook handbook = Handbook.of("# All\n\n## form.yaml: the *questions*\n\n### Kinds\n\n## Kinds\n\ntext");

        assertThat(handbook.chapters())
                .containsExactly(
                        new Handbook.Chapter(
                                "formyaml-the-questions",
                                "form.yaml: the questions",
                                List.of(new Handbook.Chapter("kinds", "Kinds", List.of()))),
                        new Handbook.Chapter("kinds-1", "Kinds", List.of()));
        assertThat(handbook.html())
                .contains("<h2 id=\"formyaml-the-questions\">", "<h3 id=\"kinds\">", "<h2 id=\"kinds-1\">")
                .doesNotContain("<h1");
    }

    @Test
    void nothingInItRuns() {
        assertThat(Handbook.of("<script>x()</script>\n\n[go](javascript:x) ![](javascript:y)")
                        .html())
                .doesNotContain("<script", "javascript:");
    }

    @Test
    void whatLeadsToAFileThatThePortalDoesNotHaveIsNoLink() {
        assertThat(Handbook.of("who [may *ask*](../docs/046.md) and [where](#kinds)")
                        .html())
                .contains("who may <em>ask</em> and <a ", " href=\"#kinds\">where</a>");
        assertThat(OWN.html()).doesNotContain("href=\"../");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service",
                "form",
                "workflow",
                "letters",
                "example",
                "archetype",
                "element",
                "parameters",
                "offers",
                "vocabulary",
                "bodies",
                "occasion",
                "import",
                "everyday-words",
                "plain-words",
                "held-papers"
            })
    void eachKindOfFileHasItsExampleInIt(String kind) {
        assertThat(OWN.html()).containsOnlyOnce("<pre id=\"file-" + kind + "\">");
    }

    @Test
    void itsTablesAreTables() {
        assertThat(OWN.html()).contains("<td><code>figures@portal</code></td>");
    }
}

package org.gulou.journeys.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gulou.catalog.definition.Planned;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;

/** What the applicant has in the end: the decision on her page, and papers that everybody can verify. */
record Outcome(Town town, Planned planned, String number) {
    void isAsPlanned() {
        Visitor citizen = town.citizen(planned.applicant()).visits("/case/" + number);
        assertThat(citizen.reads("#now")).contains(planned.end().in("zh"));
        List<String> papers = ((List<?>) citizen.page()
                        .locator("#papers a[href^='/download/paper/']")
                        .evaluateAll("all => all.map(one => one.getAttribute('href'))"))
                .stream().map(String::valueOf).toList();
        assertThat(papers).hasSameSizeAs(planned.issued());
        for (String paper : papers) {
            assertThat(new PaperPdf(citizen.fetches(paper).body()).words()).isNotBlank();
            Visitor stranger = town.stranger().visits("/verify/" + paper.substring(paper.lastIndexOf('/') + 1));
            assertThat(stranger.page().locator("#answer").getAttribute("data-outcome"))
                    .isIn("valid", "not-yet");
            assertThat(stranger.reads("#answer")).contains(number);
        }
    }
}

package org.gulou.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gulou.Rows;
import org.gulou.cases.Filings;
import org.gulou.cases.Proceeding;
import org.gulou.catalog.Offer;
import org.gulou.catalog.SmallService;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two review side by side, and neither reads what the other found, nor does anybody else, until both have. */
@ArquillianTest
class BlindLanesIT extends SystemCalls {
    private static final String FOUND = "评审发现数据不实";

    @Inject
    Filings filings;

    @Inject
    Rows rows;

    private String clerk = "";
    private String officer = "";
    private String head = "";
    private BodyId office = CLERK.body();

    private static SmallService service() {
        SmallService small = SmallService.named("blind-review")
                .asking(
                        "{id: areas, kind: choices, title: {zh: 领域, en: Areas}, options: [{id: water, title: {zh: 水务, en: Water}}, {id: fire, title: {zh: 消防, en: Fire}}]}")
                .working("""
            schema: gulou/workflow/v1
            start: reviews
            states:
              reviews:
                label: {zh: 评审, en: Reviews}
                citizen: being-checked
                worker: head.county
                text: {zh: '意见：{first.note | 尚无}', en: 'View: {first.note | none yet}'}
                lanes:
                  first: {label: {zh: 甲, en: First}, worker: clerk.county, fill: view, blind: true}
                  second: {label: {zh: 乙, en: Second}, worker: officer.county, fill: view, blind: true}
                  areaViews: {label: {zh: 领域, en: Areas}, each: areas as a, worker: officer.county}
                join: outcome("first") = "done" and outcome("second") = "done"
              done: {label: {zh: 已办结, en: Done}, citizen: decided, end: granted}
            moves:
              finish: {label: {zh: 办结, en: Finish}, from: reviews, to: done, by: head.county}
            clocks: {}
            """);
        var files = new TreeMap<>(small.files());
        files.put("forms/view.yaml", """
            schema: gulou/form/v1
            title: {zh: 评审意见, en: View}
            pages:
              - id: view
                title: {zh: 意见, en: View}
                items: [{id: note, kind: text, title: {zh: 意见, en: View}, required: true, maxLength: 40}]
            """);
        return new SmallService(small.id(), files);
    }

    @BeforeEach
    void oneOfThemHasReviewed() throws Exception {
        Offer offer = published.catalogue().offersOf("blind-review").isEmpty()
                ? service().publish(published)
                : published.catalogue().offersOf("blind-review").getFirst();
        number = filings.file(
                offer.id(),
                Map.of(
                        "matter",
                        Value.of("评审"),
                        "areas",
                        new Value.Items(List.of(Value.of("water"), Value.of("fire")))),
                clock.instant());
        office = offer.body().id();
        clerk = key("clerk");
        officer = key("officer");
        head = key("head");
        secret = clerk;
        HttpResponse<String> done =
                move("first", tag(read("/cases/" + number)), "{\"form\": {\"note\": \"" + FOUND + "\"}}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    }

    private String key(String post) {
        return letIn("系统 " + post, true, Optional.empty(), new Post(post, office))
                .secret();
    }

    private String readBy(String whose) throws Exception {
        secret = whose;
        return read("/cases/" + number).body();
    }

    private Proceeding seenByHead() {
        return registry.official(number, new Actor.Official("reader", "读者", Set.of(new Post("head", office))))
                .orElseThrow();
    }

    @Test
    void programsOfOthersReadThatItIsDoneAndNotWhatWasFound() throws Exception {
        assertThat(readBy(officer)).contains("\"first\"").doesNotContain(FOUND);
        assertThat(readBy(head)).doesNotContain(FOUND);
        assertThat(readBy(clerk)).contains(FOUND);
    }

    @Test
    void pagesAndPrintsOfOthersShowNoForm() {
        Proceeding seen = seenByHead();

        assertThat(seen.acts()).noneMatch(done -> done.filled().isPresent());
        assertThat(seen.acts().toString()).doesNotContain(FOUND);
        assertThat(seen.situation().history().toString()).doesNotContain(FOUND);
    }

    @Test
    void textsForTheApplicantNameNothingOfIt() {
        assertThat(seenByHead().text().in("zh")).isEqualTo("意见：尚无");
    }

    @Test
    void theJournalAndWhatChangedHoldNothingOfIt() throws Exception {
        secret = head;

        assertThat(read("/changes").body()).doesNotContain(FOUND);
        assertThat(rows.of(
                        "select payload from journal where object_id = ? and payload is not null", number.toString()))
                .noneMatch(details -> details.contains(FOUND));
    }

    @Test
    void onceAllHaveReviewedEverybodyReadsIt() throws Exception {
        secret = officer;
        HttpResponse<String> done = move("second", tag(read("/cases/" + number)), "{\"form\": {\"note\": \"同意\"}}");

        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(done.body()).contains(FOUND);
        assertThat(readBy(head)).contains(FOUND);
        assertThat(seenByHead().text().in("zh")).contains(FOUND);
    }

    @Test
    void theFilingKeepsTheListOfTheStateInWhichACaseBegins() throws Exception {
        assertThat(rows.of("select given from case_act where case_number = ? and seq = 1", number.toString()))
                .singleElement()
                .asString()
                .contains("areaViews", "water", "fire");
    }
}

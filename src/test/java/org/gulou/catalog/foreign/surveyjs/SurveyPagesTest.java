package org.gulou.catalog.foreign.surveyjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.families.Drafts;
import org.gulou.catalog.foreign.forms.Conversion;
import org.junit.jupiter.api.Test;

/** What stands above the pages of a survey. */
class SurveyPagesTest {
    @Test
    void pagesWithoutTitleAreCalledByTheirNumber() throws Unreadable {
        Conversion draft = Drafts.of("""
            {"title": "Club", "pages": [
              {"name": "page_1", "elements": [{"type": "text", "name": "a"}]},
              {"name": "fees", "title": "Fees", "elements": [{"type": "text", "name": "b"}]},
              {"name": "p3", "title": "", "elements": [{"type": "text", "name": "c"}]}]}
            """);

        assertThat(draft.draft())
                .containsSubsequence(
                        "- id: page-1\n    title: {zh: 第1页, en: Page 1}",
                        "- id: fees\n    title: {zh: Fees, en: Fees}",
                        "- id: p3\n    title: {zh: 第3页, en: Page 3}");
        assertThat(draft.lossy()).isEmpty();
        assertThat(Drafts.problems(List.of(draft))).isEmpty();
    }

    @Test
    void theOnlyPageIsCalledWhatTheSurveyIs() throws Unreadable {
        Conversion draft = Drafts.of("""
            {"title": {"default": "Club", "zh-cn": "俱乐部"}, "pages": [{"name": "page1", "elements": [{"type": "text", "name": "a"}]}]}
            """);

        assertThat(draft.draft()).contains("title: {zh: 俱乐部, en: Club}");
    }

    @Test
    void aSurveyMayBeginWithAPageThatAsksNothing() throws Unreadable {
        Conversion draft = Drafts.of("""
            {"pages": [{"name": "start", "elements": []}, {"name": "more", "elements": [{"type": "boolean", "name": "a"}]}]}
            """);

        assertThat(draft.draft()).contains("- id: a\n", "kind: boolean");
    }
}

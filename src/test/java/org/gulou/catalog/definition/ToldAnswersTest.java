package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.catalog.definition.StallStory.ANSWERS;
import static org.gulou.catalog.definition.StallStory.STORY;
import static org.gulou.catalog.definition.StallStory.changed;
import static org.gulou.catalog.definition.StallStory.filedNowhere;
import static org.gulou.catalog.definition.StallStory.idle;
import static org.gulou.catalog.definition.StallStory.told;

import org.junit.jupiter.api.Test;

/** What a story can answer and hand in, and what is told where nobody could. */
class ToldAnswersTest {
    @Test
    void aPathThroughAListIsThatOfAnyRow() {
        String narrow = ANSWERS.replaceAll("(?s)expect:.*", "").replace("A2, width: 1.5", "A2, width: 0");

        assertThat(told(changed("  notAsked:", "  asked: [stalls.width]\n  notAsked:")))
                .isEmpty();
        assertThat(told(changed("[otherGoods]", "[otherGoods, stalls.width]")))
                .singleElement()
                .asString()
                .contains("'stalls.width' is asked.");
        assertThat(told(narrow + "expect: {wrong: {stalls.width: min}}")).isEmpty();
        assertThat(told(narrow + "expect: {wrong: {stalls.number: required}}"))
                .singleElement()
                .asString()
                .contains("'stalls.number' is right. What is wrong: stalls[2].width: min. If the story tells");
    }

    @Test
    void theFormItselfCanBeWrong() {
        String wide = ANSWERS.replaceAll("(?s)expect:.*", "")
                .replace("A1, width: 1.5", "A1, width: 4")
                .replace("A2, width: 1.5", "A2, width: 4}\n    - {number: A3, width: 4");

        assertThat(told(wide + "expect: {wrong: {form: check}}")).isEmpty();
        assertThat(idle(wide + "expect: {eligible: {adult: yes}}"))
                .singleElement()
                .asString()
                .contains("form is wrong (check: Too wide.)");
        assertThat(told(wide + "expect: {eligible: {adult: yes}}\nthen:\n  - {expect: {state: received}}"))
                .singleElement()
                .asString()
                .contains("This cannot be filed: form is wrong (check: Too wide.);")
                .doesNotContain("Rather wide");
    }

    @Test
    void anAnswerThatFailsACheckIsToldInAStoryThatFilesNothing() {
        assertThat(idle(filedNowhere("startsOn: 2026-04-01", "startsOn: 2026-01-01")))
                .singleElement()
                .asString()
                .startsWith(STORY + ":11:")
                .contains("startsOn is wrong (check: It cannot be before today.)", "name it under wrong");
        assertThat(idle(filedNowhere("helpers: {women: 1}", "helpers: {women: -1}")))
                .singleElement()
                .asString()
                .contains("staff.helpers.women is wrong (min:");
    }

    @Test
    void whatIsNotAskedIsNotAnswered() {
        String hidden = "licensed: true\n  otherGoods: x";

        assertThat(idle(changed("licensed: true", hidden).replace("  notAsked: [otherGoods]\n", "")))
                .singleElement()
                .asString()
                .startsWith(STORY + ":13:3: 'otherGoods' is not asked here");
    }

    @Test
    void aStoryMayShowThatAnAnswerDoesNotCount() {
        assertThat(told(changed("licensed: true", "licensed: true\n  otherGoods: x")))
                .isEmpty();
    }

    @Test
    void aRowOfATableIsAnsweredByItsName() {
        assertThat(told(changed("helpers: {women: 1}", "helper: {women: 1}")))
                .singleElement()
                .asString()
                .contains("There is no row of staff 'helper'. Did you mean 'helpers'?");
    }

    @Test
    void rowsThatSomebodyAddsAreAList() {
        assertThat(told(changed(
                        "  stalls:\n    - {number: A1, width: 1.5}\n    - {number: A2, width: 1.5}\n",
                        "  stalls: {one: {number: A1, width: 1.5}}\n")))
                .first()
                .asString()
                .contains("'stalls' is filled in row by row. Write a list: a line with '- ' for each row.");
    }

    @Test
    void aGroupIsNoAnswer() {
        assertThat(told(changed("applicant: {name: 王芳, residentId: 52011119961005010X}", "applicant: 王芳")))
                .anySatisfy(
                        line -> assertThat(line).contains("'applicant' holds several items.", "applicant: {name: …}"));
    }

    @Test
    void aPeriodHasAStartAndAnEnd() {
        assertThat(told(changed("{start: 2026-04-01, end: 2026-10-31}", "{begin: 2026-04-01, end: 2026-10-31}")))
                .anySatisfy(line -> assertThat(line).contains("There is no part of season 'begin'."));
    }

    @Test
    void aPaperThatIsNotDueIsNotHandedIn() {
        assertThat(idle(changed("{stall-photo: upload}", "{stall-photo: upload, health-certificate: upload}")))
                .singleElement()
                .asString()
                .contains("The paper 'health-certificate' is not due here.");
    }

    @Test
    void aPaperComesByAWayThatIsOffered() {
        assertThat(told(filedNowhere("{stall-photo: upload}", "{stall-photo: at window}")))
                .singleElement()
                .asString()
                .contains("'at window' is no way by which the paper 'stall-photo' comes. Choose one of: upload.");
    }

    @Test
    void onePaperOfAListCanComeOtherwise() {
        assertThat(told(changed("{stall-photo: upload}", "{'stall-photo[1]': upload}")))
                .singleElement()
                .asString()
                .contains("This cannot be filed: the paper stall-photo[2] is missing");
    }

    @Test
    void aStoryAtAnImpossibleMomentIsToldAsThatAlone() {
        assertThat(told(changed("at: 2026-03-02T09:00", "at: 2026-13-02T09:00")))
                .singleElement()
                .asString()
                .contains("There is no moment 2026-13-02T09:00 in the calendar.");
    }
}

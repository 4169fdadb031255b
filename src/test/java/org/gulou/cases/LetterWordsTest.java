package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Letter;
import org.gulou.catalog.definition.Example;
import org.gulou.catalog.definition.Own;
import org.gulou.catalog.definition.Rehearsal;
import org.gulou.documents.LetterTemplate;
import org.gulou.kernel.LocalizedText;
import org.junit.jupiter.api.Test;

/** What a letter says of the rows of a list, in a case with two shareholders and several officers. */
class LetterWordsTest {
    private static final Catalogue CATALOGUE = Own.catalogue();
    private static final Parties SOMEBODY = new Parties("申请人", "", Optional.empty());
    private static final Rehearsal COMPANY = story("two-shareholders-software.yaml");

    private static Rehearsal story(String file) {
        return Own.DEFINITIONS.examples(Own.FOLDER, CATALOGUE).stream()
                .filter(story -> story.path().endsWith(file))
                .findFirst()
                .flatMap(Example::told)
                .orElseThrow();
    }

    private static String write(String xhtml) {
        return write(COMPANY, "certificate", xhtml);
    }

    private static String write(Rehearsal story, String paper, String xhtml) {
        Letter known = story.version().letter(paper).orElseThrow();
        var letter = new Letter(paper, known.title(), xhtml, known.names());
        Proceeding told = ToldCase.of(story, story.issuing(paper).orElseThrow(), CATALOGUE, SOMEBODY);
        return LetterTemplate.of("letters/test.html", xhtml)
                .write(
                        new LetterWords(
                                        told,
                                        new OnePaper(letter, Optional.empty()),
                                        LocalizedText.of("云岩区", "Yunyan"),
                                        Map.of())
                                .data(),
                        LocalizedText.FIRST_LANGUAGE);
    }

    @Test
    void whatIsShownMayDependOnTheRow() {
        assertThat(write("<p><b each=\"shareholders as s\" show=\"s.amount &lt; 500000\">{s.name}</b></p>"))
                .isEqualTo("<p><b>贵阳云岩示例投资有限公司</b></p>");
        assertThat(write("<p><b each=\"shareholders as s\"><i show=\"s.amount &lt; 500000\">{s.name}</i></b></p>"))
                .isEqualTo("<p><b></b><b><i>贵阳云岩示例投资有限公司</i></b></p>");
    }

    @Test
    void aPluralCountsWhatTheRowHolds() {
        assertThat(write("<p><b each=\"officers[represents] as o\">{count(o.posts), plural, one {#} other {# posts}}"
                        + "</b></p>"))
                .isEqualTo("<p><b>2 posts</b></p>");
    }

    @Test
    void rowsThatARulePicksAreCalledAsTheyWereShown() {
        assertThat(write("<p each=\"shareholders[amount &lt; 500000] as s\">{s.name}: {s.means}, {s.payBy}</p>"))
                .isEqualTo("<p>贵阳云岩示例投资有限公司: 货币, 2028年12月31日</p>");
    }

    @Test
    void anElementThatIsNoRowStandsForItself() {
        assertThat(write("<p><b each=\"shareholders.name as n\">{n};</b></p>"))
                .isEqualTo("<p><b>吴小松;</b><b>贵阳云岩示例投资有限公司;</b></p>");
        assertThat(write("<p><b each=\"[1, 2] as n\" show=\"n = 2\">{n}</b></p>"))
                .isEqualTo("<p><b>2</b></p>");
    }

    @Test
    void aSumIsReckonedForEachRowWithItsCurrency() {
        assertThat(write("<p><b each=\"shareholders as s\"><i each=\"[round half up(s.amount / 3, 2)] as"
                        + " third\">{third}</i></b></p>"))
                .isEqualTo("<p><b><i>233,333.33 元</i></b><b><i>100,000 元</i></b></p>");
        assertThat(write("<p><b each=\"for s in shareholders return {half: s.amount / 2} as s\">{s.half};</b></p>"))
                .isEqualTo("<p><b>350,000 元;</b><b>150,000 元;</b></p>");
    }

    @Test
    void aRuleBetweenBracesIsWorkedOut() {
        assertThat(write("<p>{count(shareholders)} {case.body} {sum(shareholders.amount)}</p>"))
                .isEqualTo("<p>2 云岩区 1,000,000 元</p>");
    }

    @Test
    void whatLastsIsReadWithItsUnit() {
        assertThat(write("<p>{duration(\"P14M\")} {duration(\"P1DT2H\")}</p>")).isEqualTo("<p>14个月 1天2小时</p>");
    }

    @Test
    void rowsThatARulePutsTogetherAreCalledAsTheyWereShown() {
        assertThat(write("<p each=\"for s in shareholders[amount &lt; 500000] return {who: s.name, how: s.means}"
                        + " as r\">{r.who}: {r.how}</p>"))
                .isEqualTo("<p>贵阳云岩示例投资有限公司: 货币</p>");
        assertThat(write("<p each=\"[for s in shareholders return {a: s.name, how: {is: s.means}}][1] as"
                        + " r\">{r.how.is}</p>"))
                .isEqualTo("<p>货币</p><p>货币</p>");
    }

    @Test
    void aValueThatARuleHandsOnIsCalledAsItWasShown() {
        assertThat(write("<p>{shareholders[1].means} {distinct values(shareholders.means)}</p>"))
                .isEqualTo("<p>货币 货币</p>");
        assertThat(write("<p each=\"for s in shareholders return s.means as m\">{m}</p>"))
                .isEqualTo("<p>货币</p><p>货币</p>");
    }

    @Test
    void anActionThatSeveralMovesAreHoldsWhatWasGivenWithTheLastOfThem() {
        String line = "<p><b show=\"refuse.reason != null\">{refuse.reason}</b> {grant.amount | 无}</p>";

        assertThat(write(story("story-not-confirmed.yaml"), "refusal", line)).isEqualTo("<p><b>损失已经由保险全额赔付。</b> 无</p>");
        assertThat(write(story("school-costs-small-sum.yaml"), "certificate", "<p>{grant.amount}</p>"))
                .isEqualTo("<p>2,800 元</p>");
    }
}

package org.gulou.catalog.advice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.groups.Tuple;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Own;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sound can still be hard to read, or ask too much. */
class AdvisorTest {
    private static final String CARE = "services/healthcare-security/out-of-area-care/";
    private static final Advisor ADVISOR = Advisor.of(Own.FOLDER);

    private static List<String> told(String file, String old, String by) {
        Folder one = Own.changed(file, old, by).only(path -> path.equals(file));
        return ADVISOR.about(one).stream()
                .map(finding ->
                        finding.rule().id() + " " + finding.problem().toString().replace(file + ":", ""))
                .toList();
    }

    @Test
    void theChineseOfATextMayStandInAPlural() {
        assertThat(told(CARE + "service.yaml", "zh: 异地居住或工作证明", "zh: '{count(stays), plural, =0 {没有} other {# 处}}'"))
                .noneMatch(line -> line.contains("This is no Chinese"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {count(stays), plural, =0 {nobody} one {one only} other {# of them}} | false
        within {days} days                                                   | true
        """)
    void whatAPluralSaysIsNoNameThatTheOtherLanguageLacks(String english, boolean lacks) {
        assertThat(
                        told(CARE + "service.yaml", "en: Receipt of out-of-area care filing", "en: '" + english + "'")
                                .stream()
                                .anyMatch(line ->
                                        line.contains("The English names {") && !line.contains("{count(stays)}")))
                .isEqualTo(lacks);
    }

    @Test
    void ourOwnCatalogueNeedsNoAdvice() {
        assertThat(ADVISOR.about(Own.FOLDER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        service.yaml | zh: 异地居住或工作证明              | zh: Proof that you live there     | translation 49:17: This is no Chinese. Put it into Chinese.
        service.yaml | en: Receipt of out-of-area care filing | en: 异地就医备案凭证              | translation 70:29: This is no English. Put it into English.
        service.yaml | within 2 working days               | within 15 working days            | translation 29:9: The English says 15 where the Chinese says 2. Write the right number in both.
        service.yaml | 由经办人员在 2 个工作日内核对       | 由经办人员在 {days} 个工作日内核对 | translation 29:9: The Chinese names {days}, the English does not. Name it here too, or leave it out in both.
        service.yaml | 符合条件的当场生效                  | 兹证明符合条件的当场生效          | word 14:44: Few citizens know the word '兹证明'. Write '证明'.
        service.yaml | and the hospital settles            | and pursuant to our rules the hospital settles | word 12:70: Few citizens know the word 'pursuant to'. Write 'under' / 'as … says'.
        service.yaml | 符合条件的当场生效，                | 符合条件的当场生效而且在全省各市州各县各乡镇各街道各村各社区的所有定点医疗机构和定点药店长期有效并且一律免费， | sentence 14:44: This sentence has 69 characters.
        service.yaml | and the hospital settles            | and the <b>hospital</b> settles   | mark 12:74: People read '<b>' as it stands. Leave it out.
        service.yaml | within 2 working days               | within 2 working&nbsp;days        | mark 29:98: People read '&nbsp;' as it stands.
        form.yaml    | kind: boolean                       | kind: boolean\\n        sensitive: true | purpose 42:9: Sensitive data is asked for, but not what for. Add 'purpose
        form.yaml    | id: hospital\\n        kind: text   | id: hospital\\n        kind: address | purpose 86:9: Personal data (address) is asked for, but not what for.
        """)
    void adviceStandsAtTheWord(String file, String old, String by, String told) {
        assertThat(told(CARE + file, old.replace("\\n", "\n"), by.replace("\\n", "\n")))
                .anySatisfy(line -> assertThat(line).startsWith(told));
    }

    @Test
    void whatOnlyLooksLikeATagIsLetPass() {
        assertThat(told(CARE + "service.yaml", "and the hospital settles", "and a <name> with a < b & c > d settles"))
                .noneMatch(line -> line.startsWith("mark"));
    }

    @Test
    void aLetterThatNoMoveIssuesIsNamed() {
        Folder one = Own.changed(CARE + "workflow.yaml", "{issue: refusal}, ", "")
                .only(path -> path.startsWith(CARE) && path.endsWith(".yaml"));

        assertThat(ADVISOR.about(one))
                .extracting(
                        finding -> finding.rule(), finding -> finding.problem().reason())
                .containsExactly(Tuple.tuple(Rule.UNSENT, "No move issues the letter 'refusal'."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <h1>决定书</h1><p class="en">Refusal</p> | false
        <h1>决定书</h1><p>He is refused</p>      | false
        <h1>决定书</h1><p>GB/T 9704</p>          | true
        <h1>Refusal</h1><p>You are refused</p>   | true
        """)
    void aLetterInOneLanguageIsTold(String letter, boolean told) {
        Folder one = new Folder(new TreeMap<>(Map.of(CARE + "letters/note.html", letter.getBytes(UTF_8))));

        assertThat(ADVISOR.about(one).stream()
                        .anyMatch(finding -> finding.problem().toString().contains("only. Add the other language")))
                .isEqualTo(told);
    }

    @Test
    void aWordThatItsTextExplainsIsExcused() {
        assertThat(told(CARE + "service.yaml", "符合条件的当场生效", "符合条件的当场核验（由医院当场核对）"))
                .isEmpty();
    }

    @Test
    void aPaperThatARegisterHasIsToBeFetched() {
        assertThat(told(CARE + "service.yaml", "{zh: 转诊转院意见, en: Referral letter}", "{zh: 身份证和户口簿, en: Papers}"))
                .singleElement()
                .asString()
                .startsWith("held 54:5: The state has this paper itself. Write 'from: register population'");
    }

    @Test
    void aPaperWithAnAlternativeThatNobodyHasIsAskedFor() {
        assertThat(told(CARE + "service.yaml", "{zh: 转诊转院意见, en: Referral letter}", "{zh: 身份证或者村委会证明, en: Papers}"))
                .isEmpty();
    }

    @Test
    void aTextThatChangedInOneLanguageOnlyIsLookedAtInTheOther() {
        Folder now = Own.changed(CARE + "form.yaml", "en: Who will be treated elsewhere?", "en: Who is the patient?");

        assertThat(ADVISOR.since(Own.FOLDER, now))
                .extracting(
                        Finding::rule,
                        finding -> finding.problem().line(),
                        finding -> finding.problem().column())
                .containsExactly(Tuple.tuple(Rule.STALE, 4, 17));
    }

    @Test
    void whoLooksAtSomeFilesIsAdvisedOnThemAndOnNothingElse() {
        Folder now = Own.changed(CARE + "form.yaml", "en: Who will be treated elsewhere?", "en: Who is the patient?")
                .with(Own.changed(CARE + "service.yaml", "符合条件的当场生效", "兹证明符合条件的当场生效")
                        .only(path -> path.equals(CARE + "service.yaml"))
                        .files());

        assertThat(ADVISOR.about(Own.FOLDER, now, Set.of(CARE + "form.yaml")))
                .extracting(Finding::rule)
                .containsExactly(Rule.STALE);
        assertThat(ADVISOR.about(Own.FOLDER, now, Set.of(CARE + "service.yaml", CARE + "form.yaml")))
                .extracting(Finding::rule)
                .contains(Rule.STALE, Rule.WORD);
    }

    @Test
    void aBurdenIsToldInALine() {
        Folder care = Own.FOLDER.only(path -> path.startsWith(CARE) || path.startsWith("elements/"));

        assertThat(ADVISOR.burdens(care).values())
                .singleElement()
                .satisfies(burden -> assertThat(burden.words().in("zh")).contains("11–18 个问题", "0–2 份材料"));
    }

    @Test
    void theLongestPathHasEveryQuestionAndTheShortestOnlyTheSure() {
        Map<String, Burden> burdens =
                ADVISOR.burdens(Own.FOLDER.only(path -> path.startsWith(CARE) || path.startsWith("elements/")));

        assertThat(burdens.values()).singleElement().satisfies(burden -> {
            assertThat(burden.shortest().questions()).isEqualTo(11);
            assertThat(burden.longest().questions()).isEqualTo(18);
            assertThat(burden.shortest().papers()).isZero();
            assertThat(burden.longest().papers()).isEqualTo(2);
        });
    }
}

package org.gulou.catalog.foreign.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.catalog.foreign.families.Drafts.item;

import java.util.List;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.families.Drafts;
import org.gulou.catalog.foreign.forms.Conversion;
import org.junit.jupiter.api.Test;

/** What stands around the questions of an XLSForm: the columns of their options, groups, repeats, and languages. */
class AroundQuestionsTest {
    @Test
    void whatStandsAroundASumIsNamedWithIt() throws Unreadable {
        Conversion draft = Sheets.draft("""
                type|name|label|relevant|calculation|required|constraint|default|read_only|hint|repeat_count
                integer|a|A|||||||||
                begin group|outer|Outer|${a} > 1|||||||
                begin group|inner||${a} > 2||yes||||Read me|
                text|b|B||||||||
                calculate|twice|||${a} * 2|||4|||
                end group|||||||||
                end group|||||||||
                begin repeat|child|Child||||count(.) < 4||||${a}
                integer|years|Years||||||${a} = 3||
                calculate|months|||${years} * 12|||||
                end repeat|||||||||
                hidden|kept||||||online|||
                text|shown|Shown|||||${a}|yes||
                note|stop|Stop here|||yes|. != ''||||
                begin lgroup|old|Old||||||||
                text|c|C||||||||
                end lgroup|||||||||
                """, "list_name|name|label\n", "form_title\nA form\n");

        assertThat(draft.lossy().stream()
                        .flatMap(fate -> fate.lost().stream().map(one -> fate.name() + ": " + one.in("en"))))
                .containsExactlyInAnyOrder(
                        "B: Its setting is not carried over: required: yes",
                        "B: Its setting is not carried over: hint: Read me",
                        "twice: Its setting is not carried over: default: 4",
                        "twice: The condition around it is not carried over: ${a} > 1",
                        "twice: The condition around it is not carried over: ${a} > 2",
                        "Child: Its setting is not carried over: constraint: count(.) < 4",
                        "Child: It takes 20 rows at most; there nothing says how many.",
                        "Old: It takes 20 rows at most; there nothing says how many.",
                        "Years: Its setting is not carried over: read_only: ${a} = 3",
                        "months: It is hidden and worked out, which is not carried over, because it is worked out anew in each row: ${years} * 12",
                        "kept: It is hidden, and nobody answers it.",
                        "kept: Its setting is not carried over: default: online",
                        "Shown: It is read-only there, and nobody answers it.",
                        "Shown: Its setting is not carried over: default: ${a}",
                        "Stop here: Its setting is not carried over: constraint: . != ''",
                        "Stop here: Its setting is not carried over: required: yes");
        assertThat(draft.draft()).contains("rule: count(child) = a");
        assertThat(item(draft, "old")).contains("repeat:");
        assertThat(Drafts.problems(List.of(draft))).isEmpty();
    }

    @Test
    void anOptionIsOfferedWhereItsFilterHolds() throws Unreadable {
        Conversion draft = Sheets.draft("""
                type|name|label|choice_filter
                select_one province|province|Province|
                select_one city|city|City|province=${province}
                select_multiple area|areas|Areas|city = ${city} or kind = 'any'
                select_one area|late|Late|selected(current()/../areas, name)
                """, """
                list_name|name|label|province|city|kind
                province|north|North|||
                province|south|South|||
                city|a|A|north||
                city|b|B|north||
                city|c|C|south||
                area|x|X||a|
                area|y|Y||b|
                area|z|Z|||any
                """, "form_title\nA form\n");

        assertThat(draft.draft().replace("''", "'"))
                .contains(
                        "only: (not(id in [\"a\", \"b\"]) or province = \"north\") and (id != \"c\" or province = \"south\")");
        assertThat(draft.draft().replace("''", "'"))
                .contains("(id != \"x\" or city = \"a\") and (id != \"y\" or city = \"b\")");
        assertThat(draft.draft().replace("''", "'")).contains("id != \"x\" or \"x\" in areas");
        assertThat(draft.lossy()).isEmpty();
        assertThat(Drafts.problems(List.of(draft))).isEmpty();
    }

    @Test
    void aFilterThatCannotBeSaidIsToldOnce() throws Unreadable {
        Conversion draft = Sheets.draft("""
                type|name|label|choice_filter
                select_one city|city|City|province = pulldata('a', 'b', 'c', 'd')
                """, """
                list_name|name|label|province
                city|a|A|north
                city|b|B|south
                """, "form_title\nA form\n");

        assertThat(draft.lossy())
                .singleElement()
                .satisfies(
                        fate -> assertThat(fate.lost())
                                .singleElement()
                                .satisfies(
                                        lost -> assertThat(lost.in("en"))
                                                .isEqualTo(
                                                        "All its options are offered always, because it calls pulldata(): choice_filter: province = pulldata('a', 'b', 'c', 'd')")));
    }

    @Test
    void wordsWithoutALanguageAreInTheDefaultOne() throws Unreadable {
        Conversion draft = Sheets.draft("""
                type|name|label|label::English (en)
                text|a|姓名|Name
                """, "list_name|name|label\n", "form_title|default_language\nA form|中文 (zh)\n");

        assertThat(item(draft, "a")).contains("{zh: 姓名, en: Name}");
    }
}

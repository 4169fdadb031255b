package org.gulou.catalog.foreign.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gulou.catalog.foreign.families.Drafts.item;
import static org.gulou.catalog.foreign.families.Drafts.lost;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.families.Drafts;
import org.gulou.catalog.foreign.families.Families;
import org.gulou.catalog.foreign.forms.Conversion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An XLSForm becomes pages, lists and rules; what of it cannot be said here is named at its question. */
class XlsFormTest {
    private static final String SURVEY = """
            type|name|label::English (en)|label::中文 (zh)|relevant|required|calculation
            begin group|you|About you|关于您|||
            text|name|Your name|姓名||yes|
            integer|age|Age|年龄||yes|
            date|born|Born on|出生日期|||
            select_one yesno|works|Do you work?|您工作吗？|||
            select_multiple help|help|Which help?|哪些帮助？|||
            decimal|income|Income|收入|${works} = 'yes'|${age} > 18|
            end group|||||
            begin repeat|child|Children|孩子|||
            text|cname|Name|姓名|||
            integer|cage|Age|年龄||yes|
            end repeat|||||
            calculate|years||||| int((today() - ${born}) div 365.25)
            begin group|more|More|更多|||
            text|asked|Asked|问题|CONDITION||
            end group|||||
            """;
    private static final String CHOICES = """
            list_name|name|label::English (en)|label::中文 (zh)
            yesno|yes|Yes|是
            yesno|no|No|否
            help|food|Food|食物
            help|cash|Cash|现金
            """;
    /** These forms have no word for it. */
    private static final Map.Entry<String, String> ROWS =
            Map.entry("Children", "It takes 20 rows at most; there nothing says how many.");

    private static final String SETTINGS = "form_title|default_language\nHousehold|English (en)\n";

    private static Conversion asked(String condition) throws Unreadable {
        Conversion draft = Sheets.draft(SURVEY.replace("CONDITION", condition), CHOICES, SETTINGS);
        assertThat(Drafts.problems(List.of(draft))).isEmpty();
        return draft;
    }

    @Test
    void groupsArePagesRepeatsListsAndWordsStandInTheirLanguages() throws Unreadable {
        Conversion draft = asked("${age} > 3");

        assertThat(draft.title()).isEqualTo("Household");
        assertThat(draft.draft())
                .containsSubsequence(
                        "- id: you\n",
                        "title: {zh: 关于您, en: About you}",
                        "- id: name\n",
                        "title: {zh: 姓名, en: Your name}",
                        "- id: child\n",
                        "repeat:",
                        "- id: more\n");
        assertThat(item(draft, "help")).contains("kind: choices");
        assertThat(item(draft, "income")).contains("show: works = \"yes\"", "required: age > 18");
        assertThat(draft.draft()).contains("rules: {years: 'age at(born, today())'}");
        assertThat(lost(draft)).containsExactly(ROWS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ${works} = 'yes' and selected(${help}, 'food')   | `works = "yes" and "food" in help`
            selected(${works}, 'yes') or ${age} >= 18        | `works = "yes" or age >= 18`
            not(selected(${help}, 'cash'))                   | `not(answered(help) and "cash" in help)`
            ${help} = 'food'                                 | `"food" in help and count(help) = 1`
            ${works} != ''                                   | `answered(works)`
            count-selected(${help}) > 1                      | `count(help) > 1`
            count(${child}) > 2                              | `count(child) > 2`
            sum(${cage}) > 10                                | `sum(child.cage) > 10`
            max(${cage}) > 10                                | `max(child.cage) > 10`
            ${age} mod 2 = 0                                 | `modulo(age, 2) = 0`
            ${age} * 2 - 1 > 3                               | `((age * 2) - 1) > 3`
            ${born} < date('2000-01-01')                     | `born < date("2000-01-01")`
            ${born} <= today() - 30                          | `born <= today() - 30 days`
            today() - ${born} > 10                           | `(today() - born).days > 10`
            ${years} >= 18                                   | `years >= 18`
            /data/you/age > 4                                | `age > 4`
            string-length(${name}) = 2                       | `string length(name) = 2`
            regex(${name}, '[A-Z]+')                         | `matches(name, "^(?:[A-Z]+)$")`
            round(${income} div 12, 2) > 100                 | `round half up((income / 12), 2) > 100`
            int(${income} div 12) > 100                      | `round down((income / 12), 0) > 100`
            floor(${income} div 12) > 100                    | `floor((income / 12)) > 100`
            ${born} < now()                                  | `born <= today()`
            now() > ${born}                                  | `born <= today()`
            int((now() - ${born}) div 365.25) > 17           | `age at(born, today()) > 17`
            coalesce(${income}, ${age}) > 3                  | `(if answered(income) then income else age) > 3`
            if(${works} = 'yes', ${age} > 5, true())         | `not(works = "yes") or age > 5`
            """)
    void aConditionIsSaidInTheRuleLanguage(String there, String here) throws Unreadable {
        Conversion draft = asked(there);

        assertThat(item(draft, "asked").replace("''", "'")).contains(here);
        assertThat(lost(draft)).containsExactly(ROWS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pulldata('a', 'b', 'c', ${name}) = 1   | `it calls pulldata()`
            ${gone} = 'x'                          | `it reads '${gone}', which the form does not ask`
            ${age} > > 3                           | `'>' is not understood there`
            ${works} = 'perhaps'                   | `'perhaps' is no option of 'works'`
            ${cage} > 3                            | `it reads one row of 'child', and does not say which`
            position(..) = 1                       | `is not understood there`
            """)
    void aConditionThatCannotBeSaidIsNamedWithItsSource(String there, String why) throws Unreadable {
        assertThat(lost(asked(there)).get("Asked")).contains(why, there);
    }

    @Test
    void constraintsHintsDefaultsAndLimitsComeAlong() throws Unreadable {
        Conversion draft = Sheets.draft("""
                type|name|label|hint|constraint|constraint_message|default|appearance|parameters
                integer|age|Age|In years|. >= 0 and . < 120|Between 0 and 120|7||
                text|code|Code||regex(., '^[A-Z]{2}$')|Two capitals|||
                date|born|Born||. <= today()|||
                text|why|Why?|||||multiline|
                range|mark|Mark||||||start=1 end=10 step=1
                note|said|Read **this**|||||
                acknowledge|ok|I agree|||||
                image|photo|Photo|||||
                """, "list_name|name|label\n", "form_title\nA form\n");

        assertThat(item(draft, "age"))
                .contains("rule: age >= 0 and age < 120", "en: Between 0 and 120", "en: In years", "default: 7");
        assertThat(item(draft, "code")).contains("Two capitals");
        assertThat(item(draft, "born")).contains("rule: born <= today()");
        assertThat(item(draft, "why")).contains("kind: longText");
        assertThat(item(draft, "mark")).contains("kind: integer", "min: 1", "max: 10");
        assertThat(item(draft, "said")).contains("kind: info");
        assertThat(item(draft, "photo")).contains("kind: file");
        assertThat(draft.lossy()).isEmpty();
        assertThat(Drafts.problems(List.of(draft))).isEmpty();
    }

    @Test
    void whatIsNotCarriedOverIsNamedAtItsRow() throws Unreadable {
        Conversion draft = Sheets.draft("""
                type|name|label|required_message|choice_filter|default|trigger|image|repeat_count
                start|start||||||
                geoshape|shape|Shape|||||
                text|town|Town of ${place}|Needed||today()||map.png
                select_one place|place|Place||kind = ${kind}|||
                select_one_from_file a.csv|list|List|||||
                begin repeat|rows|Rows||||||${many}
                text|one|One|||||
                end repeat||||||
                calculate|odd||||||
                """, """
                list_name|name|label|kind
                place|a|A|1
                place|a|B|2
                """, "form_title|submission_url\nA form|https://example.org\n");

        assertThat(draft.lossy().stream()
                        .flatMap(fate -> fate.lost().stream().map(one -> fate.name() + ": " + one.in("en"))))
                .containsExactlyInAnyOrder(
                        "start: The device notes it there, and nobody answers it.",
                        "Shape: A component of the type 'geoshape' has nothing like it here.",
                        "Town of $(place): Its setting is not carried over: required_message: Needed",
                        "Town of $(place): Its setting is not carried over: image: map.png",
                        "Town of $(place): Its words show an answer there; here they stand as they are written.",
                        "Town of $(place): It begins empty; it began with today()",
                        "Place: An option is left out, for its value is empty or stands twice: B a",
                        "Place: All its options are offered always, because it reads '${kind}', which the form does not ask: choice_filter: kind = ${kind}",
                        "List: It is typed: its options come from elsewhere.",
                        "Rows: Its check is not carried over, because it reads '${many}', which the form does not ask: repeat_count: ${many}",
                        "Rows: It takes 20 rows at most; there nothing says how many.",
                        "odd: It is hidden, and nobody answers it.",
                        "submission_url: It is set up elsewhere here: https://example.org");
        assertThat(Drafts.problems(List.of(draft))).isEmpty();
    }

    @Test
    void theConditionOfASumAndTheSumOfANoteAreNamed() throws Unreadable {
        Conversion draft = Sheets.draft("""
                type|name|label|relevant|calculation
                integer|a|A||
                calculate|twice||${a} > 3|${a} * 2
                note|said|Twice as many||${a} * 2
                """, "list_name|name|label\n", "form_title\nA form\n");

        assertThat(lost(draft))
                .containsEntry("twice", "Its setting is not carried over: relevant: ${a} > 3")
                .containsEntry("Twice as many", "Its setting is not carried over: calculation: ${a} * 2");
    }

    private static void refused(byte[] file, String english) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> Families.convert(file, List.of()))
                .satisfies(refused -> assertThat(refused.in("form").in("en")).contains(english))
                .satisfies(refused -> assertThat(refused.in("form").in("zh")).isNotBlank());
    }

    @Test
    void aGroupWithoutItsEndIsRefusedAtItsRow() {
        refused(
                Sheets.workbook(Map.of("survey", "type|name|label\ntext|a|A\nbegin group|g|G\ntext|b|B\n")),
                "'begin group' in row 3 of the survey has no end.");
        refused(
                Sheets.workbook(Map.of("survey", "type|name|label\ntext|a|A\nend repeat||\n")),
                "'end repeat' in row 3 of the survey ends nothing that is open.");
    }

    @Test
    void aWorkbookWithoutSurveyAndAnOldOneAreRefused() {
        refused(Sheets.workbook(Map.of("data", "a|b\n1|2\n")), "This workbook has no sheet 'survey'.");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3}, "the old format XLS");
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aWorkbookThatUnpacksToTooMuchIsRefused() throws IOException {
        refused(zip(Map.of("xl/workbook.xml", new byte[70_000_000])), "unpacks to more than 64000000 bytes");
    }

    @Test
    void entitiesOfAWorkbookAreNotRead() throws IOException {
        byte[] evil = ("<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + "<workbook><sheets><sheet name=\"&e;\"/></sheets></workbook>")
                .getBytes(StandardCharsets.UTF_8);

        refused(
                zip(Map.of(
                        "xl/workbook.xml",
                        evil,
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships/>".getBytes(StandardCharsets.UTF_8))),
                "This ");
    }
}

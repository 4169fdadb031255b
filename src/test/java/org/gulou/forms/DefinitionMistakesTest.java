package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.choice;
import static org.gulou.forms.ItemSketch.choices;
import static org.gulou.forms.ItemSketch.each;
import static org.gulou.forms.ItemSketch.group;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.matrix;
import static org.gulou.forms.ItemSketch.option;
import static org.gulou.forms.ItemSketch.rows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an owner of a definition is told: each mistake in her words, and nothing where there is none. */
class DefinitionMistakesTest {
    private static Sketch form() {
        return new Sketch()
                .page(
                        "one",
                        item("name", "text").required(),
                        item("n", "integer").required(),
                        item("maybe", "text"));
    }

    private static void refused(Sketch form, String... words) {
        assertThat(form.problems()).singleElement().asString().contains(words);
    }

    private static void taken(Sketch form) {
        assertThat(form.problems()).isEmpty();
    }

    @Test
    void anIdIsGivenOnceAmongThingsOfItsKind() {
        refused(form().page("one"), "'one' is already the id of a page");
        refused(
                form().eligible("a", "n > 1", false).eligible("a", "n > 2", false),
                "'a' is already the id of a condition");
        refused(form().paper("a", "n > 1").paper("a", "n > 2"), "'a' is already the id of a paper");
        refused(form().fee("a", "n * 2").fee("a", "n * 3"), "'a' is already the id of a fee line");
        refused(
                form().table("a", "x number -> number", "- | 1").table("a", "x number -> number", "- | 2"),
                "'a' is already the id of a table");
        taken(form().eligible("a", "n > 1", false).paper("a", "n > 1").fee("a", "n * 2"));
    }

    @Test
    void aNamedRuleIsNotCalledLikeAnItem() {
        refused(form().rule("n", "1 + 1"), "'n' is already the id of an item");
    }

    /** A correction that names it could not tell which of the two is meant. */
    @Test
    void aPaperIsNotCalledLikeAnItem() {
        refused(form().paper("n", "n > 1"), "'n' is already the id of an item");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "row",
                "parent",
                "siblings",
                "rowNumber",
                "form",
                "item",
                "case",
                "offer",
                "fee",
                "if",
                "some",
                "every",
                "and",
                "null"
            })
    void aWordOfTheLanguageIsNoId(String word) {
        refused(
                form().page("two", group("g", item(word, "text"))),
                "'" + word + "' is a word of the language and cannot be an id");
    }

    @Test
    void theWordsOfACheckAcrossTheFormStandAtAnItemOfAPage() {
        refused(form().check("n > 1", "too few", "m"), "There is no item 'm' to show the words at");
        taken(form().check("n > 1", "too few", "n"));
        taken(form().page("two", group("g", item("a", "integer"))).check("n > 1", "too few", "g.a"));
        refused(
                form().page("two", group("g", item("a", "integer"))).check("n > 1", "too few", "g.b"),
                "There is no item 'g.b' to show the words at");
        refused(
                form().page("two", rows("r", 0, 1, item("a", "integer"))).check("n > 1", "too few", "r.a"),
                "The rule is about all rows of 'r', but 'r.a' stands in each of them",
                "Write 'at: r'; or speak of one row, 'row.a'");
    }

    @Test
    void aGroupAsksSomethingAChoiceOffersSomethingAReferenceSaysOfWhat() {
        refused(form().page("two", group("g")), "The group 'g' asks nothing");
        refused(form().page("two", choice("c")), "'c' has nothing to choose from");
        refused(
                form().page("two", matrix("m", List.of(), item("a", "text"))),
                "The table 'm' has no rows",
                "Write rows: or repeat:");
        refused(form().page("two", item("r", "row")), "'r' refers to no rows", "Write of: and the repeating group.");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 5, 'Expected 0 to 200 rows, got -1'",
        "201, 200, 'Expected 0 to 200 rows, got 201'",
        "0, 0, 'Expected 1 to 200 rows, got 0'",
        "0, 201, 'Expected 1 to 200 rows, got 201'",
        "4, 3, 'Expected at most the max of 3 rows, got 4'"
    })
    void howManyRowsThereAreMakesSense(String min, String max, String words) {
        assertThat(form().page("two", rows("r", 0, 1, item("a", "text")).bounds(min, max))
                        .problems())
                .anySatisfy(problem -> assertThat(problem).contains(words));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "3, 3", "200, 200", "n, 5", "1, n"})
    void rowsMayBeAnyNumberUpToTwoHundredOrFollowAnAnswer(String min, String max) {
        taken(form().page("two", rows("r", 0, 1, item("a", "text")).bounds(min, max)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    Costs {n} yuan ~ ''
                    {n} ~ ''
                    {maybe | nothing} ~ ''
                    {maybe} ~ {maybe} may be empty
                    {maybe|} and {n} ~ ''
                    {m} ~ Unknown name 'm'
                    {n + 1} ~ {n + 1} is not a name or a path
                    {| none} ~ is not a name or a path
                    {n ~ The brace '{' in "{n" is never closed
                    ten {n} {n ~ is never closed
                    {n, plural, one {# day} other {# days}} ~ ''
                    {n,plural,=0{none}other{#}} ~ ''
                    {n, plural, one {# day}} ~ is no plural
                    {n, plural, few {# days} other {# days}} ~ is no plural
                    {n, plural, other # days} ~ is no plural
                    {n + 1, plural, other {# days}} ~ is no plural
                    {n, plural, other {# days, {m}}} ~ Unknown name 'm'
                    {maybe, plural, other {#}} ~ Expected number
                    """)
    void aTextNamesItsValuesAndSaysWhatStandsForNone(String text, String words) {
        var form = form().page("two", item("box", "info").text(text));
        if (words.isEmpty()) {
            taken(form);
        } else {
            assertThat(form.problems())
                    .isNotEmpty()
                    .allSatisfy(problem ->
                            assertThat(problem).startsWith("form.yaml:8:").contains(words));
        }
    }

    @Test
    void aConditionOnOptionsReadsWhatOptionsHave() {
        var schools = List.of(option("first", "stage", "primary"), option("second", "stage", "middle"));
        taken(form().page("two", choice("s").offers(schools).with("only", "stage = name or id = \"first\"")));
        taken(form().page("two", choices("s").offers(schools).with("only", "stage = name")));
        refused(form().page("two", choice("s").offers(schools).with("only", "level = name")), "Unknown name 'level'");
        refused(form().page("two", choice("s").offers(schools).with("only", "id = \"third\"")), "third");
    }

    @Test
    void aConditionOnRowsReadsWhatTheirSourceHolds() {
        taken(form().page(
                        "two",
                        item("v", "lookUp").with("from", "register vehicles").with("only", "plate = name")));
        refused(
                form().page(
                                "two",
                                item("v", "lookUp")
                                        .with("from", "register vehicles")
                                        .with("only", "colour = name")),
                "Unknown name 'colour'");
        refused(
                form().page("two", rows("people", 1, 3, item("age", "integer").required()))
                        .page("three", item("who", "row").with("of", "people").with("only", "wage > n")),
                "Unknown name 'wage'");
    }

    @Test
    void aKeyOfALookUpIsReadBeforeIt() {
        refused(
                form().page(
                                "two",
                                item("v", "lookUp")
                                        .with("from", "register vehicles")
                                        .with("by", "late"))
                        .page("three", item("late", "text")),
                "'late' is asked on a later page than 'v'");
    }

    @Test
    void rowsToChooseFromStandOnAnEarlierPage() {
        refused(
                form().page("two", item("who", "row").with("of", "people"))
                        .page("three", rows("people", 1, 3, item("age", "integer"))),
                "'people' is asked on a later page than 'who'");
    }

    @Test
    void aListIsWantedWhereSomethingIsMadeForEach() {
        refused(form().page("two", each("g", "n", "x", item("a", "text"))), "Expected a list, but this is number");
        refused(form().paperEach("p", "name", "x", "paper"), "Expected a list, but this is text");
    }

    @Test
    void aPageOfRowsIsAskedByRulesOfThePagesBeforeIt() {
        var people = rows(
                "people",
                1,
                3,
                item("name", "name").required(),
                item("age", "integer").required());
        taken(form().page("two", people).pageEach("three", "people[age > n]", "p", item("a", "text")));
        assertThat(form().page(
                                "two",
                                rows(
                                        "people",
                                        1,
                                        3,
                                        item("name", "name"),
                                        item("age", "integer").required()))
                        .pageEach("three", "people[age > late]", "p", item("a", "text"))
                        .page("four", item("late", "integer").required())
                        .problems())
                .anySatisfy(problem -> assertThat(problem).contains("'late' is asked on a later page"));
    }

    @Test
    void aFirstPageHangsOnNothingThatIsAsked() {
        refused(new Sketch().pageIf("one", "n > 1", item("n", "integer").required()), "Unknown name 'n'");
    }

    @Test
    void aPageStandsInOneSection() {
        refused(
                form().section("first", false, "one").section("second", false, "one"),
                "The page 'one' stands in another section too");
    }

    @Test
    void theWordsOfAGroupsCheckAreNotShownAtAnInformationBox() {
        refused(
                form().page(
                                "two",
                                item("box", "info").text("x"),
                                item("a", "text").checkAt("a != name", "box")),
                "There is no item 'box' beside 'a' to show the words at");
        refused(
                form().page("two", group("g", item("a", "text").checkAt("a != name", "b"), item("c", "text"))),
                "There is no item 'b' beside 'a' to show the words at");
    }

    @Test
    void whatIsMadeOncePerElementNeedsElementsThatHaveKeys() {
        var form = new Sketch()
                .page(
                        "one",
                        rows("plots", 1, 3, item("no", "integer").required(), rows("trees", 1, 3, item("a", "text"))));
        refused(form.paperEach("tree", "plots.trees", "t", "Tree"), "Write flatten(plots.trees)");
    }

    @Test
    void aDefaultIsOneOfTheOptions() {
        refused(
                new Sketch()
                        .page(
                                "one",
                                item("owner", "boolean").required(),
                                choice("home", "main", "only").with("default", "if owner then \"mian\" else \"only\"")),
                "'mian' is not offered. Did you mean 'main'?");
    }

    @Test
    void aReferenceToRowsThatAreNotThereIsToldOnce() {
        refused(
                new Sketch()
                        .page("one", item("guardian", "row").with("of", "peple").with("only", "age >= 18")),
                "There is no repeating group 'peple'");
    }
}

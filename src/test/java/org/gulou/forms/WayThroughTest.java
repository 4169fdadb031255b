package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.gulou.forms.ItemSketch.group;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import java.util.List;
import java.util.Map;
import org.gulou.forms.PageState.Status;
import org.gulou.forms.kind.Kind;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** How far a person has come, what bars her way, and what the form is to those who only ask it. */
class WayThroughTest {
    private static Sketch form() {
        return new Sketch()
                .page("one", item("a", "integer").required(), item("b", "text"))
                .page("two", item("c", "text").required())
                .paper("proof", "a > 0", "upload", "at window");
    }

    private static Status status(Person person, String page) {
        return person.journey().page(page).orElseThrow().status();
    }

    @Test
    void pagesAreNumberedAndOnlyTheNextOneIsOpen() {
        var person = new Person(form().form());
        assertThat(person.journey().pages())
                .extracting(PageState::id, PageState::number, PageState::status)
                .containsExactly(tuple("one", 1, Status.NOT_STARTED), tuple("two", 2, Status.LOCKED));
        person.answers("one", "a", "1");
        assertThat(person.journey().pages())
                .extracting(PageState::id, PageState::number, PageState::status)
                .containsExactly(
                        tuple("one", 1, Status.DONE),
                        tuple("two", 2, Status.NOT_STARTED),
                        tuple("papers", 3, Status.LOCKED));
    }

    @Test
    void aPageIsBegunAsSoonAsSomethingIsTypedOnIt() {
        var person = new Person(form().form()).saves("one", "b", "x");
        assertThat(status(person, "one")).isEqualTo(Status.OPEN);
        var rowsOnly = new Person(new Sketch()
                .page("one", rows("people", 0, 3, item("a", "text").required()))
                .form());
        assertThat(status(rowsOnly, "one")).isEqualTo(Status.NOT_STARTED);
        rowsOnly.presses("one", "addRow", "people");
        assertThat(status(rowsOnly, "one")).isEqualTo(Status.OPEN);
    }

    @Test
    void aPageIsOpenAgainWhenSomethingNewIsAskedOnIt() {
        var person = new Person(new Sketch()
                        .page(
                                "one",
                                item("a", "boolean").required(),
                                item("why", "text").required().show("a"))
                        .form())
                .answers("one", "a", "false");
        assertThat(status(person, "one")).isEqualTo(Status.DONE);
        person.saves("one", "a", "true");
        assertThat(status(person, "one")).isEqualTo(Status.OPEN);
    }

    @Test
    void aBlankAnswerThatMayYetBeRequiredKeepsItsPageOpen() {
        var person = new Person(new Sketch()
                        .page(
                                "one",
                                item("early", "text").with("required", "sum > 3"),
                                item("x", "integer").required(),
                                item("sum", "integer").with("computed", "x + 1"))
                        .form())
                .posts("one", Map.of("-asked", List.of("early")));
        assertThat(status(person, "one")).isEqualTo(Status.OPEN);
        person.answers("one", "x", "1");
        assertThat(status(person, "one")).isEqualTo(Status.DONE);
        person.answers("one", "x", "5");
        assertThat(status(person, "one")).isEqualTo(Status.WRONG);
    }

    @Test
    void papersAreNotStartedOpenWrongAndDone() {
        var person = new Person(form().form()).answers("one", "a", "1").answers("two", "c", "x");
        assertThat(status(person, "papers")).isEqualTo(Status.NOT_STARTED);
        person.posts("papers", Map.of("save", List.of("")), "papers.proof.way", "upload");
        assertThat(status(person, "papers")).isEqualTo(Status.OPEN);
        person.posts("papers", Map.of("-asked", List.of("papers.proof")));
        assertThat(status(person, "papers")).isEqualTo(Status.WRONG);
        person.posts("papers", Map.of("-asked", List.of("papers.proof")), "papers.proof.way", "at window");
        assertThat(status(person, "papers")).isEqualTo(Status.DONE);
        assertThat(person.journey().next("papers")).isEmpty();
        assertThat(person.journey().previous("papers")).contains("two");
        assertThat(person.journey().previous("one")).isEmpty();
    }

    @Test
    void whoeverAsksForAPageThatIsNotThereIsLedToTheFirstThatIsOpen() {
        var person = new Person(form().form()).answers("one", "a", "1");
        assertThat(person.journey().next("nowhere")).contains("two");
        assertThat(person.journey().questions("nowhere", "en")).isEmpty();
        assertThat(person.journey().mistakes("nowhere")).isEmpty();
        assertThat(person.journey().read("nowhere", Map.of("c", List.of("x")), () -> "k"))
                .isEqualTo(person.answers());
    }

    private static Person barred(String a) {
        return new Person(form().eligible("large", "a > 3", true)
                        .eligible("advice", "a > 5", false)
                        .form())
                .answers("one", "a", a);
    }

    @Test
    void onlyABindingConditionThatIsNotMetBarsTheWay() {
        assertThat(barred("4").journey().stops("one")).isEmpty();
        assertThat(barred("4").journey().mayOpen("two")).isTrue();
        assertThat(barred("3").journey().stops("one"))
                .extracting(Eligibility.Finding::rule)
                .containsExactly("large");
        assertThat(barred("3").journey().stops("papers"))
                .extracting(Eligibility.Finding::rule)
                .containsExactly("large");
        assertThat(barred("3").journey().mayOpen("two")).isFalse();
        assertThat(barred("4").answers("two", "c", "x").journey().complete()).isFalse();
    }

    @Test
    void whoeverIsBarredIsLedToThePageThatBarsHer() {
        assertThat(barred("3").journey().firstOpen()).contains("one");
        assertThat(barred("4").journey().firstOpen()).contains("two");
        assertThat(barred("4")
                        .answers("two", "c", "x")
                        .answers("one", "a", "3")
                        .journey()
                        .firstOpen())
                .contains("one");
    }

    @Test
    void aConditionBarsNoPageBeforeTheOneThatDecidesIt() {
        var person = new Person(form().eligible("c", "c = \"y\"", true).form())
                .answers("one", "a", "1")
                .answers("two", "c", "x");
        assertThat(person.journey().stops("one")).isEmpty();
        assertThat(person.journey().stops("two")).hasSize(1);
        assertThat(person.journey().mayOpen("two")).isTrue();
        assertThat(person.journey().mayOpen("papers")).isFalse();
    }

    @Test
    void aNoOutweighsADoubtAndADoubtAYes() {
        Form form = form().eligible("yes", "a > 0", false)
                .eligible("maybe", "c = \"x\"", true)
                .eligible("no", "a > 5", true)
                .form();
        Eligibility found = new Person(form).answers("one", "a", "1").journey().eligibility();
        assertThat(found.overall()).isEqualTo(Eligibility.Outcome.NO);
        assertThat(found.of("yes")).contains(Eligibility.Outcome.YES);
        assertThat(found.of("maybe")).contains(Eligibility.Outcome.DEPENDS);
        assertThat(found.of("nothing")).isEmpty();
        assertThat(found.stops()).extracting(Eligibility.Finding::rule).containsExactly("no");
        assertThat(found.stops().getFirst().otherwise().in("en")).isEqualTo("not no");
        Eligibility without = new Eligibility(found.findings().subList(0, 2));
        assertThat(without.overall()).isEqualTo(Eligibility.Outcome.DEPENDS);
        assertThat(new Eligibility(found.findings().subList(0, 1)).overall()).isEqualTo(Eligibility.Outcome.YES);
    }

    @Test
    void aConditionOfEachRowIsMetWhenEveryRowMeetsIt() {
        Form form = new Sketch()
                .page("one", rows("people", 1, 3, item("age", "integer").required()))
                .eligibleEach("adult", "people", "p", "p.age >= 18")
                .eligible("adults", "count(people) > 2", false)
                .form();
        var person = new Person(form).presses("one", "addRow", "people").answers("one", "people.r1.age", "40");
        assertThat(person.journey().eligibility().of("adult")).contains(Eligibility.Outcome.DEPENDS);
        person.answers("one", "people.k1.age", "17");
        assertThat(person.journey().eligibility().of("adult")).contains(Eligibility.Outcome.NO);
        person.answers("one", "people.k1.age", "18");
        assertThat(person.journey().eligibility().of("adult")).contains(Eligibility.Outcome.YES);
        assertThat(person.journey().explained().findings())
                .filteredOn(finding -> finding.rule().equals("adult.k1"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.because())
                        .extracting(because -> because.shown().in("en"))
                        .containsExactly("18"));
    }

    @Test
    void sectionsAreListedWithThePagesThatAreAskedInThem() {
        var person = new Person(new Sketch()
                        .page("one", item("a", "boolean").required())
                        .pageIf("two", "a", item("b", "text").required())
                        .page("three", item("c", "text").required())
                        .section("first", false, "one")
                        .section("middle", false, "two")
                        .section("last", false, "three")
                        .form())
                .answers("one", "a", "false");
        assertThat(person.journey().sections())
                .extracting(SectionState::id, SectionState::done, SectionState::locked)
                .containsExactly(tuple("first", true, false), tuple("last", false, false));
        person.answers("one", "a", "true");
        assertThat(person.journey().sections())
                .extracting(SectionState::id, SectionState::done, SectionState::locked)
                .containsExactly(
                        tuple("first", true, false), tuple("middle", false, false), tuple("last", false, true));
    }

    private final Form nested = new Sketch()
            .page(
                    "one",
                    group("g", rows("people", 1, 3, item("age", "integer"), group("home", item("street", "text")))),
                    item("note", "text"),
                    item("box", "info").text("x"))
            .fee("copy", "10")
            .paper("proof", "true")
            .form();

    @Test
    void aFormTellsWhatStandsAtItsPaths() {
        assertThat(nested.paths()).containsExactly("g.people.age", "g.people.home.street", "note");
        assertThat(nested.kind("note").map(Kind::name)).contains("text");
        assertThat(nested.kind("g")).isEmpty();
        assertThat(nested.repeats("g.people")).isTrue();
        assertThat(nested.countsRows("g.people")).isTrue();
        assertThat(List.of("g", "note", "nothing", "g.nothing", "note.x")).noneMatch(nested::repeats);
        assertThat(List.of("g", "note", "nothing")).noneMatch(nested::countsRows);
        assertThat(nested.kindAt("g.people.r1.home.street").map(Kind::name)).contains("text");
        assertThat(List.of("g", "g.people", "g.people.r1", "box", "g.people.r1.home", ""))
                .allMatch(path -> nested.kindAt(path).isEmpty());
        assertThat(nested.paperIds()).containsExactly("proof");
        assertThat(nested.hasFees()).isTrue();
        assertThat(form().form().hasFees()).isFalse();
        assertThat(nested.once()).isEmpty();
    }

    @Test
    void aJourneyTellsWhatCountsAtAPathWithRowKeys() {
        var person = new Person(nested).answers("one", "g.people.r1.home.street", "x", "g.people.r1.age", "3");
        assertThat(person.journey().value("g.people.r1.home.street")).isEqualTo(Value.of("x"));
        assertThat(person.journey().rows("g.people")).containsExactly("r1");
        assertThat(person.journey().rows("note")).isEmpty();
        assertThat(person.journey().asked("g.people.r1.age")).isTrue();
        assertThat(person.journey().asked("g.people.r9.age")).isFalse();
        for (String path : List.of("", "nothing", "g.people.r9.age", "g.people.r1", "note.x", "g.x")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> person.journey().value(path))
                    .withMessageContaining("The form has no item at '" + path + "'");
        }
    }
}

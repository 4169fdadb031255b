package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.choice;
import static org.gulou.forms.ItemSketch.group;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds whatever people type, in whatever order, on a form with conditions inside conditions. */
class JourneyLawsTest {
    private static final String MARK = "MARK";
    private static final Form FORM = new Sketch()
            .page(
                    "one",
                    choice("kind", "a", "b").required(),
                    item("deep", "boolean").show("kind = \"a\"").required(),
                    item("first", "text").show("deep"))
            .pageIf(
                    "two",
                    "deep",
                    group("g", item("second", "text"), item("number", "integer").required()))
            .page(
                    "three",
                    rows(
                            "people",
                            1,
                            3,
                            item("age", "integer").required().with("min", "0"),
                            item("third", "text").show("age < 18 and kind = \"b\"")),
                    item("minors", "integer").with("computed", "count(people[age < 18])"))
            .eligible("noMinors", "minors = 0", false)
            .eligible("kindA", "kind = \"a\"", false)
            .paper("proof", "kind = \"a\"", "upload", "later 5 days")
            .form();
    private static final List<String> PATHS = List.of(
            "kind",
            "deep",
            "first",
            "g.second",
            "g.number",
            "people",
            "people.r1.age",
            "people.r1.third",
            "people.r2.age",
            "nothing",
            "people.r9.age",
            "minors",
            "g",
            "g.g",
            "",
            ".",
            "papers.proof.way");
    private static final List<String> VALUES =
            List.of("a", "b", "true", "false", "17", "18", "-1", "x", "", MARK, "９", "later", "\u0000");

    record Step(String page, Map<String, List<String>> posted) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<String> path = Arbitraries.of(PATHS);
        Arbitrary<List<String>> values = Arbitraries.of(VALUES).list().ofMaxSize(4);
        Arbitrary<Map<String, List<String>>> fields =
                Arbitraries.maps(path, values).ofMaxSize(8);
        Arbitrary<List<String>> asked = path.list().ofMaxSize(10);
        Arbitrary<String> button = Arbitraries.of("", "", "", "save", "addRow", "removeRow");
        Arbitrary<String> target = Arbitraries.of("people", "people.r1", "people.k1", "x");
        return Combinators.combine(
                        Arbitraries.of("one", "two", "three", "papers", "none"), fields, asked, button, target)
                .as((page, given, paths, pressed, at) -> {
                    var posted = new LinkedHashMap<>(given);
                    posted.put("-asked", paths);
                    if (!pressed.isEmpty()) {
                        posted.put(pressed, List.of(at));
                    }
                    return new Step(page, posted);
                })
                .list()
                .ofMaxSize(12);
    }

    private static Answers after(List<Step> steps) {
        Answers answers = Answers.NONE;
        int[] keys = {0};
        for (Step step : steps) {
            answers = Journey.of(FORM, answers, Sketch.today()).read(step.page(), step.posted(), () -> "k" + ++keys[0]);
        }
        return answers;
    }

    private static Journey journey(Answers answers) {
        return Journey.of(FORM, answers, Sketch.today());
    }

    @Property(tries = 300)
    void whateverIsPostedNothingThrowsAndEverythingCanBeShown(@ForAll("steps") List<Step> steps) {
        var journey = journey(after(steps));
        for (PageState page : journey.pages()) {
            assertThat(journey.questions(page.id(), "zh")).isNotNull();
            assertThat(journey.mistakes(page.id()))
                    .allSatisfy(mistake ->
                            assertThat(mistake.words().in("zh")).isNotBlank().doesNotContain("{"));
        }
        assertThat(FilledForm.fromMap(journey.filled().toMap())).isEqualTo(journey.filled());
    }

    @Property(tries = 300)
    void aHiddenAnswerIsNowhereInWhatIsFrozen(@ForAll("steps") List<Step> steps) {
        Answers answers = after(steps);
        for (String path : List.of("first", "g.second", "people.r1.third")) {
            var marked = answers.with(path, List.of(MARK + path));
            var journey = journey(marked);
            if (!journey.asked(path)) {
                assertThat(journey.filled().toMap().toString()).doesNotContain(MARK + path);
            }
        }
    }

    @Property(tries = 300)
    void hiddenRawAnswersChangeNothing(@ForAll("steps") List<Step> steps) {
        Answers answers = after(steps);
        var before = journey(answers);
        for (String path : List.of("first", "g.second")) {
            if (!before.asked(path)) {
                assertThat(journey(answers.with(path, List.of("anything"))).filled())
                        .isEqualTo(before.filled());
            }
        }
    }

    @Property(tries = 300)
    void changingAnAnswerAndBackRestoresEverything(@ForAll("steps") List<Step> steps) {
        Answers answers = after(steps);
        List<String> kind = answers.at("kind");
        for (String other : List.of("a", "b")) {
            Answers back = answers.with("kind", List.of(other)).with("kind", kind);
            assertThat(journey(back).filled()).isEqualTo(journey(answers).filled());
            assertThat(journey(back).pages()).isEqualTo(journey(answers).pages());
        }
    }

    @Property(tries = 300)
    void theCheckPageShowsExactlyWhatTheJourneyAsks(@ForAll("steps") List<Step> steps) {
        var journey = journey(after(steps));
        var asked = new ArrayList<String>();
        for (PageState page : journey.pages()) {
            journey.questions(page.id(), "en").forEach(question -> collect(question, asked));
        }
        var shown = new ArrayList<String>();
        journey.filled().sections().forEach(section -> section.entries().forEach(entry -> collect(entry, shown)));
        assertThat(shown).isEqualTo(asked);
    }

    private static void collect(Question question, List<String> paths) {
        paths.add(question.id());
        question.parts().forEach(part -> collect(part, paths));
        question.rows().forEach(row -> row.parts().forEach(part -> collect(part, paths)));
    }

    private static void collect(FilledForm.Entry entry, List<String> paths) {
        paths.add(entry.path());
        switch (entry) {
            case FilledForm.Entry.Answer answer -> {}
            case FilledForm.Entry.Note note -> {}
            case FilledForm.Entry.Group group -> group.entries().forEach(part -> collect(part, paths));
            case FilledForm.Entry.Rows rows ->
                rows.rows().forEach(row -> row.entries().forEach(part -> collect(part, paths)));
        }
    }

    @Property(tries = 300)
    void unknownNeverBecomesEligible(@ForAll("steps") List<Step> steps) {
        var journey = journey(after(steps));
        var findings = journey.eligibility().findings();
        boolean rows = !journey.value("people").isUnknown();
        for (Eligibility.Finding finding : findings) {
            if (finding.outcome() == Eligibility.Outcome.YES) {
                boolean known = finding.rule().equals("kindA")
                        ? !journey.value("kind").isUnknown()
                        : rows && !journey.value("minors").isUnknown();
                assertThat(known).isTrue();
            }
        }
    }

    @Property(tries = 300)
    void whatIsCompleteAsksNothingMoreAndHasNothingWrong(@ForAll("steps") List<Step> steps) {
        var journey = journey(after(steps));
        if (journey.complete()) {
            assertThat(journey.mistakes()).allMatch(Mistake::warning);
            assertThat(journey.pages()).allMatch(PageState::done);
            assertThat(journey.eligibility().overall()).isNotEqualTo(Eligibility.Outcome.DEPENDS);
        }
    }
}

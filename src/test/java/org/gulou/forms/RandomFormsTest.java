package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gulou.forms.Eligibility.Outcome;

/** What holds for any form that compiles and whatever is typed into it. */
class RandomFormsTest {
    private static Journey journey(Form form, Answers answers) {
        return Journey.of(form, answers, Sketch.today());
    }

    /** Every path of a question that the pages show. */
    private static Set<String> shown(Journey journey) {
        var paths = new TreeSet<String>();
        journey.pages().forEach(page -> journey.questions(page.id(), "zh").forEach(question -> shown(question, paths)));
        return paths;
    }

    private static void shown(Question question, Set<String> paths) {
        boolean answer =
                question.parts().isEmpty() && !Set.of("rows", "group", "matrix").contains(question.kind());
        if (answer) {
            paths.add(question.id());
        }
        question.parts().forEach(part -> shown(part, paths));
        question.rows().forEach(row -> row.parts().forEach(part -> shown(part, paths)));
    }

    @Property(tries = 150)
    void nothingThatIsTypedThrowsAndEverythingCanBeShownAndStored(@ForAll long seed) {
        var random = new RandomForm(seed);
        Form form = random.form();
        Answers answers = random.filled(form, 6);
        var journey = journey(form, answers);
        FilledForm filled = journey.filled();
        assertThat(FilledForm.fromMap(filled.toMap())).isEqualTo(filled);
        assertThat(Answers.fromMap(answers.toMap())).isEqualTo(answers);
        assertThat(journey.mistakes())
                .allSatisfy(mistake ->
                        assertThat(mistake.words().in("zh")).isNotBlank().doesNotContain("{"));
        assertThat(journey.sections()).isEmpty();
    }

    @Property(tries = 150)
    void whatTheCheckPageShowsIsWhatThePagesAsk(@ForAll long seed) {
        var random = new RandomForm(seed);
        Form form = random.form();
        var journey = journey(form, random.filled(form, 6));
        Set<String> frozen =
                journey.filled().answers().map(FilledForm.Entry.Answer::path).collect(Collectors.toSet());
        assertThat(frozen).isEqualTo(shown(journey));
    }

    @Property(tries = 150)
    void whatIsHiddenChangesNothing(@ForAll long seed) {
        var random = new RandomForm(seed);
        Form form = random.form();
        Answers answers = random.filled(form, 6);
        var before = journey(form, answers);
        Answers other = answers;
        for (String path : answers.raw().keySet()) {
            if (!before.asked(path)) {
                other = other.with(path, List.of("LEAK"));
            }
        }
        var after = journey(form, other);
        assertThat(after.filled()).isEqualTo(before.filled());
        assertThat(after.filled().toMap().toString()).doesNotContain("LEAK");
        assertThat(after.pages()).isEqualTo(before.pages());
    }

    @Property(tries = 150)
    void changingAnAnswerAndBackRestoresEverything(@ForAll long seed) {
        var random = new RandomForm(seed);
        Form form = random.form();
        Answers answers = random.filled(form, 6);
        var paths = new ArrayList<>(shown(journey(form, answers)));
        if (!paths.isEmpty()) {
            String path = random.oneOf(paths);
            Answers changed = answers.with(path, List.of(random.value()));
            journey(form, changed).filled();
            assertThat(journey(form, changed.with(path, answers.at(path))).filled())
                    .isEqualTo(journey(form, answers).filled());
        }
    }

    /** What is decided while answers are missing stays so whichever answers come. */
    @Property(tries = 200)
    void whatIsDecidedBeforeAllIsAnsweredStaysDecided(@ForAll long seed) {
        var random = new RandomForm(seed);
        Form form = random.form();
        Answers answers = random.filled(form, 2);
        var early = journey(form, answers);
        Answers more = answers;
        for (int round = 0; round < 4; round++) {
            for (String path : shown(journey(form, more))) {
                if (more.at(path).isEmpty() && !more.settled().contains(path)) {
                    more = answered(form, more, path, random);
                }
            }
        }
        var late = journey(form, more).eligibility();
        for (Eligibility.Finding finding : early.eligibility().findings()) {
            if (finding.outcome() != Outcome.DEPENDS) {
                assertThat(late.findings())
                        .filteredOn(other -> other.rule().equals(finding.rule()))
                        .extracting(Eligibility.Finding::outcome)
                        .containsExactly(finding.outcome());
            }
        }
    }

    /** One more answer that can be read, if one of some values can. */
    private static Answers answered(Form form, Answers answers, String path, RandomForm random) {
        for (int i = 0; i < 8; i++) {
            Answers tried = answers.with(path, List.of(random.value().split("\\|", -1)));
            if (!journey(form, tried).value(path).isUnknown()) {
                return tried;
            }
        }
        return answers;
    }

    @Property(tries = 150)
    void whatIsCompleteHasNothingWrongAndNothingUnknown(@ForAll long seed) {
        var random = new RandomForm(seed);
        Form form = random.form();
        var journey = journey(form, random.filled(form, 12));
        if (journey.complete()) {
            assertThat(journey.mistakes()).allMatch(Mistake::warning);
            assertThat(journey.filled().answers())
                    .noneMatch(answer -> answer.value().isUnknown() && !answer.computed());
        }
    }
}

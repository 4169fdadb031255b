package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.MadeUpApplication.Applicant;
import org.gulou.catalog.definition.MadeUpApplication.Occasion;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.Eligibility;
import org.gulou.forms.Eligibility.Outcome;
import org.gulou.forms.Fact;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.forms.Prospect;
import org.gulou.forms.kind.Local;
import org.gulou.language.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is foreseen from part of the facts never says otherwise than the service's own form, filled in to the end: for every
 * service and variant, with made-up applications and with answers changed in them at random.
 */
class ForeseenTruthTest {
    private static final Catalogue CATALOGUE = Own.catalogue();
    private static final Applicant FIRM = new Applicant("", "", "云岩顺达货运有限公司", "91520103MA6DEM0022");
    private static final int TIMES = 60;

    static Stream<Arguments> services() {
        return MadeUpApplication.occasions(CATALOGUE).entrySet().stream()
                .map(one -> Arguments.of(one.getKey(), one.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void partOfTheFactsNeverSaysOtherwiseThanTheWholeForm(String service, List<Occasion> occasions) {
        var random = new Random(11);
        for (Occasion occasion : occasions) {
            var version = CATALOGUE.version(occasion.offer()).orElseThrow();
            Applicant applicant = version.guide().admits(false) ? Applicant.UNKNOWN : FIRM;
            Circumstances around = MadeUpApplication.around(CATALOGUE, occasion, applicant);
            MadeUpApplication.journey(CATALOGUE, occasion, applicant, random)
                    .ifPresent(whole -> compare(version.form(), whole.answers(), around, random));
        }
    }

    private static void compare(Form form, Answers answers, Circumstances around, Random random) {
        Prospect prospect = Prospect.of(form);
        var local = new Local(around.today(), around.divisions());
        for (int i = 0; i < TIMES; i++) {
            Journey whole = Journey.of(form, changed(prospect, form, answers, local, i, random), around);
            Map<String, Outcome> truth = whole.eligibility().findings().stream()
                    .collect(Collectors.toMap(Eligibility.Finding::rule, Eligibility.Finding::outcome, (a, b) -> a));
            Map<String, Value> told = told(prospect, whole, truth, random);

            Eligibility foreseen = prospect.eligibility(told, around);

            assertThat(foreseen.findings())
                    .filteredOn(finding -> finding.outcome() != Outcome.DEPENDS)
                    .filteredOn(finding -> Set.of(Outcome.YES, Outcome.NO)
                            .contains(truth.getOrDefault(finding.rule(), Outcome.DEPENDS)))
                    .allSatisfy(finding -> assertThat(finding.outcome())
                            .as("%s with %s", finding.rule(), told)
                            .isEqualTo(truth.get(finding.rule())));
            assertThat(foreseen.overall())
                    .isEqualTo(prospect.standing(told, around).overall());
        }
    }

    /** The answers with some of those that can be asked by themselves changed; the first time none. */
    private static Answers changed(Prospect prospect, Form form, Answers before, Local local, int time, Random random) {
        Answers after = before;
        for (Fact fact : prospect.facts()) {
            if (time > 0 && fact.sort() == Fact.Sort.ANSWER && random.nextInt(3) == 0) {
                List<Value> samples = prospect.samples(fact, local);
                Value value = samples.get(random.nextInt(samples.size()));
                after = after.with(
                                fact.path(),
                                form.kindAt(fact.path()).orElseThrow().write(value))
                        .withSettled(Set.of(fact.path()));
            }
        }
        return after;
    }

    /** Some of the facts as they are. */
    private static Map<String, Value> told(
            Prospect prospect, Journey whole, Map<String, Outcome> truth, Random random) {
        var told = new HashMap<String, Value>();
        for (Fact fact : prospect.facts()) {
            if (random.nextInt(3) > 0) {
                value(fact, whole, truth).ifPresent(value -> told.put(fact.path(), value));
            }
        }
        return told;
    }

    private static Optional<Value> value(Fact fact, Journey whole, Map<String, Outcome> truth) {
        if (fact.sort() == Fact.Sort.CONDITION) {
            return Optional.ofNullable(truth.get(fact.path().substring("condition-".length())))
                    .filter(outcome -> outcome != Outcome.DEPENDS)
                    .map(outcome -> Value.of(outcome == Outcome.YES));
        }
        Value value = whole.value(fact.path());
        return value.isUnknown() || value instanceof Value.Empty || !whole.asked(fact.path())
                ? Optional.empty()
                : Optional.of(value);
    }
}

package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.forms.Eligibility;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.forms.Mistake;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;

/** Compares what an example expects of the answers with what the form makes of them; what it does not name is not compared. */
record ExampleExpectations(Form form, Journey journey, Mistakes mistakes) {
    /** As many of the other mistakes as are told. */
    private static final int MOST_OTHERS = 5;

    void compare(Node.Fields expected) {
        eligibility(journey.eligibility(), expected);
        asked(expected.writtens("asked"), true);
        asked(expected.writtens("notAsked"), false);
        expected.fields("values").ifPresent(new ToldValues(form, journey, mistakes)::compare);
        wrong(expected);
        new ExamplePapers(form, journey, mistakes).compare(expected);
        expected.written("fee").ifPresent(fee -> {
            Optional<BigDecimal> total = journey.fees().total();
            if (total.filter(sum -> sum.compareTo(new BigDecimal(fee.text())) == 0)
                    .isEmpty()) {
                Sentence told =
                        total.map(sum -> Sentence.quote(sum.toPlainString())).orElse(say("not known"));
                mistakes.add(fee.problem(say("The fee is {told}.", told)));
            }
        });
    }

    private void eligibility(Eligibility found, Node.Fields expected) {
        expected.written("eligible")
                .filter(word -> !word.text().equals(found.overall().word()))
                .ifPresent(word -> mistakes.add(word.problem(
                        say("As a whole it is {overall}.", found.overall().word()))));
        expected.fields("eligible")
                .ifPresent(rules -> rules.fields().keySet().forEach(rule -> {
                    Optional<String> outcome = found.of(rule).map(Eligibility.Outcome::word);
                    if (!outcome.equals(rules.string(rule))) {
                        mistakes.at(
                                rules.keyPlace(rule),
                                say(
                                        "'{rule}' is {outcome}.",
                                        rule,
                                        outcome.map(Sentence::quote).orElse(say("no condition here"))));
                    }
                }));
    }

    private void asked(List<Written> items, boolean wanted) {
        for (Written item : items) {
            if (!ToldPath.counts(item, mistakes)) {
                continue;
            }
            if (!known(item.text())) {
                new UnknownItems(form, mistakes).tell(item);
            } else if (ExampleAnswers.paths(journey, item.text()).stream().anyMatch(journey::asked) != wanted) {
                mistakes.add(
                        item.problem(wanted ? say("'{item}' is not asked.", item) : say("'{item}' is asked.", item)));
            }
        }
    }

    private boolean known(String item) {
        String bare = new ToldPath(item).question();
        return form.paths().stream().anyMatch(path -> path.equals(bare) || path.startsWith(bare + ".")) || shown(item);
    }

    /** Boxes of information can be asked for like questions, but hold nothing. */
    private boolean shown(String item) {
        try {
            journey.value(ExampleAnswers.path(journey, item));
            return true;
        } catch (IllegalArgumentException noItem) {
            return false;
        }
    }

    private void wrong(Node.Fields expected) {
        Map<String, Set<String>> found = journey.mistakes().stream()
                .collect(Collectors.groupingBy(Mistake::path, Collectors.mapping(Mistake::rule, Collectors.toSet())));
        expected.fields("wrong").ifPresent(wrong -> {
            Set<String> items = wrong.fields().keySet();
            items.forEach(
                    item -> wrong(new Written(item, wrong.keyPlace(item)), wrong.stringOrEmpty(item), found, items));
        });
    }

    private void wrong(Written item, String wanted, Map<String, Set<String>> found, Set<String> named) {
        if (!ToldPath.counts(item, mistakes)) {
            return;
        }
        boolean whole = ExampleAnswers.path(journey, item.text()).isEmpty();
        if (!whole && !known(item.text())) {
            new UnknownItems(form, mistakes).tell(item);
            return;
        }
        Set<String> rules = ExampleAnswers.paths(journey, item.text()).stream()
                .flatMap(path -> found.getOrDefault(path, Set.of()).stream())
                .collect(Collectors.toSet());
        if (!rules.contains(wanted)) {
            mistakes.add(item.problem(
                    rules.isEmpty() ? right(item, named) : say("'{item}' is wrong by [{rules}].", item, rules)));
        }
    }

    /** Says what is wrong instead: a check is told at the question that it reads, which need not be where it stands. */
    private Sentence right(Written item, Set<String> named) {
        String root = root(item.text());
        String others = journey.mistakes().stream()
                .filter(mistake -> !mistake.warning() && !named.contains(told(mistake)))
                .map(mistake -> told(mistake) + ": " + mistake.rule())
                .sorted(Comparator.comparing(other -> !root(other).equals(root)))
                .limit(MOST_OTHERS)
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? say("'{item}' is right.", item)
                : say("'{item}' is right. What is wrong: {others}.", item, others);
    }

    private String told(Mistake mistake) {
        return ExampleAnswers.written(journey, mistake.path());
    }

    /** The name at the top that a path begins with. */
    private static String root(String path) {
        return path.split("[.:\\[]", 2)[0];
    }
}

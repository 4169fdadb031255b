package org.gulou.forms;

import static org.gulou.kernel.Sentence.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gulou.forms.source.ItemSource;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;

/**
 * Finds limits of a question that no answer can keep, and keys that cannot do what they say beside each other.
 *
 * @param warnings gets what can hold, and is hardly meant
 */
record ItemLimits(List<Problem> problems, List<Problem> warnings) {
    private static final Surroundings NOWHERE = Surroundings.at(Instant.EPOCH);

    void judge(ItemSource source, Item.Ask ask) {
        ItemSource.Rules rules = source.rules();
        if (rules.computed().isPresent()) {
            computed(source);
        }
        rules.computed()
                .filter(rule -> ask.kind().name().equals("integer")
                        && source.parameters().round().isEmpty()
                        && ask.computed()
                                .flatMap(Rule::expression)
                                .filter(Expression::mayBeFraction)
                                .isPresent())
                .ifPresent(rule -> warnings.add(rule.problem(
                        say("'{rule}' need not come to a whole number, and '{item}' is one", rule, source.id()),
                        say("Round it, 'round: 1 half up', or make the item kind: decimal."))));
        Value least = constant(ask.min());
        Value most = constant(ask.max());
        rules.max()
                .filter(max -> order(least, most).orElse(0) > 0)
                .ifPresent(max -> problems.add(max.problem(
                        say("'{item}' must be at least {min} and at most {max}", source.id(), text(rules.min()), max),
                        say("Let min be smaller than max."))));
        Value proposed = constant(ask.byDefault());
        rules.byDefault()
                .filter(written -> order(proposed, most).orElse(0) > 0
                        || order(least, proposed).orElse(0) > 0)
                .ifPresent(written -> problems.add(written.problem(
                        say("The default {value} of '{item}' is not within its own limits", written, source.id()),
                        say("Change it, or min and max."))));
        if (ask.kind().name().equals("percent")) {
            Stream.of(rules.min(), rules.max(), rules.byDefault())
                    .forEach(limit -> limit.flatMap(PercentLimit::odd).ifPresent(warnings::add));
        }
        together(source, ask.checks());
        if (ask.kind().name().equals("choice")) {
            source.parameters().options().stream()
                    .filter(option -> option.exclusive())
                    .findFirst()
                    .ifPresent(option -> problems.add(source.place()
                            .problem(
                                    say("Of the choice '{item}' only one option is chosen anyway", source.id()),
                                    say("Leave exclusive out, or make it kind: choices."))));
        }
    }

    /** Two checks that no answer keeps both of, each of which must be kept. */
    private void together(ItemSource source, List<Item.Check> checks) {
        var before = new ArrayList<Expression>();
        for (int i = 0; i < checks.size(); i++) {
            Optional<Expression> rule = checks.get(i).warning()
                    ? Optional.empty()
                    : checks.get(i).rule().expression();
            if (rule.filter(own -> own.contradicts(before, Map.of())).isPresent()) {
                problems.add(source.rules()
                        .checks()
                        .get(i)
                        .rule()
                        .problem(
                                say("No answer to '{item}' can keep this and the checks before it", source.id()),
                                say("Correct one of them.")));
                return;
            }
            rule.ifPresent(before::add);
        }
    }

    private void computed(ItemSource source) {
        source.rules()
                .byDefault()
                .ifPresent(written -> problems.add(written.problem(
                        say("'{item}' is computed: a default is never used", source.id()), say("Leave default out."))));
    }

    private static Sentence text(Optional<Written> written) {
        return written.map(one -> Sentence.quote(one.text())).orElse(Sentence.NONE);
    }

    /** What a rule yields that reads nothing; unknown for any other. */
    private static Value constant(Rule rule) {
        boolean reads = !rule.reads().isEmpty()
                || rule.expression()
                        .filter(one -> one.calls("parameter") || one.calls("today") || one.calls("now"))
                        .isPresent();
        return reads ? Value.unknown("") : rule.in(Value::unknown, NOWHERE);
    }

    private static OptionalInt order(Value one, Value other) {
        if (one instanceof Value.Num(var a) && other instanceof Value.Num(var b)) {
            return OptionalInt.of(a.compareTo(b));
        }
        if (one instanceof Value.Time(var a, var zone) && other instanceof Value.Time(var b, var same)) {
            return OptionalInt.of(a.compareTo(b));
        }
        if (one instanceof Value.DateTime a && other instanceof Value.DateTime b) {
            return OptionalInt.of(a.at().compareTo(b.at()));
        }
        return one instanceof Value.Date(var a) && other instanceof Value.Date(var b)
                ? OptionalInt.of(a.compareTo(b))
                : OptionalInt.empty();
    }
}

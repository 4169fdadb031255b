package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Period;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;

/** Whether a length of time is one where it stands. */
record Lengths(Mistakes mistakes) {
    private static final Set<String> DAYS = Set.of("filedOn", "acceptedOn", "decidedOn");
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 6, 15);

    /** What begins and ends with a day: it needs at least one, and hours are never looked at. */
    void inDays(Node.Fields fields, String key) {
        fields.written(key)
                .ifPresent(written -> period(written).ifPresent(period -> {
                    if (period.unit().ofTheClock()) {
                        mistakes.add(written.problem(
                                say("'{period}' goes by the clock, but what stands here ends with a day.", written),
                                say("Write days, working days, months or years.")));
                    } else if (period.amount() == 0) {
                        mistakes.add(written.problem(
                                say("'{period}' is no time at all, so it is over before it begins.", written),
                                say("Write 1 or more.")));
                    }
                }));
    }

    /** The law that allows no time wants it decided at once, or is not meant. */
    void allowed(Node.Fields time) {
        time.written("statutory")
                .filter(written ->
                        period(written).filter(period -> period.amount() == 0).isPresent())
                .ifPresent(written -> mistakes.warn(written.problem(
                        say("By this the law allows no time for the decision: '{period}'.", written),
                        say("Write 'at once' where the portal decides by rule, otherwise how long the law allows."))));
    }

    /** The last day of a certificate: counted back from the day on which it is issued it is over by then. */
    Expression end(Written written, Expression rule) {
        Map<String, Value> days = DAYS.stream().collect(Collectors.toMap(day -> day, day -> Value.of(SOME_DAY)));
        boolean alone = rule.reads().stream()
                .allMatch(read -> read.startsWith("case.") && DAYS.contains(read.substring("case.".length())));
        if (alone
                && rule.evaluate(name -> new Value.Fields(days), Surroundings.at(OfficeTime.startOf(SOME_DAY)))
                        instanceof Value.Date(LocalDate last)
                && last.isBefore(SOME_DAY)
                && !rule.reads().isEmpty()) {
            mistakes.add(written.problem(
                    say("By '{rule}' the certificate is over before it is issued.", written),
                    say("Count forward: {rule}.", "case.decidedOn + 1 year")));
        }
        return rule;
    }

    private static Optional<Period> period(Written written) {
        return Period.parse(written.text());
    }
}

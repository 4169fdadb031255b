package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.Optional;
import org.gulou.kernel.Written;
import org.gulou.language.Period;

/** Whether a length of time is one where it stands. */
record Lengths(Mistakes mistakes) {
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

    private static Optional<Period> period(Written written) {
        return Period.parse(written.text());
    }
}

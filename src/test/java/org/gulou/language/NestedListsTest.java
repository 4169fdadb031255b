package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A column through repeats within each other is a list of lists, and nothing takes it for one list in silence. */
class NestedListsTest {
    private static final Type INNER = new Type.Fields(Map.of("z", Type.NUMBER, "yes", Type.BOOLEAN));
    private static final Names NAMES = Names.of(Map.of(
            "g", new Type.ListOf(new Type.Fields(Map.of("h", new Type.ListOf(INNER, 1))), 1), "a", Type.NUMBER));

    private static Value row(long z) {
        return new Value.Fields(Map.of("z", Value.of(z), "yes", Value.TRUE));
    }

    private static Value rows(Value... rows) {
        return new Value.Fields(Map.of("h", new Value.Items(List.of(rows))));
    }

    private static Value value(String rule) {
        return value(rule, rows(row(1), row(2)), rows(row(9)));
    }

    private static Value value(String rule, Value... g) {
        return ((Expression.Compilation.Ready) Expression.compile(rule, NAMES, Type.ANY))
                .expression()
                .evaluate(
                        Scope.of(Map.of("a", Value.of(1), "g", new Value.Items(List.of(g)))),
                        Surroundings.at(Instant.EPOCH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(g.h.z)",
                "mean(g.h.z) > 3",
                "max(g.h.z) > 3",
                "all(g.h.yes)",
                "some z in g.h.z satisfies z > 5",
                "every z in g.h.z satisfies z in [1..5]",
                "a in g.h.z",
                "count(g.h.z[item > 1]) = 1"
            })
    void aListOfListsIsNotTakenForOneList(String rule) {
        assertThat(Expression.compile(rule, NAMES, Type.ANY))
                .as(rule)
                .isInstanceOfSatisfying(
                        Expression.Compilation.Refused.class,
                        refused -> assertThat(
                                        refused.faults().getFirst().words().in("en"))
                                .contains("flatten("));
    }

    @Test
    void ofAListWhoseRowsAreKnownOnlyWhatIsMissingIsUnknown() {
        Value open = new Value.Fields(Map.of("z", Value.unknown("g.h.z"), "yes", Value.TRUE));

        assertThat(value("count(flatten(g.h))", rows(open, row(2)), rows(row(9))))
                .isEqualTo(Value.of(3));
        assertThat(value("count(flatten(g.h.z))", rows(open, row(2)), rows(row(9))))
                .isEqualTo(Value.of(3));
        assertThat(value("sum(flatten(g.h.z))", rows(open, row(2)), rows(row(9)))
                        .isUnknown())
                .isTrue();
    }

    @Test
    void howManyRowsThereAreIsUnknownWhileThoseOfOneAre() {
        Value open = new Value.Fields(Map.of("h", Value.unknown("g.h")));

        assertThat(value("count(flatten(g.h))", open, rows(row(9))).isUnknown()).isTrue();
        assertThat(value("count(flatten(g.h))", open).isUnknown()).isTrue();
    }

    @Test
    void flattenedItIsOneList() {
        assertThat(value("sum(flatten(g.h.z))")).isEqualTo(Value.of(12));
        assertThat(value("count(flatten(g.h))")).isEqualTo(Value.of(3));
        assertThat(value("some z in flatten(g.h.z) satisfies z > 5")).isEqualTo(Value.TRUE);
        assertThat(value("sum(for one in g return sum(one.h.z))")).isEqualTo(Value.of(12));
        assertThat(value("sum(g[1].h.z)")).isEqualTo(Value.of(3));
    }

    @Test
    void countingListsInAListIsPointedOut() {
        assertThat(value("count(g.h)")).isEqualTo(Value.of(2));
        assertThat(((Expression.Compilation.Ready) Expression.compile("count(g.h)", NAMES, Type.ANY)).warnings())
                .singleElement()
                .extracting(Fault::suggestion)
                .isEqualTo("If what is in them is meant, write count(flatten(g.h))");
    }
}

package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LanguagePropertiesTest {
    private static final Surroundings NOW = Surroundings.at(Instant.EPOCH);
    private static final Names NAMES = Names.of(Map.of(
            "a", Type.NUMBER.orEmpty(),
            "b", Type.NUMBER.orEmpty(),
            "p", Type.BOOLEAN.orEmpty(),
            "q", Type.BOOLEAN.orEmpty(),
            "xs", new Type.ListOf(Type.NUMBER.orEmpty())));

    private static Arbitrary<String> numbers(int depth) {
        Arbitrary<String> simple =
                Arbitraries.of("a", "b", "0", "1", "2.5", "sum(xs)", "count(xs)", "xs[1]", "max(xs)", "null");
        if (depth == 0) {
            return simple;
        }
        return Arbitraries.oneOf(
                simple,
                numbers(depth - 1).tuple2().map(pair -> "(" + pair.get1() + " + " + pair.get2() + ")"),
                numbers(depth - 1).tuple2().map(pair -> "(" + pair.get1() + " / " + pair.get2() + ")"),
                conditions(depth - 1)
                        .flatMap(when -> numbers(depth - 1)
                                .tuple2()
                                .map(pair -> "(if " + when + " then " + pair.get1() + " else " + pair.get2() + ")")));
    }

    private static Arbitrary<String> conditions(int depth) {
        Arbitrary<String> simple = Arbitraries.of(
                "p", "q", "true", "false", "null", "list contains(xs, a)", "a in [0..b]", "a in [1..b)", "b in []");
        if (depth == 0) {
            return simple;
        }
        return Arbitraries.oneOf(
                simple,
                numbers(depth - 1).tuple2().map(pair -> "(" + pair.get1() + " < " + pair.get2() + ")"),
                numbers(depth - 1).tuple2().map(pair -> "(" + pair.get1() + " = " + pair.get2() + ")"),
                conditions(depth - 1).tuple2().map(pair -> "(" + pair.get1() + " and " + pair.get2() + ")"),
                conditions(depth - 1).tuple2().map(pair -> "(" + pair.get1() + " or " + pair.get2() + ")"),
                conditions(depth - 1).map(condition -> "not(" + condition + ")"),
                numbers(depth - 1).map(number -> "(some x in xs satisfies x > " + number + ")"),
                numbers(depth - 1).map(number -> "(every x in xs satisfies x = " + number + ")"),
                numbers(depth - 1).map(number -> "(count(xs[item > " + number + "]) = 1)"));
    }

    @Provide
    Arbitrary<String> conditions() {
        return conditions(3);
    }

    private static Arbitrary<Value> number() {
        return Arbitraries.of(Value.EMPTY, Value.of(0), Value.of(1), Value.of(2));
    }

    private static Arbitrary<Value> bool() {
        return Arbitraries.of(Value.EMPTY, Value.TRUE, Value.FALSE);
    }

    @Provide
    Arbitrary<Map<String, Value>> answers() {
        Arbitrary<Value> list = number().list().ofMaxSize(3).map(Value.Items::new);
        return number().tuple2()
                .flatMap(ab -> bool().tuple2()
                        .flatMap(pq -> list.map(xs ->
                                Map.of("a", ab.get1(), "b", ab.get2(), "p", pq.get1(), "q", pq.get2(), "xs", xs))));
    }

    @Property(tries = 2000)
    void whatIsKnownBeforeAllAnswersStaysTrueAfterThem(
            @ForAll("conditions") String source,
            @ForAll("answers") Map<String, Value> answers,
            @ForAll boolean[] hidden) {
        if (!(Expression.compile(source, NAMES, Type.ANY)
                instanceof Expression.Compilation.Ready(var rule, var none))) {
            return;
        }
        Value early = rule.evaluate(Scope.of(partly(answers, hidden)), NOW);
        if (Needs.within(early) == null) {
            assertThat(rule.evaluate(Scope.of(answers), NOW)).as(source).isEqualTo(early);
        }
    }

    private static Map<String, Value> partly(Map<String, Value> answers, boolean[] hidden) {
        var partly = new HashMap<>(answers);
        List<String> names = List.of("a", "b", "p", "q", "xs");
        for (int i = 0; i < Math.min(names.size(), hidden.length); i++) {
            if (hidden[i]) {
                partly.put(names.get(i), Value.unknown(names.get(i)));
            }
        }
        if (hidden.length > 5 && answers.get("xs") instanceof Value.Items(var items) && !items.isEmpty()) {
            var cells = new ArrayList<>(items);
            cells.set(0, Value.unknown("xs.first"));
            partly.put("xs", new Value.Items(cells));
        }
        return partly;
    }

    @Property(tries = 1000)
    void whatIsWrittenOutReadsBackTheSame(@ForAll("conditions") String source) {
        Node node = Parser.expression(source, Spaced.names(NAMES));
        String written = Source.of(node);
        assertThat(Source.of(Parser.expression(written, Spaced.names(NAMES)))).isEqualTo(written);
    }

    @Provide
    Arbitrary<String> scribble() {
        return Arbitraries.of(
                        "a",
                        "b",
                        "xs",
                        "p",
                        " ",
                        "(",
                        ")",
                        "[",
                        "]",
                        "{",
                        "}",
                        ",",
                        ":",
                        ".",
                        "..",
                        "+",
                        "-",
                        "**",
                        "/",
                        "1",
                        "2.5",
                        "1e400",
                        "\"t\"",
                        "@\"2026-01-01\"",
                        "if ",
                        " then ",
                        " else ",
                        "for ",
                        " in ",
                        " return ",
                        "some ",
                        " satisfies ",
                        " and ",
                        " or ",
                        "not(",
                        "count(",
                        "date(",
                        "<",
                        "<=",
                        "=",
                        "null",
                        "?",
                        "instance of ",
                        "between ",
                        "7 days",
                        "\"",
                        "'",
                        "鼓",
                        "\u0007",
                        "function")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 3000)
    void whateverIsTypedIsReadOrRefusedAndAlwaysEnds(@ForAll("scribble") String source) {
        Expression.Compilation compilation = Expression.compile(source, NAMES, Type.ANY);
        if (compilation instanceof Expression.Compilation.Refused(var faults)) {
            assertThat(faults).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.column()).isBetween(1, source.length() + 1);
                assertThat(fault.reason()).isNotBlank();
            });
        } else if (compilation instanceof Expression.Compilation.Ready(var rule, var none)) {
            Value three = Value.of(3);
            var answers = Map.of(
                    "a", three, "b", three, "p", Value.TRUE, "q", Value.FALSE, "xs", new Value.Items(List.of(three)));
            assertThat(rule.evaluate(Scope.of(answers), NOW)).isEqualTo(rule.evaluate(Scope.of(answers), NOW));
        }
    }
}

package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Whatever is written as a rule is read or refused, and ends: nothing but the language's own faults and limits comes out,
 * within a second. {@code mvn -Pfuzz} looks for a counter-example by the branches that inputs reach.
 */
class LanguageFuzz {
    private static final Surroundings NOW = Surroundings.at(Instant.parse("2026-11-25T04:00:00Z"));
    private static final Names NAMES = Names.of(Map.of(
            "a", Type.NUMBER,
            "b", Type.BOOLEAN.orEmpty(),
            "t", Type.TEXT,
            "d", Type.DATE,
            "xs", new Type.ListOf(Type.NUMBER),
            "rows", new Type.ListOf(new Type.Fields(Map.of("a", Type.NUMBER.orEmpty(), "name", Type.TEXT)))));
    private static final Map<String, Value> ANSWERS = Map.of(
            "a", Value.of(3),
            "b", Value.unknown("b"),
            "t", Value.of("鼓楼"),
            "d", Temporal.literal("2026-02-28"),
            "xs", new Value.Items(List.of(Value.of(1), Value.of(2))),
            "rows",
                    new Value.Items(
                            List.of(new Value.Fields(Map.of("a", Value.unknown("rows.1.a"), "name", Value.of("x"))))));

    /** Words of the language, so that sentences come about sooner than by chance. */
    private static final List<String> WORDS = List.of(
            "a", "b", "t", "d", "xs", "rows", "item", "?", "1", "0", "-1", "2.5", "1e400", "\"x\"", "\"\\u0000\"",
            "@\"2026-01-31\"", "@\"P1M\"", "@\"23:59:59+08:00\"", "null", "true", "false", " + ", " - ", " * ", " / ",
            " ** ", " = ", " != ", " < ", " >= ", " and ", " or ", "not(", "(", ")", "[", "]", "{", "}", ", ", ": ", ".",
            "..", "if ", " then ", " else ", "for x in ", " return ", "some x in ", "every x in ", " satisfies ",
            " between ", " in ", " instance of ", "list<number>", "function(x) ", "function(x, y) ", "sort(", "count(",
            "sum(", "date(", "duration(", "substring(", "matches(", "replace(", "split(", "range(", "string(", "number(",
            "add working days(", "age at(", "context put(", "list replace(", "before(", "x", "y", " days", " months",
            " working days", "for i in 1..30 return ", "partial", "append(", "flatten(", "distinct values(", "{p: ", ", q: ");

    /** What a line may say of the type of a name, as JSON. */
    private static final List<String> TYPES = List.of(
            "\"number\"", "\"boolean\"", "\"text\"", "\"date\"", "\"time\"", "\"month\"", "\"date and time\"", "\"money\"",
            "\"days and time duration\"", "\"years and months duration\"", "\"any\"", "\"list<number>\"", "\"list<list<Any>>\"",
            "\"range<date>\"", "\"range<text>\"", "\"{a: number, name: text}\"", "\"list<{a: list<number>}>\"",
            "\"choice<\\\"x\\\">\"", "{\"a\": \"number\", \"name\": {\"a\": \"any\"}}", "\"list<\"", "7", "[]");

    /** What a line may give a name, as JSON. */
    private static final List<String> GIVEN = List.of(
            "1", "-0.50", "1e400", "1e-400", "1e999999999", "true", "null", "\"x\"", "\"\"", "\"2026-02-28\"", "\"23:59:59\"",
            "\"2026-01-02T03:04:05@Asia/Shanghai\"", "\"P1M\"", "\"PT36H\"", "\"(1..3]\"", "\"[2026-01-01..)\"", "\"2026-02\"",
            "[]", "[1, null]", "[[1], []]", "{}", "{\"a\": 1}", "[{\"a\": [1]}, {\"name\": \"x\"}, {}]");

    /** What a line may call unknown. */
    private static final List<String> PATHS =
            List.of("a", "b", "t.a", "xs[1]", "xs[2].a", "rows[1].name.a", "rows.a", "d[1]", "new", "new.a", "", ".", "[1]");

    @FuzzTest(maxDuration = "2m")
    void aTextIsReadOrRefused(FuzzedDataProvider data) {
        evaluated(data.consumeRemainingAsString());
    }

    @FuzzTest(maxDuration = "2m")
    void aSentenceIsReadOrRefused(FuzzedDataProvider data) {
        evaluated(sentence(data));
    }

    @FuzzTest(maxDuration = "1m")
    void aLineIsAlwaysAnswered(FuzzedDataProvider data) {
        String line = data.consumeBoolean() ? line(data) : data.consumeRemainingAsString();
        assertThat(JsonLine.answer(line, Instant.EPOCH)).startsWith("{");
    }

    /** A line of JSON, since hardly any comes about by chance. */
    private static String line(FuzzedDataProvider data) {
        var types = new StringJoiner(", ", "{", "}");
        var values = new StringJoiner(", ", "{", "}");
        for (String name : List.of("a", "b", "t", "d", "xs", "rows")) {
            if (data.consumeBoolean()) {
                types.add("\"%s\": %s".formatted(name, one(TYPES, data)));
            }
            if (data.consumeBoolean()) {
                values.add("\"%s\": %s".formatted(name, one(GIVEN, data)));
            }
        }
        var unknown = new StringJoiner("\", \"", "[\"", "\"]").setEmptyValue("[]");
        for (int left = data.consumeInt(0, 3); left > 0; left--) {
            unknown.add(one(PATHS, data));
        }
        String expression = sentence(data).replace("\\", "\\\\").replace("\"", "\\\"");
        return "{\"expression\": \"%s\", \"types\": %s, \"values\": %s, \"unknown\": %s}"
                .formatted(expression, types, values, unknown);
    }

    private static String sentence(FuzzedDataProvider data) {
        var sentence = new StringBuilder();
        while (data.remainingBytes() > 0 && sentence.length() < 2_000) {
            sentence.append(one(WORDS, data));
        }
        return sentence.toString();
    }

    private static String one(List<String> words, FuzzedDataProvider data) {
        return words.get(data.consumeInt(0, words.size() - 1));
    }

    private static void evaluated(String source) {
        long start = System.nanoTime();
        for (Type expected : List.of(Type.ANY.orEmpty(), Type.BOOLEAN.orEmpty())) {
            if (Expression.compile(source, NAMES, expected) instanceof Expression.Compilation.Ready ready) {
                try {
                    assertThat(ready.expression().evaluate(Scope.of(ANSWERS), NOW)).isNotNull();
                    ready.expression().explain(Scope.of(ANSWERS), NOW);
                    ready.expression().needs(Scope.of(ANSWERS), NOW);
                } catch (EvaluationLimit stopped) {
                    assertThat(stopped).hasMessageContaining("at most");
                }
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(source).isLessThan(Duration.ofSeconds(10));
    }
}

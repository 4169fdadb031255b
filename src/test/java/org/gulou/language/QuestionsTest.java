package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule asks of answers, of the case and of figures reaches those who know, as it is meant. */
class QuestionsTest {
    private static final Names NAMES = Names.of(Map.of(
                    "name", Type.TEXT,
                    "phone", Type.TEXT.orEmpty(),
                    "later", Type.TEXT.orEmpty(),
                    "places", new Type.ListOf(Type.TEXT).orEmpty(),
                    "none", new Type.ListOf(Type.TEXT).orEmpty(),
                    "accept", new Type.Fields(Map.of("on", Type.DATE)).orEmpty(),
                    "day", Type.DATE.orEmpty()))
            .telling("given", Map.of("id-card", Type.BOOLEAN))
            .telling("outcome", Map.of("check", new Type.Choice(Set.of("ok", "bad"), false).orEmpty()))
            .telling("history", Map.of("accept", Type.ANY))
            .telling("parameter", Map.of("line", Type.NUMBER));
    private static final Scope SCOPE = Scope.of(Map.of(
            "name",
            Value.of("王芳"),
            "phone",
            Value.EMPTY,
            "later",
            Value.unknown("later"),
            "places",
            new Value.Items(List.of(Value.of("a"))),
            "none",
            new Value.Items(List.of()),
            "accept",
            Value.EMPTY,
            "day",
            Value.EMPTY));

    private final List<String> asked = new ArrayList<>();

    private Value value(String source) {
        var world = new Surroundings(
                Instant.parse("2026-03-01T16:30:00Z"),
                WorkingCalendar.WEEKDAYS_ONLY,
                (name, on, division) -> {
                    asked.add(name + " " + on.map(Object::toString).orElse("-") + " " + division.orElse("-"));
                    return Value.of(42);
                },
                (function, arguments) -> {
                    asked.add(function + " " + Words.of(new Value.Items(arguments)));
                    return function.equals("blank")
                            ? Value.of(Words.of(arguments.getFirst()).equals("name"))
                            : Value.TRUE;
                });
        return switch (compiled(source)) {
            case Expression.Compilation.Ready(Expression expression, var warnings) -> expression.evaluate(SCOPE, world);
            case Expression.Compilation.Refused(var faults) -> throw new AssertionError(source + ": " + faults);
        };
    }

    private static Expression.Compilation compiled(String source) {
        return Expression.compile(source, NAMES, Type.ANY.orEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            answered(phone)   | false
            answered(later)   | ?
            answered(places)  | true
            answered(none)    | false
            answered(name)    | false
            answered("text")  | true
            today()           | 2026-03-02
            now()             | 2026-03-02T00:30:00
            now() - today()   | PT30M
            now() > @"2026-03-02T00:29:00" | true
            """)
    void anAnswerIsThereOrNotAndTheDayIsThatOfTheOffice(String source, String value) {
        assertThat(Words.of(value(source))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            source(name)                                   | source ["name"]
            disputed(name)                                 | disputed ["name"]
            given("id-card")                               | given ["id-card"]
            visits("review")                               | visits ["review"]
            due("decide")                                  | due ["decide"]
            left("decide")                                 | left ["decide"]
            sampled("inspection", 0.1)                     | sampled ["inspection", 0.1]
            history("accept")                              | history ["accept"]
            parameter("line")                              | line - -
            parameter("line", @"2026-01-01")               | line 2026-01-01 -
            parameter("line", @"2026-01-01", "520103")     | line 2026-01-01 520103
            parameter("line", day, "520103")               | line - 520103
            """)
    void whatIsAskedReachesWhoKnowsIt(String source, String question) {
        value(source);

        assertThat(asked).containsExactly(question);
    }

    @Test
    void whatHangsOnAnOpenAnswerIsNotAsked() {
        assertThat(value("source(later)").isUnknown()).isTrue();
        assertThat(value("given(later)").isUnknown()).isTrue();
        assertThat(value("parameter(\"line\", date(later))").isUnknown()).isTrue();
        assertThat(value("parameter(\"line\", day, later)").isUnknown()).isTrue();
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            today(1)                      | 1  | today() without arguments                    |
            answered()                    | 1  | one answer                                   |
            answered(name, phone)         | 1  | one answer                                   |
            source()                      | 1  | one answer                                   |
            source("name")                | 1  | the name of an answer                        |
            given()                       | 1  | given("name")                                |
            given("id-card", 1)           | 1  | given("name")                                |
            given("id-cart")              | 7  | knows no 'id-cart'                           | id-card
            given(3)                      | 7  | text                                         |
            sampled("x")                  | 1  | sampled("name", share)                       |
            sampled("x", 1.5)             | 14 | draws every case                             | between 0 and 1
            sampled("x", 1)               | 14 | draws every case                             | between 0 and 1
            sampled("x", 0)               | 14 | draws no case                                | between 0 and 1
            sampled("x", -0.1)            | 14 | draws no case                                | between 0 and 1
            history()                     | 1  | history("name")                              |
            history(name)                 | 1  | history("name")                              |
            history("acept")              | 9  | knows no 'acept'                             | accept
            parameter()                   | 1  | parameter("name"[, date[, division]])        |
            parameter(name)               | 1  | parameter("name"[, date[, division]])        |
            parameter("a", day, "b", 1)   | 1  | parameter("name"[, date[, division]])        |
            outcome("check") = "good"     | 20 | 'good' is not offered                        |
            """)
    void aQuestionThatNobodyCanAnswerIsRefused(String source, int column, String found, String advice) {
        assertThat(compiled(source))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Refused.class,
                        refused -> assertThat(refused.faults().getFirst()).satisfies(fault -> {
                            assertThat(fault.column()).isEqualTo(column);
                            assertThat(fault.found().in("en")).contains(found);
                            assertThat(fault.advice().in("en"))
                                    .contains(Optional.ofNullable(advice).orElse(""));
                        }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            parameter("line") + 1             | number
            parameter("other")                | any
            visits("a") + 1                   | number
            due("a")                          | date or empty
            left("a")                         | days and time duration or empty
            way("a")                          | text or empty
            given("id-card")                  | boolean
            disputed(name)                    | boolean
            """)
    void whatComesBackHasItsType(String source, String type) {
        assertThat(compiled(source))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Ready.class,
                        ready ->
                                assertThat(ready.expression().type().toString()).isEqualTo(type));
    }

    @Test
    void theHistoryOfAMoveIsAListOfWhatWasFilledIn() {
        assertThat(compiled("history(\"accept\")[1].on"))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Ready.class,
                        ready -> assertThat(ready.expression().type().present()).isEqualTo(Type.DATE));
    }
}

package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypeTest {
    private static final Type YUAN = new Type.Money("CNY");
    private static final Type EURO = new Type.Money("EUR");
    private static final Type FEW = new Type.Choice(Set.of("a"), false);
    private static final Type MANY = new Type.Choice(Set.of("a", "b"), false);
    private static final Type LEVELS = new Type.Choice(new LinkedHashSet<>(List.of("none", "much")), true);
    private static final Type NUMBERS = new Type.ListOf(Type.NUMBER);
    private static final Type PERSON = new Type.Fields(Map.of("age", Type.NUMBER, "name", Type.TEXT.orEmpty()));
    private static final Type NAMELESS = new Type.Fields(Map.of("age", Type.NUMBER));
    private static final Type NAMED = new Type.Fields(Map.of("name", Type.TEXT));

    static Stream<Arguments> fitting() {
        return Stream.of(
                Arguments.of(Type.NUMBER, Type.NUMBER),
                Arguments.of(Type.NUMBER, Type.NUMBER.orEmpty()),
                Arguments.of(Type.NUMBER.orEmpty(), Type.NUMBER),
                Arguments.of(Type.ANY, PERSON),
                Arguments.of(PERSON, Type.ANY),
                Arguments.of(Type.TEXT, MANY),
                Arguments.of(Type.DATE, Type.CALENDAR_MONTH),
                Arguments.of(YUAN, Type.NUMBER),
                Arguments.of(MANY, Type.TEXT),
                Arguments.of(MANY, FEW),
                Arguments.of(NUMBERS, new Type.ListOf(Type.NUMBER, 3)),
                Arguments.of(new Type.ListOf(Type.TEXT), new Type.ListOf(FEW)),
                Arguments.of(new Type.RangeOf(Type.DATE), new Type.RangeOf(Type.CALENDAR_MONTH)),
                Arguments.of(PERSON, NAMELESS),
                Arguments.of(NAMELESS, PERSON));
    }

    @ParameterizedTest
    @MethodSource("fitting")
    void whatHoldsTheSameMayStandForIt(Type wanted, Type given) {
        assertThat(wanted.accepts(given)).isTrue();
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of(Type.NUMBER, Type.TEXT),
                Arguments.of(Type.NUMBER, YUAN),
                Arguments.of(Type.NUMBER, MANY),
                Arguments.of(Type.NUMBER, Type.CALENDAR_MONTH),
                Arguments.of(Type.TEXT, Type.CALENDAR_MONTH),
                Arguments.of(Type.TEXT, Type.NUMBER),
                Arguments.of(Type.CALENDAR_MONTH, Type.DATE),
                Arguments.of(YUAN, EURO),
                Arguments.of(YUAN, Type.TEXT),
                Arguments.of(FEW, MANY),
                Arguments.of(MANY, Type.NUMBER),
                Arguments.of(NUMBERS, Type.NUMBER),
                Arguments.of(NUMBERS, new Type.ListOf(Type.TEXT)),
                Arguments.of(new Type.RangeOf(Type.NUMBER), Type.NUMBER),
                Arguments.of(new Type.RangeOf(Type.NUMBER), new Type.RangeOf(Type.DATE)),
                Arguments.of(PERSON, Type.TEXT),
                Arguments.of(NAMELESS, NAMED),
                Arguments.of(PERSON, NAMED),
                Arguments.of(NAMED, new Type.Fields(Map.of("name", Type.NUMBER))));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void whatHoldsSomethingElseMayNot(Type wanted, Type given) {
        assertThat(wanted.accepts(given)).isFalse();
    }

    static Stream<Arguments> both() {
        return Stream.of(
                Arguments.of(Type.NUMBER, Type.NUMBER, Type.NUMBER),
                Arguments.of(Type.NUMBER, Type.NUMBER.orEmpty(), Type.NUMBER.orEmpty()),
                Arguments.of(Type.NUMBER.orEmpty(), Type.NUMBER, Type.NUMBER.orEmpty()),
                Arguments.of(Type.ANY.orEmpty(), Type.NUMBER, Type.NUMBER.orEmpty()),
                Arguments.of(Type.NUMBER, Type.ANY.orEmpty(), Type.NUMBER.orEmpty()),
                Arguments.of(Type.ANY, Type.NUMBER, Type.ANY),
                Arguments.of(Type.NUMBER, Type.TEXT, Type.ANY),
                Arguments.of(Type.NUMBER, Type.TEXT.orEmpty(), Type.ANY.orEmpty()),
                Arguments.of(Type.TEXT, MANY, Type.TEXT),
                Arguments.of(FEW, MANY, MANY),
                Arguments.of(YUAN, Type.NUMBER, YUAN),
                Arguments.of(Type.NUMBER, YUAN, YUAN),
                Arguments.of(YUAN, EURO, new Type.Money("CNY/EUR")),
                Arguments.of(new Type.ListOf(Type.NUMBER, 2), new Type.ListOf(YUAN, 3), new Type.ListOf(YUAN, 2)),
                Arguments.of(NUMBERS, NUMBERS.orEmpty(), NUMBERS.orEmpty()),
                Arguments.of(NUMBERS, new Type.ListOf(Type.TEXT), new Type.ListOf(Type.ANY)),
                Arguments.of(NUMBERS, Type.NUMBER, Type.ANY),
                Arguments.of(NAMELESS, PERSON, PERSON),
                Arguments.of(
                        NAMED,
                        NAMELESS.orEmpty(),
                        new Type.Fields(Map.of("age", Type.NUMBER.orEmpty(), "name", Type.TEXT.orEmpty())).orEmpty()),
                Arguments.of(
                        NAMED, new Type.Fields(Map.of("name", Type.NUMBER)), new Type.Fields(Map.of("name", Type.ANY))),
                Arguments.of(
                        Type.Fields.row(Map.of("age", Type.NUMBER), List.of("a")),
                        Type.Fields.row(Map.of("age", Type.NUMBER), List.of("b")),
                        Type.Fields.row(Map.of("age", Type.NUMBER))),
                Arguments.of(
                        Type.Fields.row(Map.of("age", Type.NUMBER), List.of("a")),
                        Type.Fields.row(Map.of("name", Type.TEXT), List.of("a")),
                        Type.Fields.row(
                                Map.of("age", Type.NUMBER.orEmpty(), "name", Type.TEXT.orEmpty()), List.of("a"))),
                Arguments.of(NAMELESS, Type.Fields.row(Map.of("age", Type.NUMBER)), NAMELESS));
    }

    @ParameterizedTest
    @MethodSource("both")
    void theTypeOfTwoHoldsBothAndIsEmptyWhereOneMayBe(Type one, Type two, Type both) {
        assertThat(one.or(two)).isEqualTo(both);
    }

    static Stream<Arguments> alike() {
        return Stream.of(
                Arguments.of(Type.NUMBER, Type.NUMBER, true),
                Arguments.of(Type.NUMBER, YUAN, true),
                Arguments.of(YUAN, Type.NUMBER, true),
                Arguments.of(YUAN, EURO, false),
                Arguments.of(FEW, LEVELS, true),
                Arguments.of(MANY, Type.TEXT, true),
                Arguments.of(MANY, Type.NUMBER, false),
                Arguments.of(Type.NUMBER, MANY, false),
                Arguments.of(Type.DATE, Type.DATE_TIME, false),
                Arguments.of(Type.CALENDAR_MONTH, Type.CALENDAR_MONTH.orEmpty(), true),
                Arguments.of(Type.CALENDAR_MONTH, Type.DATE, false),
                Arguments.of(Type.DATE, Type.CALENDAR_MONTH, false),
                Arguments.of(Type.CALENDAR_MONTH, Type.ANY.orEmpty(), true),
                Arguments.of(Type.ANY, Type.CALENDAR_MONTH, true));
    }

    @ParameterizedTest
    @MethodSource("alike")
    void onlyValuesOfOneKindAreCompared(Type one, Type two, boolean comparable) {
        assertThat(one.comparable(two)).isEqualTo(comparable);
    }

    static Stream<Arguments> ordered() {
        return Stream.of(
                Arguments.of(Type.NUMBER, true),
                Arguments.of(Type.DATE.orEmpty(), true),
                Arguments.of(YUAN, true),
                Arguments.of(LEVELS, true),
                Arguments.of(Type.BOOLEAN, false),
                Arguments.of(Type.BOOLEAN.orEmpty(), false),
                Arguments.of(MANY, false),
                Arguments.of(NUMBERS, false),
                Arguments.of(PERSON, false),
                Arguments.of(new Type.RangeOf(Type.NUMBER), false));
    }

    @ParameterizedTest
    @MethodSource("ordered")
    void valuesHaveAnOrderWhereOneIsMoreThanAnother(Type type, boolean order) {
        assertThat(type.hasOrder()).isEqualTo(order);
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of(Type.DATE_TIME, "date and time"),
                Arguments.of(YUAN, "money in CNY"),
                Arguments.of(MANY, "choice"),
                Arguments.of(NUMBERS, "list of number"),
                Arguments.of(NAMELESS, "record of {age}"),
                Arguments.of(new Type.RangeOf(Type.DATE), "range of date"),
                Arguments.of(Type.NUMBER.orEmpty(), "number or empty"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void aTypeIsToldInTheWordsOfTheOffice(Type type, String words) {
        assertThat(type.inWords().toString()).isEqualTo(words);
        assertThat(type).hasToString(words);
    }

    @Test
    void aTypeIsEmptyOnlyOnce() {
        assertThat(Type.TEXT.orEmpty().orEmpty()).isEqualTo(Type.TEXT.orEmpty());
        assertThat(Type.TEXT.orEmpty().present()).isEqualTo(Type.TEXT);
        assertThat(Type.TEXT.orEmpty(false)).isEqualTo(Type.TEXT);
        assertThat(Type.TEXT.orEmpty(true).mayBeEmpty()).isTrue();
    }

    @Test
    void anAttributeIsReadOfTheOptionAndOfEachInAList() {
        var stages = new Type.Attributes(Map.of("stage", Type.NUMBER), Map.of("primary", Map.of("stage", Value.of(1))));

        assertThat(stages.of(Value.of("primary"), "stage")).isEqualTo(Value.of(1));
        assertThat(stages.of(Value.of("other"), "stage")).isEqualTo(Value.EMPTY);
        assertThat(stages.of(Value.of("primary"), "head")).isEqualTo(Value.EMPTY);
        assertThat(stages.of(Value.unknown("school"), "stage")).isEqualTo(Value.unknown("school"));
        assertThat(stages.of(new Value.Items(List.of(Value.of("primary"), Value.EMPTY)), "stage"))
                .isEqualTo(new Value.Items(List.of(Value.of(1), Value.EMPTY)));
    }
}

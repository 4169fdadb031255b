package org.gulou.language;

import java.util.LinkedHashMap;
import java.util.List;

/** The types of values, and whether a value is of a type. */
final class TypeOf {
    private TypeOf() {}

    static Type value(Value value) {
        return switch (value) {
            case Value.Empty empty -> Type.ANY.orEmpty();
            case Value.Unknown unknown -> Type.ANY;
            case Value.Bool bool -> Type.BOOLEAN;
            case Value.Num num -> Type.NUMBER;
            case Value.Text text -> Type.TEXT;
            case Value.Date date -> Type.DATE;
            case Value.Time time -> Type.TIME;
            case Value.DateTime at -> Type.DATE_TIME;
            case Value.Days days -> Type.DAYS;
            case Value.Months months -> Type.MONTHS;
            case Value.Items(List<Value> items) ->
                new Type.ListOf(
                        items.stream().map(TypeOf::value).reduce(Type::or).orElse(Type.ANY), items.size());
            case Value.Fields(var fields) -> {
                var types = new LinkedHashMap<String, Type>();
                fields.forEach((name, field) -> types.put(name, value(field)));
                yield new Type.Fields(types);
            }
            case Value.Range range ->
                new Type.RangeOf(range.low().or(range::high).map(TypeOf::value).orElse(Type.ANY));
        };
    }

    /** FEEL's {@code instance of}: null is of no type but that of null itself. */
    static boolean isInstance(Value value, Type type) {
        if (value instanceof Value.Empty) {
            return type.mayBeEmpty();
        }
        return switch (type) {
            case Type.OrEmpty(Type present) -> !present.equals(Type.ANY) && isInstance(value, present);
            case Type.Simple simple ->
                type.equals(Type.ANY)
                        || value(value).equals(type)
                        || (type.equals(Type.CALENDAR_MONTH) && value instanceof Value.Date);
            case Type.Money money -> value instanceof Value.Num;
            case Type.Choice choice ->
                value instanceof Value.Text(String text) && choice.options().contains(text);
            case Type.ListOf(Type element, int least) ->
                value instanceof Value.Items(List<Value> items)
                        && items.stream().allMatch(item -> fits(item, element));
            case Type.Fields(var fields, var keys) ->
                value instanceof Value.Fields(var given)
                        && fields.entrySet().stream()
                                .allMatch(field -> given.containsKey(field.getKey())
                                        && fits(given.getOrDefault(field.getKey(), Value.EMPTY), field.getValue()));
            case Type.RangeOf(Type bound) ->
                value instanceof Value.Range range
                        && range.low().stream().allMatch(end -> isInstance(end, bound))
                        && range.high().stream().allMatch(end -> isInstance(end, bound));
        };
    }

    private static boolean fits(Value value, Type type) {
        return value instanceof Value.Empty || isInstance(value, type.present());
    }
}

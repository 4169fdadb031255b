package org.gulou.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A function of the language.
 *
 * @param mayFail whether it may yield null although all arguments are there
 * @param filled whether it yields null for the empty list only
 * @param lenient whether it takes lists with unknown elements as they are; others are unknown then
 * @param result its type, from the types of the arguments
 */
record Builtin(
        String name,
        List<Parameter> parameters,
        boolean mayFail,
        boolean filled,
        boolean lenient,
        Function<List<Type>, Type> result,
        Body body) {
    /** Those that compare the elements of lists. */
    private static final Set<String> COMPARING = Set.of("list contains", "index of", "union", "distinct values");

    @FunctionalInterface
    interface Body {
        /** Takes as many arguments as were given, of the parameters' types; those left out at the end are missing. */
        Value call(Value[] arguments, Frame frame);
    }

    /** What an argument is for; {@code many} takes any number of them, as one list. */
    record Parameter(String name, Type type, boolean optional, boolean many) {}

    /**
     * Declares a function as its documentation shows it: {@code substring(string: text, start position: number, length:
     * number?): text}. {@code *} takes any number of arguments; a result {@code or empty} may fail; a result {@code if
     * any} is null for the empty list.
     */
    static Builtin of(String declaration, Body body) {
        int open = declaration.indexOf('(');
        int close = declaration.indexOf("): ", open);
        String result = declaration.substring(close + 3);
        boolean mayFail = result.endsWith(" or empty");
        boolean filled = result.endsWith(" if any");
        Type type = type(result.replaceFirst(" (or empty|if any)$", ""));
        var parameters = new ArrayList<Parameter>();
        for (String parameter : declaration.substring(open + 1, close).split(", ", -1)) {
            if (!parameter.isEmpty()) {
                parameters.add(parameter(parameter));
            }
        }
        return new Builtin(
                declaration.substring(0, open), List.copyOf(parameters), mayFail, filled, false, types -> type, body);
    }

    private static Parameter parameter(String declaration) {
        int colon = declaration.indexOf(": ");
        String type = declaration.substring(colon + 2);
        boolean optional = type.endsWith("?");
        boolean many = type.endsWith("*");
        return new Parameter(declaration.substring(0, colon), type(type.replaceFirst("[?*]$", "")), optional, many);
    }

    private static Type type(String text) {
        return TypeNames.parse(text).orElseThrow(() -> new IllegalStateException("'" + text + "' is no type"));
    }

    /** The same with a result whose type follows from those of the arguments. */
    Builtin yielding(UnaryOperator<Type> fromFirst) {
        return new Builtin(
                name,
                parameters,
                mayFail,
                filled,
                lenient,
                types -> types.isEmpty()
                        ? Type.ANY
                        : fromFirst.apply(types.getFirst().present()),
                body);
    }

    /** The same with a result whose type follows from those of all arguments. */
    Builtin yieldingOf(Function<List<Type>, Type> fromAll) {
        return new Builtin(name, parameters, mayFail, filled, lenient, fromAll, body);
    }

    /** The same, taking lists with unknown elements as they are. */
    Builtin takingUnknownElements() {
        return new Builtin(name, parameters, mayFail, filled, true, result, body);
    }

    /** Whether this argument is put into a list, or looked for in one, as an element that may be unknown. */
    boolean takesUnknown(int argument) {
        return lenient && parameter(argument).type().equals(Type.ANY);
    }

    /** Whether it looks at the elements of a list only as a whole: what it takes is not walked through. */
    boolean shallow() {
        return lenient && !COMPARING.contains(name);
    }

    /** The element type of a list. */
    static Type element(Type list) {
        return list instanceof Type.ListOf(Type element, int least) ? element.present() : list;
    }

    /** Whether it can be called with so many arguments; of named ones, those of any type may be left out for null. */
    boolean takes(int count, List<String> named) {
        List<Parameter> required =
                parameters.stream().filter(parameter -> !parameter.optional()).toList();
        boolean missing = !named.isEmpty()
                && required.stream()
                        .anyMatch(parameter -> !parameter.type().equals(Type.ANY) && !named.contains(parameter.name()));
        if (missing) {
            return false;
        }
        return takesMany() ? count >= 1 : count >= required.size() && count <= parameters.size();
    }

    boolean takesMany() {
        return !parameters.isEmpty() && parameters.getLast().many();
    }

    Parameter parameter(int index) {
        return parameters.get(Math.min(index, parameters.size() - 1));
    }

    /** The arguments as the body wants them, or null where one is not of its parameter's type. */
    Value @Nullable [] fitting(Value[] given) {
        Value[] arguments = takesMany() ? packed(given) : given.clone();
        for (int i = 0;
                i < given.length && i < parameters.size() && !parameters.get(i).many();
                i++) {
            Value fit = fit(parameters.get(i).type(), arguments[i]);
            if (fit == null) {
                return null;
            }
            arguments[i] = fit;
        }
        return arguments;
    }

    private Value[] packed(Value[] given) {
        int fixed = parameters.size() - 1;
        Value[] arguments = Arrays.copyOf(given, fixed + 1);
        arguments[fixed] = new Value.Items(Arrays.asList(given).subList(Math.min(fixed, given.length), given.length));
        return arguments;
    }

    /** FEEL's implicit conversions: a single value where a list is needed, and a list of one where a value is. */
    private static @Nullable Value fit(Type type, Value value) {
        if (type.equals(Type.ANY)) {
            return value;
        }
        if (type instanceof Type.ListOf(Type element, int least)) {
            if (value instanceof Value.Items) {
                return value;
            }
            return value instanceof Value.Empty ? null : new Value.Items(List.of(value));
        }
        if (TypeOf.isInstance(value, type)) {
            return value;
        }
        return value instanceof Value.Items(List<Value> items) && items.size() == 1
                ? fit(type, items.getFirst())
                : null;
    }
}

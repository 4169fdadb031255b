package org.gulou.language;

import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Built-in functions of one name put to work on arguments that fit them: which of them it is shows only there. */
final class Application {
    private Application() {}

    static Typed of(List<Builtin> candidates, List<Typed> arguments) {
        List<Type> types = arguments.stream().map(Typed::type).toList();
        Type result = candidates.stream()
                .map(candidate -> candidate.result().apply(types))
                .reduce(Type::or)
                .orElse(Type.ANY);
        boolean empty = candidates.stream().anyMatch(candidate -> mayBeEmpty(candidate, types));
        Code[] codes = arguments.stream().map(Typed::code).toArray(Code[]::new);
        Builtin[] functions = candidates.toArray(Builtin[]::new);
        boolean notZero =
                functions[0].name().equals("count") && types.getFirst() instanceof Type.ListOf list && list.least() > 0;
        return new Typed(result.orEmpty(empty), code(functions, types, codes), "", notZero);
    }

    private static Code code(Builtin[] functions, List<Type> types, Code[] codes) {
        String name = functions[0].name();
        if (codes.length == 1 && types.getFirst().present() instanceof Type.ListOf(Type element, int least)) {
            if (name.equals("count")) {
                return Totals.count(codes[0]);
            }
            if (name.equals("sum") && !(element.present() instanceof Type.ListOf)) {
                return Totals.sum(codes[0]);
            }
        }
        return frame -> run(functions, codes, frame);
    }

    private static boolean mayBeEmpty(Builtin function, List<Type> types) {
        if (function.mayFail()) {
            return true;
        }
        for (int i = 0; i < types.size(); i++) {
            Type wanted = function.parameter(i).type();
            boolean any = !Extremes.named(function.name());
            boolean elements = wanted instanceof Type.ListOf(Type element, int least)
                    && !(any && element.equals(Type.ANY))
                    && types.get(i).present() instanceof Type.ListOf(Type inner, int few)
                    && inner.mayBeEmpty();
            if (elements || (types.get(i).mayBeEmpty() && !(any && wanted.equals(Type.ANY)))) {
                return true;
            }
        }
        return function.filled() && types.getFirst().present() instanceof Type.ListOf list && list.least() == 0;
    }

    private static Value run(Builtin[] functions, Code[] codes, Frame frame) {
        Value[] given = new Value[codes.length];
        @Nullable Value unknown = null;
        for (int i = 0; i < codes.length; i++) {
            given[i] = codes[i].run(frame);
            if (functions[0].shallow()) {
                frame.elements(given[i]);
            } else {
                frame.walk(given[i]);
            }
            if (!functions[0].takesUnknown(i)) {
                @Nullable Value within = functions[0].lenient() ? null : Needs.within(given[i]);
                unknown = Needs.add(unknown, within != null ? within : given[i]);
            }
        }
        if (unknown != null) {
            return unknown;
        }
        if (given.length == 1 && given[0] instanceof Value.Empty && functions.length > 1) {
            return Value.EMPTY;
        }
        for (Builtin function : functions) {
            Value @Nullable [] arguments = function.fitting(given);
            if (arguments != null) {
                return called(function, arguments, frame);
            }
        }
        return Value.EMPTY;
    }

    /** Null where the outcome is beyond all dates and durations. */
    private static Value called(Builtin function, Value[] arguments, Frame frame) {
        try {
            Value result = function.body().call(arguments, frame);
            if (result instanceof Value.Text) {
                frame.walk(result);
            }
            return result;
        } catch (DateTimeException | ArithmeticException outOfRange) {
            return Value.EMPTY;
        }
    }
}

package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/** Compiles functions written within an expression, calls of them, and the two built-in functions that take one. */
final class Functions {
    private final Compiler compiler;

    Functions(Compiler compiler) {
        this.compiler = compiler;
    }

    Typed written(Node.Function node) {
        Bindings.Point around = compiler.bindings().point();
        List<String> names =
                node.parameters().stream().map(Node.Parameter::name).toList();
        var callee = new Callee(names, (at, arguments) -> inlined(node, around, at, arguments));
        return new Typed(Type.ANY, frame -> Value.EMPTY).with(Map.of("", callee));
    }

    /** The body, compiled where the function was written, over slots that hold the arguments. */
    private Typed inlined(Node.Function node, Bindings.Point around, int at, List<Typed> arguments) {
        Bindings bindings = compiler.bindings();
        var slots = new int[arguments.size()];
        var inside = new ArrayList<Typed>();
        for (int i = 0; i < slots.length; i++) {
            Typed argument = arguments.get(i);
            Type wanted = node.parameters().get(i).type();
            if (!argument.is(wanted)) {
                return compiler.fault(
                        at,
                        say(
                                "Expected {wanted} for '{parameter}', got {type}",
                                wanted,
                                node.parameters().get(i).name(),
                                argument.type()));
            }
            slots[i] = bindings.newSlot();
            inside.add(bindings.slot(argument.type(), slots[i], argument.path()).with(argument.functions()));
        }
        Bindings.Point here = bindings.go(around);
        for (int i = 0; i < slots.length; i++) {
            bindings.variable(node.parameters().get(i).name(), inside.get(i));
        }
        Typed body = compiler.callable(node.body());
        bindings.go(here);
        Code[] given = arguments.stream().map(Typed::code).toArray(Code[]::new);
        Code code = body.code();
        return new Typed(
                        body.type(),
                        frame -> {
                            for (int i = 0; i < given.length; i++) {
                                frame.slots[slots[i]] = given[i].run(frame);
                            }
                            return code.run(frame);
                        },
                        "",
                        body.notZero())
                .with(body.functions());
    }

    Typed apply(Node.Apply node) {
        Typed function = compiler.callable(node.function());
        Callee callee = function.functions().get("");
        if (callee == null) {
            return compiler.fault(node.at(), say("'{function}' is no function", Source.of(node.function())));
        }
        Typed call = call(node.at(), Source.of(node.function()), callee, node.arguments(), node.names());
        Code around = function.code();
        Code code = call.code();
        return new Typed(
                        call.type(),
                        frame -> {
                            around.run(frame);
                            return code.run(frame);
                        },
                        "",
                        call.notZero())
                .with(call.functions());
    }

    Typed call(int at, String name, Callee callee, List<Node> arguments, List<String> names) {
        Optional<List<Node>> ordered = Calls.ordered(at, arguments, names, callee.parameters());
        if (ordered.isEmpty() || ordered.get().size() != callee.parameters().size()) {
            return compiler.fault(
                    at, say("Expected {function}({parameters})", name, String.join(", ", callee.parameters())));
        }
        return callee.body()
                .call(at, ordered.get().stream().map(compiler::callable).toList());
    }

    /** {@code sort(list, precedes)}; elements that neither precede each other keep their order. */
    Typed sort(Node.Call node) {
        Optional<List<Node>> given =
                Calls.ordered(node.at(), node.arguments(), node.names(), List.of("list", "precedes"));
        if (given.isEmpty() || given.get().size() != 2) {
            return compiler.fault(
                    node.at(),
                    say("Expected sort(list, function(x, y) …)"),
                    node.arguments().size() == 1 ? sorting(node.arguments().getFirst()) : Sentence.NONE);
        }
        Typed list = compiler.compile(given.get().getFirst());
        int slot = compiler.bindings().newSlot();
        int other = compiler.bindings().newSlot();
        Type element = Builtin.element(list.type().present());
        Typed test = test(given.get().get(1), List.of(element(element, slot), element(element, other)));
        Code items = list.code();
        Code precedes = test.code();
        Type type =
                new Type.ListOf(element, list.type().present() instanceof Type.ListOf(Type e, int least) ? least : 0);
        return new Typed(type.orEmpty(list.mayBeEmpty() || test.mayBeEmpty()), frame -> {
            Value all = Series.of(items.run(frame));
            return all instanceof Value.Items(List<Value> values)
                    ? sorted(values, (one, two) -> {
                        frame.step();
                        frame.slots[slot] = one;
                        frame.slots[other] = two;
                        return precedes.run(frame);
                    })
                    : all;
        });
    }

    private Sentence sorting(Node list) {
        Type element = Builtin.element(compiler.compile(list).type().present());
        String by = element.present() instanceof Type.Fields(var fields, var keys) && !fields.isEmpty()
                ? "." + fields.keySet().iterator().next()
                : "";
        return say(
                "Say which comes first: {rule}.",
                "sort(%s, function(x, y) x%s < y%s)".formatted(Source.of(list), by, by));
    }

    private Typed element(Type type, int slot) {
        return compiler.bindings().slot(type, slot, "");
    }

    @FunctionalInterface
    private interface Precedes {
        Value says(Value one, Value two);
    }

    /** Null where the order contradicts itself or a comparison is null; unknown where one is. */
    private static Value sorted(List<Value> values, Precedes precedes) {
        Value[] sorted = values.toArray(Value[]::new);
        @Nullable Value[] failed = {null};
        try {
            Arrays.sort(sorted, (one, two) -> {
                Value before = precedes.says(one, two);
                Value after = before.isTrue() ? Value.FALSE : precedes.says(two, one);
                for (Value said : List.of(before, after)) {
                    if (!(said instanceof Value.Bool) && !(failed[0] instanceof Value.Unknown)) {
                        failed[0] = said;
                    }
                }
                return before.isTrue() ? -1 : after.isTrue() ? 1 : 0;
            });
        } catch (IllegalArgumentException noOrder) {
            return Value.EMPTY;
        }
        Value failure = failed[0];
        return failure == null ? new Value.Items(List.of(sorted)) : failure;
    }

    /** {@code list replace(list, match, newItem)}: in place of every element for which the function is true. */
    Typed replace(Node.Call node, List<Node> given) {
        Typed list = compiler.compile(given.getFirst());
        Typed item = compiler.compile(given.get(2));
        int slot = compiler.bindings().newSlot();
        int replacement = compiler.bindings().newSlot();
        Type element = Builtin.element(list.type().present());
        Typed test = test(given.get(1), List.of(element(element, slot), element(item.type(), replacement)));
        Code items = list.code();
        Code match = test.code();
        Code by = item.code();
        Type type = new Type.ListOf(element.or(item.type()));
        return new Typed(type.orEmpty(list.mayBeEmpty() || test.mayBeEmpty()), frame -> {
            Value all = Series.of(items.run(frame));
            if (!(all instanceof Value.Items(List<Value> values))) {
                return all;
            }
            Value instead = by.run(frame);
            frame.slots[replacement] = instead;
            var replaced = new ArrayList<Value>(values.size());
            for (Value value : values) {
                frame.step();
                frame.slots[slot] = value;
                Value said = match.run(frame);
                if (!(said instanceof Value.Bool)) {
                    return said instanceof Value.Unknown ? said : Value.EMPTY;
                }
                replaced.add(said.isTrue() ? instead : value);
            }
            return new Value.Items(replaced);
        });
    }

    private Typed test(Node function, List<Typed> arguments) {
        Typed typed = compiler.callable(function);
        Callee callee = typed.functions().get("");
        if (callee == null || callee.parameters().size() != arguments.size()) {
            return compiler.fault(
                    function.at(),
                    say("Expected a function of {number} values, such as function(x, y) x < y", arguments.size()));
        }
        Typed test = callee.body().call(function.at(), arguments);
        return test.is(Type.BOOLEAN)
                ? test
                : compiler.fault(
                        function.at(), say("Expected a condition in this function, but it yields {type}", test.type()));
    }
}

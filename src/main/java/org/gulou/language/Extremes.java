package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** {@code min} and {@code max}: of options by their place in the order of the choice, where that has one. */
final class Extremes {
    private static final Set<String> NAMES = Set.of("min", "max");

    private final Compiler compiler;

    Extremes(Compiler compiler) {
        this.compiler = compiler;
    }

    static boolean named(String function) {
        return NAMES.contains(function);
    }

    /** The arguments as {@code function} can order them; options become their place in the order. */
    List<Typed> ordered(Node.Call node, List<Typed> arguments) {
        Optional<Type.Choice> scale = scale(arguments);
        if (!named(node.function()) || scale.isEmpty()) {
            return arguments;
        }
        if (!scale.get().ordered()) {
            compiler.fault(
                    node.at(),
                    say(
                            "'{function}' needs an order, but the options of '{rule}' have none",
                            node.function(),
                            Source.of(node.arguments().getFirst())),
                    say("Write ordered: true on the item, and its options from the lowest to the highest"));
            return arguments;
        }
        List<String> order = List.copyOf(scale.get().options());
        return arguments.stream()
                .map(argument -> mapped(
                        argument,
                        value -> value instanceof Value.Text(String option) && order.contains(option)
                                ? Value.of(order.indexOf(option))
                                : value))
                .toList();
    }

    /** What the call yields: of places in an order, the option that has the place. */
    Typed chosen(Node.Call node, List<Typed> arguments, Typed call) {
        Optional<Type.Choice> scale = scale(arguments).filter(Type.Choice::ordered);
        if (!named(node.function()) || scale.isEmpty()) {
            return call;
        }
        List<String> order = List.copyOf(scale.get().options());
        return mapped(
                call, value -> value instanceof Value.Num(var place) ? Value.of(order.get(place.intValue())) : value);
    }

    private static Optional<Type.Choice> scale(List<Typed> arguments) {
        return arguments.stream()
                .map(argument -> Builtin.element(argument.type().present()).present())
                .filter(Type.Choice.class::isInstance)
                .map(Type.Choice.class::cast)
                .findFirst();
    }

    private static Typed mapped(Typed typed, Function<Value, Value> change) {
        Code code = typed.code();
        return new Typed(typed.type(), frame -> {
            Value value = code.run(frame);
            frame.elements(value);
            return value instanceof Value.Items(List<Value> items)
                    ? new Value.Items(items.stream().map(change).toList())
                    : change.apply(value);
        });
    }
}

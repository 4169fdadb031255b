package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.kernel.Sentence;

/** Compiles calls of built-in functions: finds those of the name that the arguments fit, and says what else is wrong. */
final class BuiltinCalls {
    static final Set<String> FROM_TEXT = Set.of("date", "time", "date and time", "duration", "number", "range");

    /** Functions that make one value of the elements of a list, whatever type these have. */
    private static final Set<String> OF_ELEMENTS = Set.of("min", "max", "all", "any");

    /** Functions that put amounts together or side by side, which must be in one currency. */
    private static final Set<String> OF_AMOUNTS =
            Set.of("sum", "min", "max", "mean", "median", "mode", "product", "stddev");

    /** Functions that look for their second argument among the elements of the first. */
    private static final Set<String> SEARCHES = Set.of("list contains", "index of");

    private final Compiler compiler;
    private final Always always;

    BuiltinCalls(Compiler compiler) {
        this.compiler = compiler;
        this.always = new Always(compiler);
    }

    private boolean isDay(Node node) {
        Type type = compiler.compile(node).type().present();
        return type.equals(Type.DATE) || type.equals(Type.DATE_TIME) || type.equals(Type.CALENDAR_MONTH);
    }

    Typed call(Node.Call node, List<Builtin> named) {
        if (node.function().equals("list replace") && takesFunction(node)) {
            return compiler.functions().replace(node, inOrder(node));
        }
        Fitting fitting = fitting(node, named);
        if (fitting.functions().isEmpty()) {
            return compiler.fault(node.at(), say("Expected {calls}", shown(named)));
        }
        List<Node> arguments = fitting.arguments();
        var extremes = new Extremes(compiler);
        List<Typed> given = arguments.stream().map(compiler::compile).toList();
        List<Typed> typed = extremes.ordered(node, given);
        List<Builtin> candidates = fitting.functions().stream()
                .filter(candidate -> accepts(candidate, typed))
                .toList();
        if (candidates.isEmpty()) {
            return given.size() == 1 && given.getFirst().isNested()
                    ? nested(node.at(), arguments.getFirst())
                    : unfit(node, fitting, typed);
        }
        if (OF_AMOUNTS.contains(node.function()) && areMixed(typed)) {
            return compiler.fault(
                    node.at(),
                    say("'{function}' is given amounts in more than one currency", node.function()),
                    say("Convert one amount into the other's currency first"));
        }
        if (given.size() == 1) {
            nested(node.function(), arguments.getFirst(), given.getFirst());
        }
        Typed call = extremes.chosen(node, given, Application.of(candidates, typed));
        if (call.mayBeEmpty()
                && candidates.getFirst().filled()
                && given.getFirst().mayHaveNone()) {
            Optional<Typed> settled = ofNone(call, given.getFirst(), arguments.getFirst());
            if (settled.isPresent()) {
                return settled.get();
            }
            compiler.emptyLists().add(Source.of(arguments.getFirst()));
        }
        always.check(node, arguments, call);
        searched(node, arguments, typed);
        return sure(node, arguments, given, call);
    }

    /** The functions that take as many arguments, named so, and the arguments in the order of the last of them. */
    private record Fitting(List<Builtin> functions, List<Node> arguments) {}

    private static Fitting fitting(Node.Call node, List<Builtin> named) {
        var functions = new ArrayList<Builtin>();
        List<Node> arguments = node.arguments();
        for (Builtin candidate : asNamed(node.names(), named)) {
            List<String> parameters = names(candidate);
            Optional<List<Node>> ordered = Calls.ordered(node.at(), node.arguments(), node.names(), parameters);
            if (ordered.isPresent() && candidate.takes(ordered.get().size(), node.names())) {
                functions.add(candidate);
                arguments = ordered.get();
            }
        }
        return new Fitting(functions, arguments);
    }

    /** Tells what it takes and what came; who asks a list for what is in it is told how that is asked. */
    private Typed unfit(Node.Call node, Fitting fitting, List<Typed> given) {
        List<Type> came = given.stream().map(Typed::type).toList();
        List<Node> arguments = fitting.arguments();
        Sentence advice = node.function().equals("contains") && came.getFirst().present() instanceof Type.ListOf
                ? say("Write {rule}", Source.of(arguments.get(1)) + " in " + Source.of(arguments.getFirst()))
                : Sentence.NONE;
        return compiler.fault(
                node.at(), say("Expected {calls}, got ({types})", shown(fitting.functions()), came), advice);
    }

    /** Whether they are amounts of more than one currency. */
    private static boolean areMixed(List<Typed> arguments) {
        return arguments.stream()
                .map(argument -> Builtin.element(argument.type().present()))
                .reduce(Type::or)
                .filter(type -> type instanceof Type.Money amount && amount.isMixed())
                .isPresent();
    }

    /** What is looked for in a list has to be something that can be in it. */
    private void searched(Node.Call node, List<Node> arguments, List<Typed> typed) {
        if (SEARCHES.contains(node.function())
                && typed.getFirst().type().present() instanceof Type.ListOf(Type element, int least)) {
            compiler.offered().value(element, arguments.get(1));
        }
    }

    /** The call with what is sure of it where it is written: that it does not fail, that it is not 0, or its value. */
    private Typed sure(Node.Call node, List<Node> arguments, List<Typed> given, Typed call) {
        Typed known = Extremes.named(node.function()) && Signs.isPositive(node) ? call.notZeroAnyMore() : call;
        if (Surely.yields(node, given)
                || (node.function().equals("date") && new YearlyDay(this::isDay).comes(arguments))) {
            boolean empty = given.stream().anyMatch(Typed::mayBeEmpty);
            return known.as(known.type().present().orEmpty(empty));
        }
        return FROM_TEXT.contains(node.function()) ? folded(known, arguments) : known;
    }

    /**
     * The call where something stands for an answer that is empty: it stands for that of no rows, too, in whatever order and
     * however selected the answers come.
     */
    private Optional<Typed> ofNone(Typed call, Typed list, Node written) {
        Code all = list.code();
        Code whole = call.code();
        Bindings bindings = compiler.bindings();
        return Stream.of(Handed.at(list.path()), Handed.by(Source.of(written), bindings.names(), bindings.handed()))
                .flatMap(handed -> handed instanceof Handed.Answer(String path) ? Stream.of(path) : Stream.of())
                .flatMap(path -> bindings.names().behind(path).flatMap(Names.Behind::otherwise).stream())
                .findFirst()
                .flatMap(Constants::written)
                .map(otherwise -> new Typed(call.type().present(), frame -> {
                    Value value = whole.run(frame);
                    return value instanceof Value.Empty
                                    && all.run(frame) instanceof Value.Items(List<Value> items)
                                    && items.isEmpty()
                            ? otherwise
                            : value;
                }));
    }

    /** Those whose parameters stand in the order of the names given, as {@code before(point: …, range: …)} means; all, where none do. */
    private static List<Builtin> asNamed(List<String> given, List<Builtin> named) {
        List<Builtin> inOrder = named.stream()
                .filter(candidate -> names(candidate).stream()
                        .filter(given::contains)
                        .toList()
                        .equals(given))
                .toList();
        return given.isEmpty() || inOrder.isEmpty() ? named : inOrder;
    }

    private static List<String> names(Builtin function) {
        return function.parameters().stream().map(Builtin.Parameter::name).toList();
    }

    /** What makes one value of a list has nothing to say of lists in it; their number is seldom what is meant. */
    private void nested(String function, Node list, Typed typed) {
        if (OF_ELEMENTS.contains(function) && typed.isNested()) {
            nested(list.at(), list);
        }
        if (function.equals("count") && typed.isNested() && !typed.path().isEmpty()) {
            String rule = Source.of(list);
            compiler.warnings()
                    .add(new Fault(
                            list.at(),
                            say("'{rule}' is a list of lists, and its lists are counted", rule),
                            say("If what is in them is meant, write count(flatten({rule}))", rule)));
        }
    }

    private Typed nested(int at, Node list) {
        String rule = Source.of(list);
        return compiler.fault(
                at,
                say("'{rule}' is a list of lists", rule),
                say("Write flatten({rule}) to make one list of it", rule));
    }

    private boolean takesFunction(Node.Call node) {
        List<Node> given = inOrder(node);
        return given.size() == 3
                && (given.get(1) instanceof Node.Function || node.names().contains("match"));
    }

    private static List<Node> inOrder(Node.Call node) {
        return Calls.ordered(node.at(), node.arguments(), node.names(), List.of("list", "match", "newItem"))
                .orElse(node.arguments());
    }

    private static Sentence shown(List<Builtin> functions) {
        return functions.stream()
                .map(function -> say(
                        "{function}({parameters})",
                        function.name(),
                        function.parameters().stream().map(BuiltinCalls::shown).toList()))
                .reduce((one, other) -> say("{one} or {other}", one, other))
                .orElse(Sentence.NONE);
    }

    private static Sentence shown(Builtin.Parameter parameter) {
        return parameter.optional()
                ? say("{name}: {type}?", parameter.name(), parameter.type())
                : say("{name}: {type}", parameter.name(), parameter.type());
    }

    private static boolean accepts(Builtin function, List<Typed> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (!accepts(function.parameter(i).type(), arguments.get(i).type().present())) {
                return false;
            }
        }
        return true;
    }

    /** Amounts of money count as numbers here, and a single value as a list of one. */
    private static boolean accepts(Type wanted, Type given) {
        if (wanted.accepts(given) || (wanted.equals(Type.NUMBER) && given instanceof Type.Money)) {
            return true;
        }
        if (!(wanted instanceof Type.ListOf(Type element, int least))) {
            return false;
        }
        return given instanceof Type.ListOf(Type inner, int few)
                ? accepts(element, inner.present())
                : accepts(element, given);
    }

    /** A conversion of a literal is done at once, which also tells its exact type: {@code duration("P1D")}. */
    private static Typed folded(Typed call, List<Node> arguments) {
        if (!arguments.stream().allMatch(Node.Literal.class::isInstance)) {
            return call;
        }
        Value value = call.code().run(Frame.plain(0));
        return new Typed(TypeOf.value(value), frame -> value, "", value instanceof Value.Num(var n) && n.signum() != 0);
    }
}

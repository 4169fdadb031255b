package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/** Compiles calls: of built-in functions, of declared ones, and of those that ask the world around. */
final class Calls {
    static final Set<String> FROM_TEXT = Set.of("date", "time", "date and time", "duration", "number", "range");

    /** What a table counts for, which has steps of its own. */
    private static final int TABLE = 100;

    private final Compiler compiler;
    private final Questions questions;

    Calls(Compiler compiler) {
        this.compiler = compiler;
        this.questions = new Questions(compiler);
    }

    Typed call(Node.Call node) {
        Callee local = compiler.bindings()
                .find(node.function())
                .map(Typed::functions)
                .map(functions -> functions.get(""))
                .orElse(null);
        if (local != null) {
            return compiler.functions().call(node.at(), node.function(), local, node.arguments(), node.names());
        }
        Names.@Nullable Signature declared =
                compiler.bindings().names().tables().get(node.function());
        if (declared != null) {
            return declared(node, declared);
        }
        if (node.function().equals("sort")) {
            return compiler.functions().sort(node);
        }
        if (node.function().equals("not")) {
            return not(node);
        }
        if (Questions.NAMES.contains(node.function())) {
            return questions.call(node);
        }
        List<Builtin> named = Library.named(node.function());
        return named.isEmpty() ? unknown(node) : builtin(node, named);
    }

    private Typed unknown(Node.Call node) {
        var known = new ArrayList<>(Library.names());
        known.addAll(Questions.NAMES);
        known.addAll(List.of("sort", "not"));
        known.addAll(compiler.bindings().names().tables().keySet());
        return compiler.fault(
                node.at(),
                say("Unknown function '{function}'", node.function()),
                Advice.unknownFunction(node.function(), known));
    }

    private Typed not(Node.Call node) {
        if (node.arguments().size() != 1) {
            return compiler.fault(node.at(), say("Expected one condition in not(…)"));
        }
        Typed condition = compiler.compile(node.arguments().getFirst(), Type.BOOLEAN);
        Code code = condition.code();
        return new Typed(condition.type(), frame -> Relations.not(code.run(frame)));
    }

    private Typed declared(Node.Call node, Names.Signature declared) {
        List<String> names = List.copyOf(declared.parameters().keySet());
        Optional<List<Node>> ordered = ordered(node.at(), node.arguments(), node.names(), names);
        if (ordered.isEmpty() || ordered.get().size() != names.size()) {
            return compiler.fault(node.at(), say("Expected {function}({parameters})", node.function(), names));
        }
        var codes = new ArrayList<Code>();
        for (int i = 0; i < names.size(); i++) {
            Type wanted = declared.parameters().getOrDefault(names.get(i), Type.ANY);
            codes.add(compiler.compile(ordered.get().get(i), wanted).code());
            compiler.operations().offered(wanted, ordered.get().get(i));
        }
        return called(declared, codes);
    }

    /** A declared function as one that can be handed on. */
    Optional<Callee> callee(String name) {
        Names.@Nullable Signature declared =
                compiler.bindings().names().tables().get(name);
        return Optional.ofNullable(declared)
                .map(signature -> new Callee(
                        List.copyOf(signature.parameters().keySet()),
                        (at, arguments) -> called(
                                signature, arguments.stream().map(Typed::code).toList())));
    }

    private static Typed called(Names.Signature declared, List<Code> arguments) {
        Names.Body body = declared.body();
        return new Typed(
                declared.result(),
                frame -> {
                    frame.steps(TABLE);
                    return body.call(
                            arguments.stream().map(code -> code.run(frame)).toList(), frame.surroundings);
                });
    }

    /** The arguments in the order of the parameters; null literals where a named one in between is left out. */
    static Optional<List<Node>> ordered(int at, List<Node> arguments, List<String> names, List<String> parameters) {
        if (names.isEmpty()) {
            return Optional.of(arguments);
        }
        if (!parameters.containsAll(names) || Set.copyOf(names).size() != names.size()) {
            return Optional.empty();
        }
        var ordered = new ArrayList<Node>();
        for (String parameter : parameters) {
            int index = names.indexOf(parameter);
            ordered.add(index < 0 ? new Node.Literal(at, Value.EMPTY) : arguments.get(index));
        }
        while (!names.contains(parameters.get(ordered.size() - 1))) {
            ordered.removeLast();
        }
        return Optional.of(ordered);
    }

    private Typed builtin(Node.Call node, List<Builtin> named) {
        var fitting = new ArrayList<Builtin>();
        List<Node> arguments = node.arguments();
        for (Builtin candidate : named) {
            List<String> parameters =
                    candidate.parameters().stream().map(Builtin.Parameter::name).toList();
            Optional<List<Node>> ordered = ordered(node.at(), node.arguments(), node.names(), parameters);
            if (ordered.isPresent() && candidate.takes(ordered.get().size())) {
                fitting.add(candidate);
                arguments = ordered.get();
            }
        }
        if (fitting.isEmpty()) {
            return compiler.fault(node.at(), say("Expected {calls}", shown(named)));
        }
        if (node.function().equals("list replace") && takesFunction(node)) {
            return compiler.functions().replace(node, inOrder(node));
        }
        var extremes = new Extremes(compiler);
        List<Typed> given = arguments.stream().map(compiler::compile).toList();
        List<Typed> typed = extremes.ordered(node, given);
        List<Builtin> candidates =
                fitting.stream().filter(candidate -> accepts(candidate, typed)).toList();
        if (candidates.isEmpty()) {
            List<Type> came = typed.stream().map(Typed::type).toList();
            return compiler.fault(node.at(), say("Expected {calls}, got ({types})", shown(fitting), came));
        }
        Typed call = extremes.chosen(node, given, typed(candidates, typed));
        if (NumberFunctions.surely(node, given)) {
            boolean empty = given.stream().anyMatch(Typed::mayBeEmpty);
            return call.as(call.type().present().orEmpty(empty));
        }
        return FROM_TEXT.contains(node.function()) ? folded(call, arguments) : call;
    }

    private boolean takesFunction(Node.Call node) {
        List<Node> given = inOrder(node);
        return given.size() == 3
                && (given.get(1) instanceof Node.Function || node.names().contains("match"));
    }

    private static List<Node> inOrder(Node.Call node) {
        return ordered(node.at(), node.arguments(), node.names(), List.of("list", "match", "newItem"))
                .orElse(node.arguments());
    }

    private static Sentence shown(List<Builtin> functions) {
        return functions.stream()
                .map(function -> say(
                        "{function}({parameters})",
                        function.name(),
                        function.parameters().stream().map(Calls::shown).toList()))
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

    private static Typed typed(List<Builtin> candidates, List<Typed> arguments) {
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
            @Nullable Value within = functions[0].lenient() ? null : Needs.within(given[i]);
            unknown = Needs.add(unknown, within != null ? within : given[i]);
        }
        if (unknown != null) {
            return unknown;
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

    /** A conversion of a literal is done at once, which also tells its exact type: {@code duration("P1D")}. */
    private static Typed folded(Typed call, List<Node> arguments) {
        if (!arguments.stream().allMatch(Node.Literal.class::isInstance)) {
            return call;
        }
        Value value = call.code().run(Frame.plain(0));
        return new Typed(TypeOf.value(value), frame -> value, "", value instanceof Value.Num(var n) && n.signum() != 0);
    }
}

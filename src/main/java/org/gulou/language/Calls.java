package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/** Compiles calls: of built-in functions, of declared ones, and of those that ask the world around. */
final class Calls {
    /** What a table counts for, which has steps of its own. */
    private static final int TABLE = 100;

    /** Where nothing like it is known. */
    static final Sentence UNKNOWN = say("See in the README of the catalogue what rules can call");

    private final Compiler compiler;
    private final Questions questions;
    private final BuiltinCalls builtins;

    Calls(Compiler compiler) {
        this.compiler = compiler;
        this.questions = new Questions(compiler);
        this.builtins = new BuiltinCalls(compiler);
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
            return compiler.asking(() -> questions.call(node));
        }
        List<Builtin> named = Library.named(node.function());
        return named.isEmpty() ? unknown(node) : builtins.call(node, named);
    }

    private Typed unknown(Node.Call node) {
        var known = new ArrayList<>(Library.names());
        known.addAll(Questions.NAMES);
        known.addAll(List.of("sort", "not"));
        known.addAll(compiler.bindings().names().tables().keySet());
        return compiler.fault(
                node.at(),
                say("Unknown function '{function}'", node.function()),
                Elsewhere.function(node.function(), known).or(UNKNOWN));
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
            return compiler.fault(
                    node.at(), say("Expected {function}({parameters})", node.function(), String.join(", ", names)));
        }
        var given = new ArrayList<Typed>();
        for (int i = 0; i < names.size(); i++) {
            Type wanted = declared.parameters().getOrDefault(names.get(i), Type.ANY);
            Typed argument = compiler.compile(ordered.get().get(i), wanted);
            given.add(argument);
            compiler.offered().value(wanted, ordered.get().get(i));
            compiler.offered().tested(node, argument.type(), declared.tested().getOrDefault(names.get(i), Set.of()));
        }
        Typed call = called(declared, given.stream().map(Typed::code).toList());
        return new TableGaps(compiler).leaves(node, declared, ordered.get(), given)
                ? call.as(call.type().orEmpty())
                : call;
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
        return new Typed(declared.result(), frame -> {
            frame.steps(TABLE);
            return body.call(arguments.stream().map(code -> code.run(frame)).toList(), frame.surroundings);
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
}

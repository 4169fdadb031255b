package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gulou.kernel.Ordered;

/** A rule, parsed and type-checked once; immutable, to be evaluated as often as needed and from many threads. */
public final class Expression {
    /** What came of compiling a text. */
    public sealed interface Compilation {
        /** It can be evaluated; the warnings are worth a look before publishing. */
        record Ready(Expression expression, List<Fault> warnings) implements Compilation {}

        record Refused(List<Fault> faults) implements Compilation {}
    }

    private final String source;
    private final Typed root;
    private final Node node;
    private final Names names;
    private final Set<String> reads;
    private final int slots;
    private final Optional<String> listOfNone;

    private Expression(
            String source,
            Node node,
            Names names,
            Typed root,
            Set<String> reads,
            int slots,
            Optional<String> listOfNone) {
        this.source = source;
        this.node = node;
        this.names = names;
        this.root = root;
        this.reads = Ordered.copy(reads);
        this.slots = slots;
        this.listOfNone = listOfNone;
    }

    /**
     * Reads {@code source} where {@code names} can be used and {@code expected} is needed.
     *
     * @param expected {@link Type#ANY} where any type will do; a type that is not {@link Type.OrEmpty} refuses what may
     *     be empty
     */
    public static Compilation compile(String source, Names names, Type expected) {
        return compile(source, names, expected, new Compiler(names));
    }

    /** The same of what is shown in a text, which is named there and not reckoned. */
    public static Compilation shown(String source, Names names, Type expected) {
        return compile(source, names, expected, new Compiler(names).shown());
    }

    private static Compilation compile(String source, Names names, Type expected, Compiler compiler) {
        if (source.isBlank()) {
            return new Compilation.Refused(
                    List.of(new Fault(1, say("Expected {expected}, but nothing is written", expected))));
        }
        try {
            Node node = Parser.expression(source, Spaced.names(names));
            Typed root = Expectation.converted(compiler.compile(node), expected);
            compiler.offered().outcomes(expected, node);
            if (compiler.faults().isEmpty()) {
                Expectation.check(compiler, node, root.type(), expected);
            }
            List<Fault> judged = compiler.judged();
            if (compiler.faults().isEmpty()) {
                WrittenDays.in(node).forEach(judged::add);
                compiler.warnings().addAll(Unfitting.in(node, names));
            }
            if (compiler.faults().isEmpty() && expected.present().equals(Type.BOOLEAN)) {
                judged.addAll(Judgement.of(node, names, compiler.warnings()));
            } else if (compiler.faults().isEmpty() && !expected.present().equals(Type.ANY)) {
                judged.addAll(Judgement.within(node, names));
            }
            compiler.warnings().addAll(compiler.uncovered());
            return compiler.faults().isEmpty()
                    ? new Compilation.Ready(
                            new Expression(
                                    source,
                                    node,
                                    names,
                                    root,
                                    compiler.reads(),
                                    compiler.bindings().slots(),
                                    root.mayBeEmpty() ? Gap.list(compiler) : Optional.empty()),
                            List.copyOf(compiler.warnings()))
                    : new Compilation.Refused(List.copyOf(compiler.faults()));
        } catch (Refusal refusal) {
            return new Compilation.Refused(List.of(refusal.fault()));
        }
    }

    /** What is wrong with a rule that reads no answer and goes beyond the {@link Limits} each time. */
    public Optional<Fault> runaway() {
        try {
            if (reads.isEmpty()) {
                root.code().run(Frame.plain(slots));
            }
            return Optional.empty();
        } catch (EvaluationLimit tooMuch) {
            return Optional.of(new Fault(node.at(), tooMuch.found(), say("Make what it goes through smaller.")));
        }
    }

    /** The list for whose sake it is empty where that has no elements, because one value is made of them. */
    public Optional<String> listOfNone() {
        return listOfNone;
    }

    public String source() {
        return source;
    }

    public Type type() {
        return root.type();
    }

    /** Whether the number that it comes to need not be whole. */
    public boolean mayBeFraction() {
        return Fraction.may(node, names);
    }

    /**
     * Whether this and the {@code others} can never be true together; false where that cannot be told. All are conditions,
     * and the names that the others read mean the same where this stands.
     *
     * @param shown the conditions under which a name can hold anything; one that is not here may always
     */
    public boolean contradicts(List<Expression> others, Map<String, List<Expression>> shown) {
        var meanings = new Meanings(names);
        var conditions = new ArrayList<Node>(List.of(meanings.of(node)));
        others.forEach(other -> conditions.add(meanings.of(other.node)));
        var nodes = new LinkedHashMap<String, List<Node>>();
        shown.forEach((name, when) -> nodes.put(
                name,
                when.stream().map(condition -> meanings.of(condition.node)).toList()));
        return (!others.isEmpty() || !shown.isEmpty()) && Judgement.never(conditions, nodes, names);
    }

    /** Whether one of the {@code others} is surely true wherever this is; false where that cannot be told. */
    public boolean implies(List<Expression> others) {
        var meanings = new Meanings(names);
        var conditions = new ArrayList<Node>(List.of(meanings.of(node)));
        others.forEach(other -> conditions.add(new Node.If(
                0, meanings.of(other.node), new Node.Literal(0, Value.FALSE), new Node.Literal(0, Value.TRUE))));
        return !others.isEmpty() && Judgement.never(conditions, Map.of(), names);
    }

    /** Whether it calls that function anywhere. */
    public boolean calls(String function) {
        return Pieces.call(node, function);
    }

    /** Whether it may ask that table with these inputs, as far as the limits of answers tell. */
    public boolean mayAsk(String table, List<Value> inputs) {
        return new Asks(node, names).may(table, inputs);
    }

    /** What it asks that function about by name: {@code contract} of {@code given("contract")}. */
    public Set<String> named(String function) {
        return Pieces.named(node, function).collect(Collectors.toSet());
    }

    /** What it compares with numbers that are written in it. */
    public List<Compared> compared() {
        return Compared.in(node);
    }

    /** The values that are written in it, days among them: 1000, {@code date("2026-05-01")}. */
    public Set<Value> constants() {
        return Pieces.constants(node).collect(Collectors.toSet());
    }

    /** The texts that it can come to, as far as they are written in it, in rules and tables that it names, or in a code list. */
    public Set<String> outcomes() {
        return new Outcomes(names).of(node).collect(Collectors.toSet());
    }

    /**
     * Of each comparison of figures or days the difference of its sides, which is nothing where it turns. Left out are
     * those of an answer with what is written, and those within loops.
     */
    public List<Expression> balances() {
        return Balances.of(node).flatMap(it -> alone(it).stream()).toList();
    }

    /** What {@code path} must be beside something else, where this does nothing but compare the two. */
    public Optional<Facing> facing(String path) {
        return Facing.Sides.of(node, path)
                .flatMap(sides -> alone(sides.other()).map(other -> new Facing(sides.must(), other)));
    }

    private Optional<Expression> alone(Node part) {
        var compiler = new Compiler(names);
        Typed typed = compiler.compile(part);
        return compiler.faults().isEmpty()
                ? Optional.of(new Expression(
                        Source.of(part),
                        part,
                        names,
                        typed,
                        compiler.reads(),
                        compiler.bindings().slots(),
                        Optional.empty()))
                : Optional.empty();
    }

    /** The names and paths it reads, as written: {@code incomePerHead}, {@code household.monthlyIncome}. */
    public Set<String> reads() {
        return reads;
    }

    /** Its value, empty and unknown included.
     *
     * @throws EvaluationLimit where it goes beyond the {@link Limits} */
    public Value evaluate(Scope scope, Surroundings surroundings) {
        return root.code().run(new Frame(scope, surroundings, slots));
    }

    /**
     * The answers without which this cannot be decided: none of them can be left out for good. Empty where it is decided.
     */
    public Set<String> needs(Scope scope, Surroundings surroundings) {
        if (!(Needs.within(evaluate(scope, surroundings)) instanceof Value.Unknown(Set<String> all))) {
            return Set.of();
        }
        if (!type().present().equals(Type.BOOLEAN)) {
            return all;
        }
        var worlds = new Worlds(names);
        worlds.add(node);
        var open = new LinkedHashMap<String, Set<String>>();
        worlds.nodes().forEach((key, part) -> {
            switch (valueOf(part, scope, surroundings)) {
                case Value.Unknown(Set<String> needs) -> open.put(key, needs);
                case Value known -> worlds.settle(key, known);
            }
        });
        var needs = new TreeSet<String>();
        open.forEach((key, paths) -> {
            if (worlds.matters(key, node)) {
                needs.addAll(paths);
            }
        });
        return needs.isEmpty() ? all : needs;
    }

    private Value valueOf(Node part, Scope scope, Surroundings surroundings) {
        var compiler = new Compiler(names);
        Typed typed = compiler.compile(part);
        return typed.code()
                .run(new Frame(scope, surroundings, compiler.bindings().slots()));
    }

    /** Why it comes out as it does: its outermost conditions, each with the values it reads. */
    public Trace explain(Scope scope, Surroundings surroundings) {
        List<Node> terms = switch (node) {
            case Node.Every every -> every.terms();
            case Node.Either either -> either.terms();
            default -> List.of(node);
        };
        return new Trace(
                source,
                evaluate(scope, surroundings),
                terms.stream().map(term -> explain(term, scope, surroundings)).toList());
    }

    private Trace.Term explain(Node term, Scope scope, Surroundings surroundings) {
        var compiler = new Compiler(names);
        Typed typed = compiler.compile(term);
        var values = new LinkedHashMap<String, Value>();
        for (String path : compiler.reads()) {
            values.put(path, at(path, scope));
        }
        Value outcome = typed.code()
                .run(new Frame(scope, surroundings, compiler.bindings().slots()));
        return new Trace.Term(Source.of(term), outcome, Ordered.copy(values));
    }

    private static Value at(String path, Scope scope) {
        String[] fields = path.split("\\.", -1);
        Value value = scope.value(fields[0]);
        for (int i = 1; i < fields.length; i++) {
            value = Paths.read(value, fields[i]);
        }
        return value;
    }
}

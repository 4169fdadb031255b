package org.gulou.language;

import java.util.Collections;
import java.util.List;
import java.util.Set;

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
    private final Set<String> reads;
    private final int slots;

    private Expression(String source, Typed root, Set<String> reads, int slots) {
        this.source = source;
        this.root = root;
        this.reads = Collections.unmodifiableSet(reads);
        this.slots = slots;
    }

    /**
     * Reads {@code source} where {@code names} can be used and {@code expected} is needed.
     *
     * @param expected {@link Type#ANY} where any type will do; a type that is not {@link Type.OrEmpty} refuses what may
     *     be empty
     */
    public static Compilation compile(String source, Names names, Type expected) {
        if (source.isBlank()) {
            return new Compilation.Refused(
                    List.of(new Fault(1, "Expected " + expected + ", but nothing is written", "")));
        }
        try {
            Node node = Parser.expression(source, Spaced.names(names));
            var compiler = new Compiler(names);
            Typed root = compiler.compile(node);
            if (compiler.faults().isEmpty()) {
                Expectation.check(compiler, node, root.type(), expected);
            }
            return compiler.faults().isEmpty()
                    ? new Compilation.Ready(
                            new Expression(
                                    source,
                                    root,
                                    compiler.reads(),
                                    compiler.bindings().slots()),
                            List.of())
                    : new Compilation.Refused(List.copyOf(compiler.faults()));
        } catch (Refusal refusal) {
            return new Compilation.Refused(List.of(refusal.fault()));
        }
    }

    public String source() {
        return source;
    }

    public Type type() {
        return root.type();
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
}

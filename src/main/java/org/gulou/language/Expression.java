package org.gulou.language;

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

    private Expression(String source) {
        this.source = source;
    }

    /**
     * Reads {@code source} where {@code names} can be used and {@code expected} is needed.
     *
     * @param expected {@link Type#ANY} where any type will do; a type that is not {@link Type.OrEmpty} refuses what may
     *     be empty
     */
    public static Compilation compile(String source, Names names, Type expected) {
        return source.isBlank()
                ? new Compilation.Refused(
                        List.of(new Fault(1, "Expected " + expected + ", but nothing is written", "")))
                : new Compilation.Ready(new Expression(source), List.of());
    }

    public String source() {
        return source;
    }

    public Type type() {
        return Type.ANY;
    }

    /** The names and paths it reads, as written: {@code incomePerHead}, {@code household.monthlyIncome}. */
    public Set<String> reads() {
        return Set.of(source);
    }

    public Value evaluate(Scope scope, Surroundings surroundings) {
        return scope.value(source);
    }
}

package org.gulou.language;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pieces whose value is known as they are written, and unary tests made of them. */
final class Constants {
    private Constants() {}

    /** A literal, a negated one, or a conversion of a literal: {@code date("2026-01-01")}. */
    static Optional<Value> of(Node node) {
        return switch (node) {
            case Node.Literal(int at, Value value) -> Optional.of(value);
            case Node.Negation(int at, Node.Literal(int inner, Value value)) -> Optional.of(Calculation.negated(value));
            case Node.Call call
            when BuiltinCalls.FROM_TEXT.contains(call.function())
                    && call.arguments().stream().allMatch(Node.Literal.class::isInstance) -> evaluated(call);
            default -> Optional.empty();
        };
    }

    /** The value of a text that is such a piece. */
    static Optional<Value> written(String text) {
        try {
            return of(Parser.expression(text, Spaced.NONE));
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Value> evaluated(Node node) {
        var compiler = new Compiler(Names.of(Map.of()));
        Typed typed = compiler.compile(node);
        return compiler.faults().isEmpty()
                ? Optional.of(typed.code()
                        .run(new Frame(
                                Scope.of(Map.of()),
                                Surroundings.at(Instant.EPOCH),
                                compiler.bindings().slots())))
                : Optional.empty();
    }

    /** Whether a unary test hangs on nothing but the value tested. */
    static boolean test(Node test) {
        return switch (test) {
            case Node.Anything anything -> true;
            case Node.Bound bound -> of(bound.bound()).isPresent();
            case Node.NoneOf none -> none.tests().stream().allMatch(Constants::test);
            case Node.Items items -> items.items().stream().allMatch(Constants::test);
            case Node.Range range ->
                range.low().map(end -> of(end).isPresent()).orElse(true)
                        && range.high().map(end -> of(end).isPresent()).orElse(true);
            default -> of(test).isPresent();
        };
    }

    /** Whether {@code value} passes one of the tests, each of which is a {@link #test}. */
    static Value passes(Value value, List<Node> tests) {
        Value any = Value.FALSE;
        for (Node test : tests) {
            any = Logic.or(any, passes(value, test));
        }
        return any;
    }

    private static Value passes(Value value, Node test) {
        return switch (test) {
            case Node.Anything anything -> Value.TRUE;
            case Node.Bound bound ->
                Relations.holds(bound.relation(), value, of(bound.bound()).orElse(Value.EMPTY));
            case Node.NoneOf none -> Relations.not(passes(value, none.tests()));
            case Node.Items items -> passes(value, items.items());
            case Node.Range range ->
                Relations.contains(
                        new Value.Range(
                                range.low().flatMap(Constants::of),
                                range.lowIncluded(),
                                range.high().flatMap(Constants::of),
                                range.highIncluded()),
                        value);
            default -> {
                Value same = Relations.equal(value, of(test).orElse(Value.EMPTY));
                yield same instanceof Value.Empty ? Value.FALSE : same;
            }
        };
    }
}

package org.gulou.forms;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gulou.language.EvaluationLimit;
import org.gulou.language.Expression;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;

/** A rule of the form, ready to be asked; a constant where nothing has to be worked out. */
record Rule(Optional<Expression> expression, Value constant) {
    static final Rule YES = new Rule(Optional.empty(), Value.TRUE);
    static final Rule NO = new Rule(Optional.empty(), Value.FALSE);
    static final Rule NONE = new Rule(Optional.empty(), Value.EMPTY);

    private static final Pattern FILTER = Pattern.compile("\\[[^\\[\\]]*]");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,9})?");

    private static final Pattern PATH = Pattern.compile("[A-Za-z]\\w*(?:\\.\\w+)*");

    /** Stands among the needs of a value that would take too much to work out with the answers as they are. */
    private static final String TOO_MUCH = "too much";

    /** A value that nobody works out: it would be too large. */
    static final Value OVERTAXED = Value.unknown(TOO_MUCH);

    static boolean isOvertaxed(Value value) {
        return value instanceof Value.Unknown(Set<String> needs) && needs.contains(TOO_MUCH);
    }

    static Rule of(Expression expression) {
        return switch (expression.source().strip()) {
            case "true" -> YES;
            case "false" -> NO;
            default -> new Rule(Optional.of(expression), Value.EMPTY);
        };
    }

    /** Its value; {@link #OVERTAXED} where it goes beyond what an evaluation may take. */
    Value in(Scope scope, Surroundings surroundings) {
        try {
            return expression.isPresent() ? expression.get().evaluate(scope, surroundings) : constant;
        } catch (EvaluationLimit tooMuch) {
            return OVERTAXED;
        }
    }

    /** The number that it is whatever is answered; empty where none is written there. */
    Optional<BigDecimal> number() {
        return expression
                .map(rule -> rule.source().strip())
                .filter(source -> NUMBER.matcher(source).matches())
                .map(BigDecimal::new);
    }

    boolean always() {
        return expression.isEmpty() && constant.isTrue();
    }

    /** The paths that stand in it, with what chooses among rows left out: {@code people.name} of {@code people[1].name}. */
    Set<String> columns() {
        return expression.stream()
                .map(rule -> FILTER.matcher(rule.source()).replaceAll(""))
                .flatMap(source -> PATH.matcher(source).results().map(MatchResult::group))
                .collect(Collectors.toSet());
    }

    Set<String> reads() {
        return expression.map(Expression::reads).orElse(Set.of());
    }
}

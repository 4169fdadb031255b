package org.gulou.forms;

import java.util.Optional;
import java.util.Set;
import org.gulou.language.Expression;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;

/** A rule of the form, ready to be asked; a constant where nothing has to be worked out. */
record Rule(Optional<Expression> expression, Value constant) {
    static final Rule YES = new Rule(Optional.empty(), Value.TRUE);
    static final Rule NO = new Rule(Optional.empty(), Value.FALSE);
    static final Rule NONE = new Rule(Optional.empty(), Value.EMPTY);

    static Rule of(Expression expression) {
        return switch (expression.source().strip()) {
            case "true" -> YES;
            case "false" -> NO;
            default -> new Rule(Optional.of(expression), Value.EMPTY);
        };
    }

    Value in(Scope scope, Surroundings surroundings) {
        return expression.isPresent() ? expression.get().evaluate(scope, surroundings) : constant;
    }

    boolean always() {
        return expression.isEmpty() && constant.isTrue();
    }

    Set<String> reads() {
        return expression.map(Expression::reads).orElse(Set.of());
    }
}

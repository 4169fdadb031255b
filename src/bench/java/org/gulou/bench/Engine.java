package org.gulou.bench;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Type;
import org.gulou.language.Value;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.lang.impl.MapBackedType;
import org.kie.dmn.feel.lang.types.GenListType;

/** Who evaluates a rule: each prepares it once, as its documentation says, and then only evaluates. */
enum Engine {
    GULOU {
        @Override
        Supplier<Object> prepared(Shape shape) {
            var types = new LinkedHashMap<String, Type>();
            var values = new LinkedHashMap<String, Value>();
            shape.answers().forEach((name, answer) -> {
                types.put(name, type(answer));
                values.put(name, value(answer));
            });
            Expression expression =
                    switch (Expression.compile(shape.expression(), Names.of(types), Type.BOOLEAN.orEmpty())) {
                        case Expression.Compilation.Ready ready -> ready.expression();
                        case Expression.Compilation.Refused(var faults) ->
                            throw new IllegalStateException(faults.toString());
                    };
            Scope scope = Scope.of(Map.copyOf(values));
            Surroundings surroundings = Surroundings.at(Instant.EPOCH);
            return () -> expression.evaluate(scope, surroundings);
        }

        @Override
        boolean says(Object outcome, Object expected) {
            return outcome.equals(Value.of((Boolean) expected));
        }
    },
    KIE {
        @Override
        Supplier<Object> prepared(Shape shape) {
            return kie(shape);
        }
    },
    FEEL_ENGINE {
        @Override
        Supplier<Object> prepared(Shape shape) {
            FeelEngineApi engine = FeelEngineBuilder.forJava().build();
            var parsed = engine.parseExpression(shape.expression()).parsedExpression();
            return () -> engine.evaluate(parsed, shape.answers()).result();
        }
    };

    abstract Supplier<Object> prepared(Shape shape);

    boolean says(Object outcome, Object expected) {
        return outcome.equals(expected);
    }

    private static Type type(Object answer) {
        return switch (answer) {
            case Map<?, ?> fields -> {
                var types = new LinkedHashMap<String, Type>();
                fields.forEach((name, field) -> types.put((String) name, type(field)));
                yield new Type.Fields(types);
            }
            case List<?> items -> new Type.ListOf(type(items.getFirst()), 1);
            case String text -> Type.TEXT;
            default -> Type.NUMBER;
        };
    }

    private static Value value(Object answer) {
        return switch (answer) {
            case Map<?, ?> fields -> {
                var values = new LinkedHashMap<String, Value>();
                fields.forEach((name, field) -> values.put((String) name, value(field)));
                yield new Value.Fields(values);
            }
            case List<?> items -> new Value.Items(items.stream().map(Engine::value).toList());
            case String text -> Value.of(text);
            default -> Value.of((java.math.BigDecimal) answer);
        };
    }

    /** Interpreted: its code generator (release 10.1.0) fails on the rules over the household. */
    private static Supplier<Object> kie(Shape shape) {
        FEEL feel = FEEL.newInstance(Engine.class.getClassLoader(), List.of());
        var context = feel.newCompilerContext();
        shape.answers().forEach((name, answer) -> context.addInputVariableType(name, kieType(answer)));
        var expression = feel.compile(shape.expression(), context);
        return () -> feel.evaluate(expression, shape.answers());
    }

    private static org.kie.dmn.feel.lang.Type kieType(Object answer) {
        return switch (answer) {
            case Map<?, ?> fields -> {
                var type = new MapBackedType();
                fields.forEach((name, field) -> type.addField((String) name, kieType(field)));
                yield type;
            }
            case List<?> items -> new GenListType(kieType(items.getFirst()));
            case String text -> BuiltInType.STRING;
            default -> BuiltInType.NUMBER;
        };
    }
}

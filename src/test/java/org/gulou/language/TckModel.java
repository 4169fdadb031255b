package org.gulou.language;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3c.dom.Element;

/** A DMN model: its decisions, each written as one expression of the language, and evaluated with those it requires. */
final class TckModel {
    /** What a decision yields, or why it cannot be evaluated. */
    sealed interface Result {
        record Of(Value value, String source) implements Result {}

        record Refused(Fault fault, String source) implements Result {}
    }

    /** The model uses what is no part of the language; {@code reason} says what. */
    static final class OutOfScope extends RuntimeException {
        OutOfScope(String reason) {
            super(reason);
        }
    }

    private final Map<String, Element> decisions = new LinkedHashMap<>();
    private final Map<String, Element> byId = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Element model;

    TckModel(Path file) throws IOException {
        model = TckFiles.read(file);
        for (Element element : TckFiles.children(model)) {
            byId.put(element.getAttribute("id"), element);
            if (element.getLocalName().equals("decision")) {
                decisions.put(element.getAttribute("name"), element);
            } else if (element.getLocalName().equals("itemDefinition")) {
                types.put(element.getAttribute("name"), TckTypes.written(element));
            }
        }
    }

    Result decide(String name, Map<String, Value> inputs) {
        if (!TckFiles.children(model, "import").isEmpty()) {
            throw new OutOfScope("a model that imports another");
        }
        Element decision = decisions.get(name);
        if (decision == null) {
            throw new OutOfScope("a decision service");
        }
        return decide(decision, inputs);
    }

    private Result decide(Element decision, Map<String, Value> inputs) {
        var scope = new LinkedHashMap<String, Value>();
        for (Element input : TckFiles.children(model, "inputData")) {
            scope.put(input.getAttribute("name"), Value.EMPTY);
        }
        scope.putAll(inputs);
        for (Element requirement : TckFiles.children(decision, "informationRequirement")) {
            for (Element required : TckFiles.children(requirement, "requiredDecision")) {
                Element other = referred(required);
                if (inputs.containsKey(other.getAttribute("name"))) {
                    continue;
                }
                switch (decide(other, inputs)) {
                    case Result.Of(Value value, String written) -> scope.put(other.getAttribute("name"), value);
                    case Result.Refused refused -> {
                        return refused;
                    }
                }
            }
        }
        var writer = new TckBoxes(types, new ArrayList<>(scope.keySet()));
        knowledge(decision, writer);
        String source = writer.written(
                TckBoxes.expression(decision).orElseThrow(() -> new OutOfScope("a decision without an expression")));
        return evaluate(writer.withFunctions(source), scope, writer.tables());
    }

    /** The functions that a decision or a function requires, those they require first. */
    private void knowledge(Element element, TckBoxes writer) {
        for (Element requirement : TckFiles.children(element, "knowledgeRequirement")) {
            for (Element required : TckFiles.children(requirement, "requiredKnowledge")) {
                Element knowledge = referred(required);
                if (!knowledge.getLocalName().equals("businessKnowledgeModel")) {
                    throw new OutOfScope("a decision service");
                }
                knowledge(knowledge, writer);
                writer.function(
                        knowledge.getAttribute("name"),
                        TckFiles.children(knowledge, "encapsulatedLogic").getFirst());
            }
        }
    }

    private Element referred(Element reference) {
        Element element = byId.get(reference.getAttribute("href").replaceFirst("^.*#", ""));
        if (element == null) {
            throw new OutOfScope("a model that imports another");
        }
        return element;
    }

    private static Result evaluate(String source, Map<String, Value> scope, Map<String, Names.Signature> tables) {
        var types = new LinkedHashMap<String, Type>();
        scope.forEach((name, value) -> types.put(name, value instanceof Value.Empty ? Type.ANY : TypeOf.value(value)));
        var names = new Names(types, Optional.empty(), tables, Map.of());
        return switch (Expression.compile(source, names, Type.ANY)) {
            case Expression.Compilation.Refused(var faults) -> new Result.Refused(faults.getFirst(), source);
            case Expression.Compilation.Ready ready ->
                new Result.Of(ready.expression().evaluate(Scope.of(scope), Surroundings.at(Instant.EPOCH)), source);
        };
    }

    /** Equal, where a real number may differ by a hundred-millionth as the TCK allows. */
    static boolean same(Value came, Value expected) {
        if (came instanceof Value.Num(BigDecimal one) && expected instanceof Value.Num(BigDecimal two)) {
            return one.subtract(two).abs().compareTo(new BigDecimal("1e-8")) < 0;
        }
        if (came instanceof Value.Items(var some) && expected instanceof Value.Items(var others)) {
            return some.size() == others.size()
                    && IntStream.range(0, some.size()).allMatch(i -> same(some.get(i), others.get(i)));
        }
        if (came instanceof Value.Fields(var some) && expected instanceof Value.Fields(var others)) {
            return some.keySet().containsAll(others.keySet())
                    && others.keySet().stream()
                            .allMatch(key ->
                                    same(some.getOrDefault(key, Value.EMPTY), others.getOrDefault(key, Value.EMPTY)));
        }
        return came.equals(expected) || Relations.equal(came, expected).isTrue();
    }

    static String shown(Map<String, Value> inputs) {
        return inputs.entrySet().stream()
                .map(input -> input.getKey() + " is " + Words.of(input.getValue()))
                .collect(Collectors.joining(", "));
    }

    static List<Path> testsOf(Path model) throws IOException {
        try (var tests = Files.list(model.getParent())) {
            return tests.filter(test -> test.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }
}

package org.gulou.language;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Boxed expressions of DMN written as text; decision tables become functions that the text calls. */
final class TckBoxes {
    private static final Set<String> BOXES = Set.of(
            "literalExpression",
            "context",
            "decisionTable",
            "relation",
            "list",
            "invocation",
            "functionDefinition",
            "conditional",
            "for",
            "every",
            "some",
            "filter");

    private final Map<String, String> types;
    private final List<String> scope;
    private final Map<String, String> functions = new LinkedHashMap<>();
    private final Map<String, Names.Signature> tables = new LinkedHashMap<>();

    TckBoxes(Map<String, String> types, List<String> scope) {
        this.types = types;
        this.scope = scope;
    }

    static Optional<Element> expression(Element holder) {
        return TckFiles.children(holder).stream()
                .filter(child -> BOXES.contains(child.getLocalName()))
                .findFirst();
    }

    Map<String, Names.Signature> tables() {
        return tables;
    }

    void function(String name, Element definition) {
        functions.computeIfAbsent(name, missing -> functionOf(definition));
    }

    /** {@code source} where the functions can be called. */
    String withFunctions(String source) {
        return functions.isEmpty()
                ? source
                : functions.entrySet().stream()
                        .map(function -> Words.quote(function.getKey()) + ": " + function.getValue())
                        .collect(Collectors.joining(", ", "{", ", \"the result\": " + source + "}.the result"));
    }

    String written(Element box) {
        return switch (box.getLocalName()) {
            case "literalExpression" -> literal(TckFiles.text(box));
            case "context" -> context(box);
            case "decisionTable" -> table(box);
            case "relation" -> relation(box);
            case "list" -> joined(TckFiles.children(box), ", ");
            case "invocation" -> invocation(box);
            case "functionDefinition" -> functionOf(box);
            case "conditional" ->
                "(if " + part(box, "if") + " then " + part(box, "then") + " else " + part(box, "else") + ")";
            case "for" -> "(for " + iterator(box) + " return " + within(box, "return") + ")";
            case "every", "some" ->
                "(" + box.getLocalName() + " " + iterator(box) + " satisfies " + within(box, "satisfies") + ")";
            case "filter" -> "(" + part(box, "in") + ")[" + part(box, "match") + "]";
            default -> throw new TckModel.OutOfScope("the box '" + box.getLocalName() + "'");
        };
    }

    private String literal(String source) {
        if (source.isEmpty()) {
            return "null";
        }
        String text = source;
        for (var type : types.entrySet()) {
            String mention = "\\b" + Pattern.quote(type.getKey()) + "\\b";
            if (text.matches("(?s).*instance of.*" + mention + ".*")) {
                if (type.getValue().isEmpty()) {
                    throw new TckModel.OutOfScope("a type that allows only some values");
                }
                text = text.replaceAll(mention, type.getValue());
            }
        }
        return text;
    }

    private String part(Element box, String name) {
        return "(" + written(expression(TckFiles.children(box, name).getFirst()).orElseThrow()) + ")";
    }

    private String iterator(Element box) {
        return box.getAttribute("iteratorVariable") + " in " + part(box, "in");
    }

    private String within(Element box, String name) {
        return scoped(List.of(box.getAttribute("iteratorVariable"), "partial"), () -> part(box, name));
    }

    private String scoped(List<String> names, Supplier<String> writing) {
        var outside = List.copyOf(scope);
        scope.addAll(names);
        String written = writing.get();
        scope.clear();
        scope.addAll(outside);
        return written;
    }

    private String joined(List<Element> boxes, String between) {
        return boxes.stream()
                .filter(box -> BOXES.contains(box.getLocalName()))
                .map(this::written)
                .collect(Collectors.joining(between, "[", "]"));
    }

    private String context(Element box) {
        var entries = new ArrayList<String>();
        var names = new ArrayList<String>();
        var result = new ArrayList<String>();
        for (Element entry : TckFiles.children(box, "contextEntry")) {
            String value = scoped(names, () -> written(expression(entry).orElseThrow()));
            List<Element> variable = TckFiles.children(entry, "variable");
            String name =
                    variable.isEmpty() ? "the result" : variable.getFirst().getAttribute("name");
            entries.add(Words.quote(name) + ": " + value);
            if (variable.isEmpty()) {
                result.add(".the result");
            } else if (!value.startsWith("function(")) {
                names.add(name);
            }
        }
        return "{" + String.join(", ", entries) + "}" + String.join("", result);
    }

    private String functionOf(Element definition) {
        if (!List.of("", "FEEL").contains(definition.getAttribute("kind"))) {
            throw new TckModel.OutOfScope("a function in another programming language");
        }
        List<String> names = TckFiles.children(definition, "formalParameter").stream()
                .map(parameter -> parameter.getAttribute("name"))
                .toList();
        Element body = expression(definition).orElseThrow();
        return "function(" + String.join(", ", names) + ") " + scoped(names, () -> written(body));
    }

    private String invocation(Element box) {
        var arguments = TckFiles.children(box, "binding").stream()
                .map(binding ->
                        TckFiles.children(binding, "parameter").getFirst().getAttribute("name") + ": "
                                + expression(binding).map(this::written).orElse("null"))
                .collect(Collectors.joining(", ", "(", ")"));
        return TckFiles.text(TckFiles.children(box, "literalExpression").getFirst()) + arguments;
    }

    private String relation(Element box) {
        List<String> columns = TckFiles.children(box, "column").stream()
                .map(column -> Words.quote(column.getAttribute("name")))
                .toList();
        return TckFiles.children(box, "row").stream()
                .map(row -> {
                    List<Element> cells = TckFiles.children(row);
                    var fields = new ArrayList<String>();
                    for (int i = 0; i < columns.size(); i++) {
                        fields.add(columns.get(i) + ": " + written(cells.get(i)));
                    }
                    return "{" + String.join(", ", fields) + "}";
                })
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private String table(Element box) {
        var inputs = new LinkedHashMap<String, Type>();
        var arguments = new ArrayList<String>();
        for (Element input : TckFiles.children(box, "input")) {
            inputs.put("input " + inputs.size(), Type.ANY.orEmpty());
            arguments.add(
                    TckFiles.text(TckFiles.children(input, "inputExpression").getFirst()));
        }
        int tests = inputs.size();
        for (String name : new LinkedHashSet<>(scope)) {
            if (!name.equals("partial")) {
                inputs.put(name, Type.ANY.orEmpty());
                arguments.add(name);
            }
        }
        String name = "table" + tables.size();
        tables.put(name, compiled(box, inputs, tests));
        return name + "(" + String.join(", ", arguments) + ")";
    }

    private static Names.Signature compiled(Element box, Map<String, Type> inputs, int tests) {
        HitPolicy policy = policy(box);
        var outputs = new LinkedHashMap<String, Type>();
        for (Element output : TckFiles.children(box, "output")) {
            outputs.put(output.getAttribute("name"), output(output, policy));
        }
        var rows = new ArrayList<DecisionTable.Row>();
        for (Element rule : TckFiles.children(box, "rule")) {
            var cells = new ArrayList<>(TckFiles.children(rule, "inputEntry").stream()
                    .map(TckFiles::text)
                    .map(TckBoxes::test)
                    .toList());
            cells.addAll(Collections.nCopies(inputs.size() - tests, "-"));
            rows.add(new DecisionTable.Row(
                    cells,
                    TckFiles.children(rule, "outputEntry").stream()
                            .map(TckFiles::text)
                            .toList()));
        }
        return switch (DecisionTable.compile(inputs, outputs, policy, rows, Map.of())) {
            case DecisionTable.Compilation.Ready(DecisionTable table, var warnings) ->
                withDefault(table, box, inputs, outputs);
            case DecisionTable.Compilation.Refused(var faults, var runnable) ->
                throw new IllegalStateException(faults.toString());
        };
    }

    private static String test(String written) {
        return written.isEmpty() ? "-" : written;
    }

    private static HitPolicy policy(Element box) {
        String written = (box.getAttribute("hitPolicy") + " " + box.getAttribute("aggregation")).strip();
        return HitPolicy.parse(written.isEmpty() ? "unique" : written.toLowerCase(Locale.ROOT))
                .orElseThrow();
    }

    private static Type output(Element output, HitPolicy policy) {
        boolean ranked = policy == HitPolicy.PRIORITY || policy == HitPolicy.OUTPUT_ORDER;
        List<Element> options = TckFiles.children(output, "outputValues");
        return !ranked || options.isEmpty()
                ? Type.ANY.orEmpty()
                : new Type.Choice(
                        new LinkedHashSet<>(List.of(TckFiles.text(options.getFirst())
                                .replace("\"", "")
                                .split("\\s*,\\s*"))),
                        false);
    }

    private static Names.Signature withDefault(
            DecisionTable table, Element box, Map<String, Type> inputs, Map<String, Type> outputs) {
        var defaults = new LinkedHashMap<String, Value>();
        for (Element output : TckFiles.children(box, "output")) {
            for (Element entry : TckFiles.children(output, "defaultOutputEntry")) {
                defaults.put(output.getAttribute("name"), constant(TckFiles.text(entry)));
            }
        }
        Value otherwise = defaults.isEmpty()
                ? Value.EMPTY
                : outputs.size() == 1 ? defaults.values().iterator().next() : new Value.Fields(defaults);
        return new Names.Signature(inputs, table.signature().result().orEmpty(), (arguments, surroundings) -> {
            Value decided = table.decide(arguments, surroundings);
            return decided instanceof Value.Empty ? otherwise : decided;
        });
    }

    private static Value constant(String source) {
        return Expression.compile(source, Names.of(Map.of()), Type.ANY.orEmpty())
                        instanceof Expression.Compilation.Ready ready
                ? ready.expression().evaluate(Scope.of(Map.of()), Surroundings.at(Instant.EPOCH))
                : Value.EMPTY;
    }
}

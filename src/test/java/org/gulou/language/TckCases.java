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
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The cases of one model whose decisions are literal expressions; what else it holds is counted, not run. */
final class TckCases {
    record Outcome(int passed, int inScope, int all, List<String> failures) {}

    private final Map<String, Element> decisions = new LinkedHashMap<>();

    private TckCases(Element model) {
        for (Element decision : children(model, "decision")) {
            decisions.put(decision.getAttribute("name"), decision);
        }
    }

    static List<Path> models(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .toList();
        }
    }

    static Outcome run(Path model) throws IOException {
        var cases = new TckCases(read(model));
        int passed = 0;
        int inScope = 0;
        int all = 0;
        var failures = new ArrayList<String>();
        try (Stream<Path> tests = Files.list(model.getParent())) {
            for (Path file : tests.filter(test -> test.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                Element suite = read(file);
                if (!children(suite, "modelName")
                        .getFirst()
                        .getTextContent()
                        .equals(model.getFileName().toString())) {
                    continue;
                }
                for (Element test : children(suite, "testCase")) {
                    all++;
                    Optional<String> failure = cases.judge(test);
                    if (failure.isEmpty()) {
                        passed++;
                        inScope++;
                    } else if (!failure.get().startsWith("out of scope")) {
                        inScope++;
                        failures.add(test.getAttribute("id") + " " + failure.get());
                    }
                }
            }
        }
        return new Outcome(passed, inScope, all, failures);
    }

    private Optional<String> judge(Element test) {
        var inputs = new LinkedHashMap<String, Value>();
        for (Element input : children(test, "inputNode")) {
            inputs.put(input.getAttribute("name"), value(input));
        }
        for (Element result : children(test, "resultNode")) {
            Element decision = decisions.get(result.getAttribute("name"));
            List<Element> literal = decision == null ? List.of() : children(decision, "literalExpression");
            if (literal.isEmpty()
                    || !children(decision, "knowledgeRequirement").isEmpty()
                    || !children(decision, "informationRequirement").stream().allMatch(this::ofInput)) {
                return Optional.of("out of scope: no literal expression over inputs");
            }
            String source = children(literal.getFirst(), "text").getFirst().getTextContent();
            Value expected = value(children(result, "expected").getFirst());
            Optional<String> failure = judge(source.strip(), inputs, expected);
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }

    private boolean ofInput(Element requirement) {
        return !children(requirement, "requiredInput").isEmpty();
    }

    private static Optional<String> judge(String source, Map<String, Value> inputs, Value expected) {
        var types = new LinkedHashMap<String, Type>();
        inputs.forEach((name, value) -> types.put(name, type(value)));
        return switch (Expression.compile(source, Names.of(types), Type.ANY)) {
            case Expression.Compilation.Refused(var faults)
            when outside(faults.getFirst(), source, expected) ->
                Optional.of("out of scope: " + faults.getFirst().reason());
            case Expression.Compilation.Refused(var faults) ->
                expected instanceof Value.Empty
                        ? Optional.empty()
                        : Optional.of("<" + source + "> expected " + Words.of(expected) + ", got " + faults.getFirst());
            case Expression.Compilation.Ready(Expression expression, var warnings) -> {
                Value came = expression.evaluate(Scope.of(inputs), Surroundings.at(Instant.EPOCH));
                yield same(came, expected)
                        ? Optional.empty()
                        : Optional.of("<" + source + "> expected " + Words.of(expected) + ", got " + Words.of(came));
            }
        };
    }

    /** Functions written in expressions, types that a model declares, and conditions over what is no boolean. */
    private static boolean outside(Fault fault, String source, Value expected) {
        return fault.reason().startsWith("not yet")
                || source.contains("function(")
                || fault.reason().matches("'t.*' is no type")
                || (fault.reason().startsWith("Expected boolean") && !(expected instanceof Value.Empty));
    }

    private static Type type(Value value) {
        return value instanceof Value.Empty ? Type.ANY : TypeOf.value(value);
    }

    /** Equal, where a real number may differ by a hundred-millionth as the TCK allows. */
    private static boolean same(Value came, Value expected) {
        if (came instanceof Value.Num(BigDecimal one) && expected instanceof Value.Num(BigDecimal two)) {
            return one.subtract(two).abs().compareTo(new BigDecimal("1e-8")) < 0;
        }
        if (came instanceof Value.Items(var some) && expected instanceof Value.Items(var others)) {
            return some.size() == others.size()
                    && java.util.stream.IntStream.range(0, some.size()).allMatch(i -> same(some.get(i), others.get(i)));
        }
        if (came instanceof Value.Fields(var some) && expected instanceof Value.Fields(var others)) {
            return some.keySet().equals(others.keySet())
                    && some.keySet().stream()
                            .allMatch(key ->
                                    same(some.getOrDefault(key, Value.EMPTY), others.getOrDefault(key, Value.EMPTY)));
        }
        return came.equals(expected) || Relations.equal(came, expected).isTrue();
    }

    private static Value value(Element holder) {
        for (Element child : children(holder, "value")) {
            return simple(child);
        }
        for (Element list : children(holder, "list")) {
            return new Value.Items(
                    children(list, "item").stream().map(TckCases::value).toList());
        }
        var fields = new LinkedHashMap<String, Value>();
        for (Element component : children(holder, "component")) {
            fields.put(component.getAttribute("name"), value(component));
        }
        return fields.isEmpty() ? Value.EMPTY : new Value.Fields(fields);
    }

    private static Value simple(Element value) {
        String text = value.getTextContent();
        String type = value.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
        if (value.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "nil")
                .equals("true")) {
            return Value.EMPTY;
        }
        return switch (type.substring(type.indexOf(':') + 1)) {
            case "boolean" -> Value.of(text.strip().equals("true"));
            case "decimal", "double", "integer", "int", "float" -> Value.of(new BigDecimal(text.strip()));
            case "date", "time", "dateTime", "duration", "dayTimeDuration", "yearMonthDuration" ->
                Temporal.literal(text.strip());
            default -> Value.of(text);
        };
    }

    private static Element read(Path file) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException notXml) {
            throw new IOException("Expected XML in " + file, notXml);
        }
    }

    private static List<Element> children(Element parent, String name) {
        var children = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getLocalName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }
}

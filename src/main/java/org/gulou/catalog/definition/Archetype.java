package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.catalog.definition.Node.Fields;
import org.gulou.catalog.definition.Node.Items;
import org.gulou.catalog.definition.Node.Scalar;
import org.gulou.catalog.definition.Node.Sort;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Place;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;
import org.gulou.language.Period;

/**
 * A workflow that services extend ({@code workflows/<name>@<version>.yaml}). {@code $name} stands for an argument: as a
 * whole value for one of any type, inside a text for a role, a level or a name.
 */
final class Archetype {
    static final String FOLDER = "workflows/";

    private static final Pattern ARGUMENT = Pattern.compile("\\$([a-z][A-Za-z0-9]*)");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9.-]*");
    private static final Set<String> HEAD = Set.of("schema", "id", "version", "title", "summary", "parameters");

    private final Written name;
    private final Fields file;
    private final Sources sources;

    private Archetype(Written name, Fields file, Sources sources) {
        this.name = name;
        this.file = file;
        this.sources = sources;
    }

    static String path(String name) {
        return FOLDER + name + ".yaml";
    }

    /** The archetype that {@code name} names; empty, and told, if there is none or something is wrong with it. */
    static Optional<Archetype> named(Written name, Sources sources) {
        if (!sources.has(path(name.text()))) {
            sources.mistakes().unknown(name, say("archetype"), names(sources));
            return Optional.empty();
        }
        return sources.definition(path(name.text()), "archetype")
                .map(file -> new Archetype(name, file, sources))
                .filter(Archetype::sound);
    }

    /** Looks at all archetypes, whether a service extends them or not. */
    static void all(Sources sources) {
        names(sources).forEach(name -> named(new Written(name, new Place(path(name), 1, 1)), sources));
    }

    private static List<String> names(Sources sources) {
        return sources.paths(FOLDER + "[^/]+\\.yaml").stream()
                .map(path -> path.substring(FOLDER.length(), path.length() - ".yaml".length()))
                .toList();
    }

    /** Whether it is a workflow with its own examples as arguments. */
    private boolean sound() {
        int before = sources.mistakes().count();
        String expected = file.stringOrEmpty("id") + "@" + file.stringOrEmpty("version");
        if (!expected.equals(name.text())) {
            file.written("id")
                    .ifPresent(id -> sources.mistakes()
                            .add(id.problem(
                                    say("Expected '{name}' as the file is called, got '{expected}'.", name, expected),
                                    say("Rename one of them."))));
        }
        with(Example.NONE, true).ifPresent(workflow -> sources.keeps("workflow", workflow));
        return sources.mistakes().count() == before;
    }

    /** The workflow with these arguments; empty, and told, if they do not fit. */
    Optional<Fields> with(Fields arguments) {
        return with(arguments, false);
    }

    private Optional<Fields> with(Fields arguments, boolean examples) {
        int before = sources.mistakes().count();
        Fields parameters = file.fields("parameters").orElse(Example.NONE);
        arguments.fields().keySet().stream()
                .filter(given -> parameters.get(given).isEmpty())
                .forEach(given -> sources.mistakes()
                        .at(
                                arguments.keyPlace(given),
                                say("The archetype '{name}' has no parameter '{given}'.", name, given),
                                Nearest.suggestion(given, parameters.fields().keySet())));
        var values = new LinkedHashMap<String, Node>();
        parameters.fields().forEach((parameter, declared) -> {
            if (declared instanceof Fields declaration) {
                value(parameter, declaration, arguments, examples).ifPresent(value -> values.put(parameter, value));
            }
        });
        if (sources.mistakes().count() > before) {
            return Optional.empty();
        }
        Node whole = filled("", file.without(HEAD), values);
        return sources.mistakes().count() == before && whole instanceof Fields workflow
                ? Optional.of(workflow.with("schema", new Scalar("gulou/workflow/v1", Sort.TEXT, file.place())))
                : Optional.empty();
    }

    private Optional<Node> value(String parameter, Fields declaration, Fields arguments, boolean examples) {
        Optional<Node> value = arguments.get(parameter).or(() -> declaration.get("default"));
        if (value.isEmpty() && examples) {
            value = declaration.get("example");
        }
        if (value.isEmpty()) {
            sources.mistakes()
                    .add(name.problem(
                            say("The archetype '{name}' needs the argument '{parameter}'.", name, parameter),
                            say("Write 'with: {{parameter}: …}' beside it.", parameter)));
        }
        String type = declaration.stringOrEmpty("type");
        return value.filter(node -> {
            boolean fits = fits(type).test(node);
            if (!fits) {
                sources.mistakes().at(node.place(), unfit(type, parameter, node));
            }
            return fits;
        });
    }

    private static Sentence unfit(String type, String parameter, Node node) {
        return node instanceof Scalar scalar
                ? say("Expected a {type} for '{parameter}', got '{given}'.", type, parameter, scalar.text())
                : say("Expected a {type} for '{parameter}'.", type, parameter);
    }

    private static Predicate<Node> fits(String type) {
        return switch (type) {
            case "period" -> text(word -> Period.parse(word).isPresent());
            case "role" -> text(word -> word.matches("[a-z][a-z-]*\\.(province|prefecture|county|township|village)"));
            case "level" -> text(word -> PlacesReader.level(word).isPresent());
            case "name" -> text(word -> word.matches("[a-z][A-Za-z0-9-]*"));
            case "number" ->
                node -> node instanceof Scalar scalar
                        && scalar.sort() == Sort.NUMBER
                        && new BigDecimal(scalar.text()).scale() <= 0;
            case "rule" -> Scalar.class::isInstance;
            default -> node -> node instanceof Fields words && words.get("zh").isPresent();
        };
    }

    private static Predicate<Node> text(Predicate<String> form) {
        return node -> node instanceof Scalar scalar && form.test(scalar.text());
    }

    /** @param key under which the node stands: in a text the language */
    private Node filled(String key, Node node, Map<String, Node> values) {
        return switch (node) {
            case Scalar scalar -> filled(key, scalar, values);
            case Items items ->
                new Items(
                        items.items().stream()
                                .map(item -> filled(key, item, values))
                                .toList(),
                        items.place());
            case Fields fields -> {
                var inner = new LinkedHashMap<String, Node>();
                fields.fields().forEach((name, value) -> inner.put(name, filled(name, value, values)));
                yield new Fields(inner, fields.keys(), fields.place());
            }
        };
    }

    private Node filled(String key, Scalar scalar, Map<String, Node> values) {
        Matcher argument = ARGUMENT.matcher(scalar.text());
        List<Written> unknown = new ArrayList<>();
        var text = new StringBuilder();
        while (argument.find()) {
            Optional<Node> value = Optional.ofNullable(values.get(argument.group(1)));
            Place place = scalar.place().right(argument.start());
            if (value.isEmpty()) {
                unknown.add(new Written(argument.group(1), place));
            } else if (argument.start() == 0 && argument.end() == scalar.text().length()) {
                return value.get();
            } else {
                argument.appendReplacement(text, Matcher.quoteReplacement(part(key, value.get(), place)));
            }
        }
        unknown.forEach(one -> sources.mistakes().unknown(one, say("parameter"), values.keySet()));
        return unknown.isEmpty()
                ? new Scalar(argument.appendTail(text).toString(), scalar.sort(), scalar.place())
                : scalar;
    }

    /** An argument inside a text: a name as it is, a period in the words of the language. */
    private String part(String key, Node value, Place place) {
        String text = value instanceof Scalar scalar ? scalar.text() : "";
        if (NAME.matcher(text).matches()) {
            return text;
        }
        return Period.parse(text).map(period -> period.words().in(key)).orElseGet(() -> {
            sources.mistakes().at(place, say("Inside a text only names and periods can be filled in."));
            return text;
        });
    }

    /** What this archetype is called where it is the cause of a mistake in the whole. */
    Layer layer(Map<String, Place> dropped) {
        return new Layer(words(), name.place(), place -> false, dropped);
    }

    /** What authors read that it is called. */
    Sentence words() {
        return say("the archetype '{name}'", name);
    }
}

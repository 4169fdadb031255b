package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;

/** Turns what a schema validator finds into words that an author can act on, at the place where she can. */
final class Complaints {

    private static final Pattern SEVERAL = Pattern.compile("[，、,;；]\\s*\\S");

    private static final Set<String> ABOUT_THE_WHOLE = Set.of("type", "enum", "const", "pattern");

    private final Node root;
    private final NotYet notYet;
    private final Function<Error, JsonNode> schemaAround;
    private final Wanted wanted;

    Complaints(Node root, NotYet notYet, Function<Error, JsonNode> schemaAround) {
        this.root = root;
        this.notYet = notYet;
        this.schemaAround = schemaAround;
        this.wanted = new Wanted(schemaAround);
    }

    List<Problem> about(List<Error> errors) {
        return about(errors, 0);
    }

    private List<Problem> about(List<Error> errors, int from) {
        var choices = new LinkedHashMap<Choice, List<Error>>();
        var problems = new ArrayList<Problem>();
        for (Error error : errors) {
            Choice choice = Choice.on(error.getEvaluationPath(), error.getInstanceLocation(), from);
            if (choice.fork() < 0) {
                problems.add(problem(error));
            } else {
                choices.computeIfAbsent(choice, key -> new ArrayList<>()).add(error);
            }
        }
        choices.forEach((choice, group) -> problems.addAll(nearest(choice, group)));
        return problems;
    }

    /** Of several forms that a value may take, its author had that one in mind in which only details are wrong. */
    private List<Problem> nearest(Choice choice, List<Error> group) {
        Map<Object, List<Error>> branches = group.stream()
                .collect(Collectors.groupingBy(
                        error -> error.getEvaluationPath().getElement(choice.fork() + 1),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<List<Error>> fitting = branches.values().stream()
                .filter(errors -> errors.stream()
                        .noneMatch(error -> ABOUT_THE_WHOLE.contains(error.getKeyword())
                                && error.getInstanceLocation().getNameCount()
                                        == choice.at().size()))
                .toList();
        if (fitting.size() == 1) {
            return about(fitting.getFirst(), choice.fork() + 2);
        }
        List<List<Error>> begun = fitting.stream()
                .filter(errors -> isBegun(errors, node(choice.at())))
                .toList();
        if (begun.size() == 1) {
            return about(begun.getFirst(), choice.fork() + 2);
        }
        Error first = group.getFirst();
        Node node = node(choice.at());
        List<String> words =
                group.stream().flatMap(error -> Wanted.words(error).stream()).toList();
        // whoever wrote one word meant one of the words, not a list of them
        boolean word = node instanceof Node.Scalar && !words.isEmpty();
        Sentence either = branches.values().stream()
                .map(List::getLast)
                .filter(error -> !word || !wantsList(error))
                .map(wanted::expected)
                .distinct()
                .reduce((one, other) -> say("{one}, or {other}", one, other))
                .orElseThrow();
        Sentence remedy = group.stream()
                .filter(error -> error.getKeyword().equals("pattern") || isNumberFor(error, node))
                .map(error -> remedy(error, node))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseGet(() -> listed(group, node).or(Remedy.ofEffect(node, last(first))));
        return List.of(place(first)
                .problem(
                        say("Expected {wanted}, got {given}.", either, given(node)),
                        didYouMean(node, words).or(remedy)));
    }

    /** Several values in one text, where there may be a list of them. */
    private Sentence listed(List<Error> group, Node node) {
        return group.stream()
                .filter(Complaints::wantsList)
                .filter(error -> node instanceof Node.Scalar scalar
                        && SEVERAL.matcher(scalar.text()).find())
                .findFirst()
                .map(error -> remedy(error, node))
                .orElse(Sentence.NONE);
    }

    /** Whether a number stands where it is to be said of what. */
    private static boolean isNumberFor(Error error, Node node) {
        return error.getKeyword().equals("type")
                && Wanted.strings(error.getSchemaNode()).contains("string")
                && node instanceof Node.Scalar scalar
                && scalar.sort() == Node.Sort.NUMBER;
    }

    private static boolean wantsList(Error error) {
        return error.getKeyword().equals("type")
                && Wanted.strings(error.getSchemaNode()).contains("array");
    }

    /** Whether only keys are missing, of which others are there. */
    private static boolean isBegun(List<Error> errors, Node node) {
        return node instanceof Node.Fields fields
                && errors.stream()
                        .allMatch(error -> error.getKeyword().equals("required")
                                && Wanted.strings(error.getSchemaNode()).stream()
                                        .anyMatch(fields.fields()::containsKey));
    }

    private Problem problem(Error error) {
        Node node = node(steps(error.getInstanceLocation()));
        return switch (error.getKeyword()) {
            case "additionalProperties" -> unknownKey(error, node);
            case "propertyNames" -> {
                String key = String.valueOf(error.getProperty());
                yield keyPlace(node, key)
                        .problem(
                                say("The name '{key}' is not of the form of names here.", key),
                                Comma.inNames(node, key)
                                        .or(Remedy.ofForm(key, "^[a-z][a-z0-9]*([A-Z][a-zA-Z0-9]*|(-[a-z0-9]+)*)$")));
            }
            case "required" ->
                place(error).problem(say("The key '{key}' is missing here.", error.getProperty()), say("Add it."));
            case "dependentRequired" -> dependent(error);
            case "uniqueItems" -> twice(node);
            default ->
                notYet(error, node)
                        .orElseGet(() -> place(error)
                                .problem(
                                        say("Expected {wanted}, got {given}.", wanted.expected(error), given(node)),
                                        didYouMean(node, Wanted.words(error)).or(remedy(error, node))));
        };
    }

    /** At the first entry of a list that stands there already. */
    private static Problem twice(Node list) {
        var seen = new HashSet<String>();
        Node again = ((Node.Items) list)
                .items().stream()
                        .filter(item -> item instanceof Node.Scalar scalar && !seen.add(scalar.text()))
                        .findFirst()
                        .orElse(list);
        return again.place().problem(say("{entry} stands twice in this list.", given(again)), say("Name it once."));
    }

    private Problem unknownKey(Error error, Node node) {
        String key = String.valueOf(error.getProperty());
        if (notYet.isToCome(key, around(error))) {
            return keyPlace(node, key).problem(NotYet.reason(say("the key '{key}'", key)));
        }
        List<String> known =
                List.copyOf(schemaAround.apply(error).path("properties").propertyNames());
        return keyPlace(node, key)
                .problem(
                        say("The key '{key}' is not known here.", key),
                        Slips.advice(key)
                                .or(Misplaced.advice(key, known))
                                .or(Comma.inText(node, key, known))
                                .or(Comma.inList(
                                        node, key, schemaAround.apply(error).path("properties")))
                                .or(OtherWords.didYouMean(key, known))
                                .or(Comma.inRule(key))
                                .or(Misplaced.fromTop(key, known))
                                .or(Nearest.suggestion(key, known)));
    }

    /** Under which key the mapping stands, also in a list; the empty text at the top of a file. */
    private static String around(Error error) {
        return steps(error.getInstanceLocation()).reversed().stream()
                .filter(String.class::isInstance)
                .findFirst()
                .map(String::valueOf)
                .orElse("");
    }

    private Problem dependent(Error error) {
        String key = String.valueOf(error.getProperty());
        String wanted = error.getSchemaNode().path(key).path(0).asString("");
        return keyPlace(node(steps(error.getInstanceLocation())), key)
                .problem(say("'{key}' needs the key '{other}' beside it.", key, wanted), say("Add '{key}:'.", wanted));
    }

    private Optional<Problem> notYet(Error error, Node node) {
        String given = node instanceof Node.Scalar scalar ? scalar.text() : "";
        boolean kind = "kind".equals(last(error));
        boolean early = "enum".equals(error.getKeyword())
                ? (kind ? notYet.kinds() : notYet.values()).contains(given)
                : "pattern".equals(error.getKeyword()) && notYet.values().contains(given);
        return early ? Optional.of(place(error).problem(NotYet.reason(say("'{word}'", given)))) : Optional.empty();
    }

    private static Sentence given(Node node) {
        return switch (node) {
            case Node.Scalar(String text, Node.Sort sort, Place place) ->
                sort == Node.Sort.NULL ? say("nothing") : say("'{word}'", text);
            case Node.Items items -> items.items().isEmpty() ? say("an empty list") : say("a list");
            case Node.Fields fields -> say("a mapping");
        };
    }

    private static Sentence didYouMean(Node node, List<String> words) {
        return node instanceof Node.Scalar scalar ? OtherWords.didYouMean(scalar.text(), words) : Sentence.NONE;
    }

    private Sentence remedy(Error error, Node node) {
        if (node instanceof Node.Fields several && error.getKeyword().equals("maxProperties")) {
            return say(
                    "Write each by itself, in a list: {list}.",
                    several.fields().keySet().stream()
                            .map(key -> "{" + key + ": …}")
                            .collect(Collectors.joining(", ", "[", "]")));
        }
        if (!(node instanceof Node.Scalar scalar)) {
            return node instanceof Node.Items list && error.getKeyword().equals("type")
                    ? Remedy.ofList(list, steps(error.getInstanceLocation()))
                    : Sentence.NONE;
        }
        return switch (error.getKeyword()) {
            case "type" -> Remedy.ofType(scalar, Wanted.strings(error.getSchemaNode()), schemaAround.apply(error));
            case "pattern" -> {
                String form = Wanted.text(error.getSchemaNode());
                yield Remedy.ofDuties(scalar.text(), steps(error.getInstanceLocation()))
                        .or(Remedy.ofForm(scalar.text(), form))
                        .or(Remedy.ofPeriod(scalar.text(), form, steps(error.getInstanceLocation())));
            }
            case "minLength" -> say("Write a value, or leave out the key.");
            default -> Sentence.NONE;
        };
    }

    /** A mapping is pointed at by its key: that is where an author looks for it. */
    private Place place(Error error) {
        List<Object> steps = steps(error.getInstanceLocation());
        Node node = node(steps);
        return node instanceof Node.Fields && !steps.isEmpty() && steps.getLast() instanceof String key
                ? keyPlace(node(steps.subList(0, steps.size() - 1)), key)
                : node.place();
    }

    private static Place keyPlace(Node node, String key) {
        return node instanceof Node.Fields fields ? fields.keyPlace(key) : node.place();
    }

    private static Object last(Error error) {
        List<Object> steps = steps(error.getInstanceLocation());
        return steps.isEmpty() ? "" : steps.getLast();
    }

    static List<Object> steps(NodePath path) {
        var steps = new ArrayList<Object>();
        for (int i = 0; i < path.getNameCount(); i++) {
            steps.add(path.getElement(i));
        }
        return steps;
    }

    private Node node(List<Object> steps) {
        Node node = root;
        for (Object step : steps) {
            if (node instanceof Node.Fields fields) {
                node = fields.fields().getOrDefault(String.valueOf(step), fields);
            } else if (node instanceof Node.Items list) {
                node = list.items().get(Integer.parseInt(String.valueOf(step)));
            }
        }
        return node;
    }
}

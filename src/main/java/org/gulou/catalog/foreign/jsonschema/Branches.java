package org.gulou.catalog.foreign.jsonschema;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Reading;
import org.gulou.catalog.foreign.forms.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an object asks under conditions: if and then, dependencies, and what depends on a value. */
final class Branches {
    /** How deep conditions stand in conditions. */
    private static final int DEEPEST = 8;

    private static final List<String> BESIDE = List.of(
            "oneOf",
            "anyOf",
            "not",
            "dependencies",
            "dependentRequired",
            "dependentSchemas",
            "minProperties",
            "maxProperties",
            "patternProperties",
            "propertyNames",
            Keywords.TWICE);

    private final Objects objects;
    private final Schemas schemas;
    private final Place place;
    private final Look look;
    private final Set<String> refs;
    private int depth;

    /** @param notation how the condition is written */
    private record Branch(JsonNode schema, String notation, Reading when) {}

    Branches(Objects objects, Schemas schemas, Place place, Look look, Set<String> refs) {
        this.objects = objects;
        this.schemas = schemas;
        this.place = place;
        this.look = look;
        this.refs = refs;
    }

    /**
     * The fields that only branches ask for; what is asked anyway is told what branches demand of it.
     *
     * @param always the fields that are asked anyway, by their names
     */
    List<Field> of(ObjectNode object, Map<String, Field> always) throws Unreadable {
        var branches = new ArrayList<Branch>();
        conditional(object, branches);
        for (JsonNode one : object.path("allOf")) {
            conditional(one, branches);
        }
        dependencies(object, branches);
        Optional<String> told = Variants.tellerAmong(object, schemas, refs);
        if (told.isPresent()) {
            for (String key : Variants.KEYS) {
                for (JsonNode one : object.path(key)) {
                    variant(told.get(), one, branches);
                }
            }
        }
        var asked = new LinkedHashMap<String, List<Branch>>();
        for (Branch branch : branches) {
            branch(branch, always, asked);
        }
        var fields = new ArrayList<Field>();
        for (Map.Entry<String, List<Branch>> one : asked.entrySet()) {
            fields.addAll(named(one.getKey(), one.getValue(), branches));
        }
        for (Branch branch : branches) {
            fields.addAll(within(branch, always));
            fields.addAll(beside(branch));
        }
        return fields;
    }

    private void conditional(JsonNode object, List<Branch> branches) throws Unreadable {
        if (!object.has("if")) {
            return;
        }
        JsonNode when = object.path("if").isObject() ? whole(object.path("if")) : object.path("if");
        branches.add(new Branch(whole(object.path("then")), "if " + when, () -> Matching.of(when, place)));
        branches.add(new Branch(
                whole(object.path("else")),
                "if not " + when,
                () -> Term.settled(Term.opposite(Matching.of(when, place)))));
    }

    private JsonNode whole(JsonNode schema) throws Unreadable {
        return schemas.whole(schema, refs).schema();
    }

    private void dependencies(ObjectNode object, List<Branch> branches) throws Unreadable {
        for (String key : List.of("dependencies", "dependentRequired", "dependentSchemas")) {
            for (Map.Entry<String, JsonNode> one : object.path(key).properties()) {
                String name = one.getKey();
                Reading answered = () -> new Term.Compared("!=", place.at(name).path(), Term.EMPTY);
                if (one.getValue().isArray()) {
                    branches.add(new Branch(depends(one.getValue()), name, answered));
                } else {
                    JsonNode depends = whole(one.getValue());
                    branches.add(new Branch(depends, name, answered));
                    for (String of : Variants.KEYS) {
                        for (JsonNode variant : depends.path(of)) {
                            variant(name, variant, branches);
                        }
                    }
                }
            }
        }
    }

    private static ObjectNode depends(JsonNode names) {
        ObjectNode demanded = JsonMapper.shared().createObjectNode();
        demanded.set("required", names);
        return demanded;
    }

    /** A variant that holds for some values of what it depends on. */
    private void variant(String name, JsonNode written, List<Branch> branches) throws Unreadable {
        JsonNode variant = whole(written);
        JsonNode value = variant.path("properties").path(name);
        branches.add(new Branch(
                variant,
                name + " " + value,
                () -> Matching.of(value.isMissingNode() ? variant : value, place.at(name))));
    }

    private void branch(Branch branch, Map<String, Field> always, Map<String, List<Branch>> asked) {
        branch.schema().path("properties").properties().forEach(one -> {
            Field there = always.get(one.getKey());
            if (there == null) {
                asked.computeIfAbsent(one.getKey(), none -> new ArrayList<>()).add(branch);
            } else if (narrows(one.getValue())
                    && !branch.notation().contains(one.getValue().toString())) {
                there.lose(say(
                        "Under a condition it takes less there, which is not checked: {condition}: {schema}",
                        branch.notation(),
                        one.getValue().toString()));
            }
        });
        for (JsonNode name : branch.schema().path("required")) {
            Field there = always.get(name.asString(""));
            if (there != null) {
                there.required(branch.notation(), branch.when());
            }
        }
    }

    private static boolean narrows(JsonNode schema) {
        return (schema.isBoolean() && !schema.booleanValue())
                || (schema.isObject()
                        && schema.propertyNames().stream()
                                .anyMatch(key -> !key.equals("title") && !key.equals("type")));
    }

    /** A property that several branches ask: once for each way in which they describe it. */
    private List<Field> named(String name, List<Branch> asking, List<Branch> branches) throws Unreadable {
        var bySchema = new LinkedHashMap<JsonNode, List<Branch>>();
        asking.forEach(branch -> bySchema.computeIfAbsent(
                        branch.schema().path("properties").path(name), none -> new ArrayList<>())
                .add(branch));
        var fields = new ArrayList<Field>();
        for (Map.Entry<JsonNode, List<Branch>> one : bySchema.entrySet()) {
            Field field = objects.field(new Asked(name, one.getKey(), place.at(name), look.at(name), refs));
            List<Branch> when = one.getValue();
            field.shown(notation(when), () -> any(when));
            for (Branch branch : branches) {
                if (Schemas.holds(branch.schema().path("required"), name)) {
                    if (when.contains(branch) && when.size() == 1) {
                        field.required();
                    } else {
                        field.required(branch.notation(), branch.when());
                    }
                }
            }
            fields.add(field);
        }
        return fields;
    }

    /** What a branch demands beside its properties is told, but for the variants of what it depends on. */
    private static List<Field> beside(Branch branch) {
        var left = new ArrayList<Field>();
        boolean depends = !branch.notation().startsWith("if ");
        for (String key : BESIDE) {
            JsonNode said = branch.schema().path(key);
            if (!said.isEmpty() && !(depends && Variants.KEYS.contains(key))) {
                left.add(Field.left(
                        key,
                        key,
                        key,
                        say(
                                "Under a condition it takes less there, which is not checked: {condition}: {schema}",
                                branch.notation(),
                                said.toString())));
            }
        }
        return left;
    }

    private static String notation(List<Branch> branches) {
        return String.join(" | ", branches.stream().map(Branch::notation).toList());
    }

    private static Term any(List<Branch> branches) throws NotCarried {
        var terms = new ArrayList<Term>();
        for (Branch branch : branches) {
            terms.add(branch.when().read());
        }
        return terms.size() == 1 ? terms.getFirst() : new Term.Any(List.copyOf(terms));
    }

    /** What a branch asks under further conditions. */
    private List<Field> within(Branch branch, Map<String, Field> always) throws Unreadable {
        if (depth >= DEEPEST || (!branch.schema().has("if") && !branch.schema().has("allOf"))) {
            return List.of();
        }
        ObjectNode inner = JsonMapper.shared().createObjectNode();
        for (String key : List.of("if", "then", "else", "allOf")) {
            if (branch.schema().has(key)) {
                inner.set(key, branch.schema().path(key));
            }
        }
        depth++;
        List<Field> fields = of(inner, always);
        depth--;
        fields.forEach(field -> field.shown(branch.notation(), branch.when()));
        return fields;
    }
}

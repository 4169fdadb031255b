package org.gulou.catalog.foreign.jsonschema;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.foreign.forms.Figures;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Term;
import tools.jackson.databind.JsonNode;

/** A schema as a condition: whether an answer matches it. */
final class Matching {
    /** What says nothing about whether it matches. */
    private static final Set<String> SILENT =
            Set.of("title", "description", "default", "examples", "$schema", "$comment", "readOnly");

    /** Among more, that none of the others holds is too long a rule. */
    private static final int FEW = 3;

    private Matching() {}

    static Term of(JsonNode schema, Place place) throws NotCarried {
        if (schema.isBoolean()) {
            return new Term.Truth(schema.booleanValue());
        }
        var all = new ArrayList<Term>();
        for (String key : schema.propertyNames()) {
            JsonNode said = schema.path(key);
            if (!SILENT.contains(key)) {
                all.add(keyword(key, said, schema, place));
            }
        }
        return Term.settled(new Term.All(all));
    }

    private static Term keyword(String key, JsonNode said, JsonNode schema, Place place) throws NotCarried {
        return switch (key) {
            case "const" -> new Term.Compared("=", place.path(), constant(said));
            case "enum" -> among(said, place);
            case "type" -> type(said, schema, place);
            case "properties" -> properties(said, schema, place);
            case "required" -> required(said, schema, place);
            case "not" -> Term.opposite(of(said, place));
            case "allOf" -> new Term.All(each(said, place));
            case "anyOf" -> new Term.Any(each(said, place));
            case "oneOf" -> oneOf(said, place);
            case "minimum" -> new Term.Compared(">=", place.path(), constant(said));
            case "maximum" -> new Term.Compared("<=", place.path(), constant(said));
            case "exclusiveMinimum" -> new Term.Compared(">", place.path(), constant(said));
            case "exclusiveMaximum" -> new Term.Compared("<", place.path(), constant(said));
            case "minLength" ->
                said.asInt(0) == 1 ? answered("!=", place) : new Term.Compared(">=", place.length(), constant(said));
            case "maxLength" -> new Term.Compared("<=", place.length(), constant(said));
            case "minItems" -> new Term.Compared(">=", place.length(), constant(said));
            case "maxItems" -> new Term.Compared("<=", place.length(), constant(said));
            case "contains" -> contains(said, place);
            default -> throw new NotCarried(say("it calls {function}", key));
        };
    }

    private static Term answered(String sign, Place place) {
        return new Term.Compared(sign, place.path(), Term.EMPTY);
    }

    private static List<Term> each(JsonNode schemas, Place place) throws NotCarried {
        var all = new ArrayList<Term>();
        for (JsonNode one : schemas) {
            all.add(of(one, place));
        }
        return List.copyOf(all);
    }

    /** What is said of a property holds where it is not there, unless it must be. */
    private static Term properties(JsonNode properties, JsonNode schema, Place place) throws NotCarried {
        var all = new ArrayList<Term>();
        for (String name : properties.propertyNames()) {
            Place at = place.at(name);
            Term said = of(properties.path(name), at);
            boolean there = Schemas.holds(schema.path("required"), name) || isDeeper(properties.path(name));
            all.add(there ? said : new Term.Any(List.of(answered("=", at), said)));
        }
        return new Term.All(all);
    }

    /** An object is always there; what is said of its own properties is said of each. */
    private static boolean isDeeper(JsonNode said) {
        return said.isBoolean() || said.has("properties") || said.has("required");
    }

    /** A type that its question has anyway says nothing beside something else that is compared. */
    private static Term type(JsonNode said, JsonNode schema, Place place) throws NotCarried {
        if (said.asString("").equals("null")) {
            return answered("=", place);
        }
        boolean alone = schema.propertyNames().stream().allMatch(key -> key.equals("type") || SILENT.contains(key));
        if (alone && !said.asString("").equals("object")) {
            throw new NotCarried(say("it calls {function}", "type"));
        }
        return Term.YES;
    }

    /** Of several, exactly one; constants exclude each other anyway. */
    private static Term oneOf(JsonNode said, Place place) throws NotCarried {
        List<Term> each = each(said, place);
        boolean apart = each.stream()
                        .allMatch(one -> one instanceof Term.Compared(String sign, Term.Path path, Term right)
                                && sign.equals("=")
                                && path.equals(place.path()))
                && each.stream().distinct().count() == each.size();
        if (apart) {
            return new Term.Any(each);
        }
        if (each.size() > FEW) {
            throw new NotCarried(say("it calls {function}", "oneOf"));
        }
        var either = new ArrayList<Term>();
        for (Term only : each) {
            var all = new ArrayList<Term>();
            each.forEach(one -> all.add(one.equals(only) ? one : Term.opposite(one)));
            either.add(new Term.All(all));
        }
        return new Term.Any(either);
    }

    /** What is compared must be there anyway. */
    private static Term required(JsonNode names, JsonNode schema, Place place) {
        var all = new ArrayList<Term>();
        for (JsonNode name : names) {
            JsonNode compared = schema.path("properties").path(name.asString(""));
            if (!compared.has("const") && !compared.has("enum") && !compared.has("contains")) {
                all.add(answered("!=", place.at(name.asString(""))));
            }
        }
        return new Term.All(all);
    }

    private static Term among(JsonNode values, Place place) throws NotCarried {
        var all = new ArrayList<Term>();
        for (JsonNode one : values) {
            all.add(constant(one));
        }
        if (all.isEmpty()) {
            return Term.NO;
        }
        return all.size() == 1
                ? new Term.Compared("=", place.path(), all.getFirst())
                : new Term.Holds(new Term.Several(List.copyOf(all)), place.path());
    }

    private static Term contains(JsonNode schema, Place place) throws NotCarried {
        var either = new ArrayList<Term>();
        if (schema.has("const")) {
            either.add(new Term.Holds(place.path(), constant(schema.path("const"))));
        }
        for (JsonNode one : schema.path("enum")) {
            either.add(new Term.Holds(place.path(), constant(one)));
        }
        if (either.isEmpty()) {
            throw new NotCarried(say("it calls {function}", "contains"));
        }
        return new Term.Any(either);
    }

    /** What a constant says. */
    static Term constant(JsonNode node) throws NotCarried {
        if (node.isBoolean()) {
            return new Term.Truth(node.booleanValue());
        }
        Optional<BigDecimal> number = Figures.of(node);
        if (number.isPresent()) {
            return new Term.Figure(number.get());
        }
        if (node.isNull()) {
            return Term.EMPTY;
        }
        if (node.isString()) {
            return new Term.Text(node.stringValue());
        }
        throw new NotCarried(say("'{piece}' is no constant", node.toString()));
    }
}

package org.gulou.forms;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The form of 44 inputs as JSON Schema, which tells neither way nor computed values nor words. */
final class JsonForm44 {
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema());

    Object mistakes(JsonNode answers) {
        return schema.validate(answers);
    }

    private static String schema() {
        return """
            {"type": "object",
             "required": ["name", "residentId", "phone", "birthDate", "sex", "marital", "street", "working", "household",
                          "rooms", "area", "owned", "heating", "water", "card", "starts", "agreed"],
             "properties": {
              "name": {"type": "string", "minLength": 1, "maxLength": 50},
              "residentId": {"type": "string", "pattern": "^\\\\d{17}[\\\\dX]$"},
              "phone": {"type": "string", "pattern": "^1[3-9]\\\\d{9}$"},
              "email": {"type": "string", "pattern": "^[^@]+@[^@]+$"},
              "birthDate": {"type": "string", "pattern": "^\\\\d{4}-\\\\d{2}-\\\\d{2}$"},
              "sex": {"enum": ["female", "male"]}, "marital": {"enum": ["single", "married", "widowed"]},
              "postcode": {"type": "string", "pattern": "^\\\\d{6}$"},
              "street": {"type": "string", "maxLength": 200}, "working": {"type": "boolean"},
              "spouse": {"type": "string", "maxLength": 50}, "spouseId": {"type": "string", "pattern": "^\\\\d{17}[\\\\dX]$"},
              "married": {"type": "string"}, "widowed": {"type": "string"}, "employer": {"type": "string", "maxLength": 200},
              "salary": {"type": "number", "minimum": 0}, "since": {"type": "string"}, "seeking": {"type": "boolean"},
              "household": {"type": "array", "minItems": 1, "maxItems": 10, "items": {"type": "object",
                "required": ["name", "age", "income"], "properties": {
                "name": {"type": "string", "maxLength": 50}, "age": {"type": "integer", "minimum": 0, "maximum": 130},
                "income": {"type": "number", "minimum": 0}}}},
              "rooms": {"type": "integer", "minimum": 1}, "area": {"type": "number", "minimum": 5},
              "owned": {"enum": ["owned", "rented", "lent"]}, "rent": {"type": "number", "minimum": 0},
              "heating": {"type": "boolean"}, "water": {"type": "boolean"}, "loan": {"type": "number"},
              "card": {"type": "string", "pattern": "^\\\\d{12,19}$"}, "starts": {"type": "string"},
              "note": {"type": "string", "maxLength": 2000}, "agreed": {"const": true}},
             "allOf": [
              {"if": {"properties": {"marital": {"const": "married"}}}, "then": {"required": ["spouse", "spouseId", "married"]}},
              {"if": {"properties": {"working": {"const": true}}}, "then": {"required": ["employer", "salary", "since"]},
               "else": {"required": ["seeking"]}},
              {"if": {"properties": {"owned": {"const": "rented"}}}, "then": {"required": ["rent"]}}]}
            """;
    }

    static JsonNode tree(Answers answers) {
        var mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        answers.raw().forEach((path, values) -> {
            if (!path.startsWith("household.")) {
                put(root, path, values);
            }
        });
        var people = root.putArray("household");
        answers.rows().getOrDefault("household", List.of()).forEach(key -> {
            ObjectNode person = people.addObject();
            for (String cell : List.of("name", "age", "income")) {
                put(person, cell, answers.at("household." + key + "." + cell));
            }
        });
        return root;
    }

    private static void put(ObjectNode node, String name, List<String> values) {
        String value = values.size() == 3
                ? "%s-%02d-%02d".formatted(values.get(0), Integer.parseInt(values.get(1)), Integer.parseInt(values.get(2)))
                : String.join("-", values);
        boolean number = Set.of("age", "income", "salary", "rooms", "area", "rent", "loan").contains(name);
        if (number && value.matches("[\\d.]+")) {
            node.put(name, new java.math.BigDecimal(value));
        } else if (value.equals("true") || value.equals("false")) {
            node.put(name, value.equals("true"));
        } else {
            node.put(name, value);
        }
    }
}

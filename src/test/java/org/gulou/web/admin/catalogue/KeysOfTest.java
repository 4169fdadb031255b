package org.gulou.web.admin.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gulou.catalog.definition.Own;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of keys in the handbook is made of the schemas, so none is forgotten. */
class KeysOfTest {
    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void aKeyWithinAnotherStandsBehindItAndWhatIsSharedIsToldOnce() {
        Map<String, JsonNode> schemas = Map.of("cart.schema.json", json("""
                        {"description": "A cart.", "required": ["wheels"], "properties": {
                          "schema": {"const": "x"},
                          "wheels": {"description": "Its wheels.", "type": "array", "items": {"$ref": "common.schema.json#/$defs/wheel"}},
                          "spare": {"$ref": "common.schema.json#/$defs/wheel"},
                          "names": {"additionalProperties": {"properties": {"nick": {"description": "Short."}}}}}}
                        """), "common.schema.json", json("""
                        {"$defs": {"wheel": {"description": "A wheel.", "properties": {"kind": {"$ref": "#/$defs/kind"}}}, "kind": {"enum": ["wood", "steel"]}}}
                        """));

        assertThat(KeysOf.of("cart.schema.json", schemas))
                .isEqualTo(new KeysOf(
                        "cart",
                        "A cart.",
                        List.of(
                                new KeysOf.Key("wheels", "Its wheels.", List.of(), true),
                                new KeysOf.Key("wheels.kind", "", List.of("wood", "steel"), false),
                                new KeysOf.Key("spare", "A wheel.", List.of(), false),
                                new KeysOf.Key("names", "", List.of(), false),
                                new KeysOf.Key("names.….nick", "Short.", List.of(), false))));
    }

    @Test
    void theKeysOfAServiceAndOfItsQuestionsAreThere() {
        var schemas = new TreeMap<String, JsonNode>();
        for (String name : Set.of("service", "form", "common")) {
            schemas.put(name + ".schema.json", json(Own.text("schemas/" + name + ".schema.json")));
        }

        assertThat(KeysOf.of("service.schema.json", schemas).keys())
                .extracting(KeysOf.Key::path)
                .contains("title", "papers.files.maxSize", "eligibility.words", "local", "successor")
                .doesNotHaveDuplicates();
        assertThat(KeysOf.of("form.schema.json", schemas).keys())
                .extracting(KeysOf.Key::path)
                .contains("pages.items.kind", "pages.items.computed", "pages.items.checks.rule", "retired")
                .doesNotHaveDuplicates();
    }
}

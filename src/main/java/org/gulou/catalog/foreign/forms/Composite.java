package org.gulou.catalog.foreign.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Components that are one piece to their author and several questions to whoever answers them, with names that conditions
 * read ({@code row.identity.number}): spelled out, they are a group like any other.
 */
final class Composite {
    /** What they ask, in words of this importer, which their forms do not hold. */
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("Do you have a national identity number?", "您有身份号码吗？"),
            Map.entry("National identity number", "身份号码"),
            Map.entry("Date of birth", "出生日期"),
            Map.entry("Yes", "是"),
            Map.entry("No", "否"),
            Map.entry("Do you live in this country?", "您住在本国吗？"),
            Map.entry("Is it a street address or a post-office box?", "是街道地址还是邮政信箱？"),
            Map.entry("Street address", "街道地址"),
            Map.entry("Post-office box", "邮政信箱"),
            Map.entry("Care of", "转交人"),
            Map.entry("Building", "楼栋"),
            Map.entry("Postcode", "邮政编码"),
            Map.entry("Town", "城镇"),
            Map.entry("Region", "地区"),
            Map.entry("Country", "国家或者地区"),
            Map.entry("Valid from", "生效日期"),
            Map.entry("Valid until", "失效日期"),
            Map.entry("House number", "门牌号"),
            Map.entry("House letter", "门牌字母"),
            Map.entry("Addition to the house number", "门牌号附加"),
            Map.entry("Street", "街道"),
            Map.entry("First name", "名"),
            Map.entry("Surname", "姓"),
            Map.entry("Name of the organisation", "组织名称"),
            Map.entry("Number of the organisation", "组织编号"));

    private static final Map<String, Function<Component, String>> TYPES = Map.of(
            "identity", Composite::identity,
            "navaddress", Composite::address,
            "addressvalidity", one -> """
                    [{"type": "navDatepicker", "key": "gyldigFraOgMed", "label": "Valid from", "earliestAllowedDate": "-365",
                      "latestAllowedDate": "365", "validate": {"required": %s}},
                     {"type": "navDatepicker", "key": "gyldigTilOgMed", "label": "Valid until", "mayBeEqual": true,
                      "beforeDateInputKey": "gyldigFraOgMed", "latestAllowedDate": "365"}]
                    """.formatted(isRequired(one)),
            "sender", Composite::sender,
            "addressnl", one -> """
                    [{"type": "postcode", "key": "postcode", "label": "Postcode", "validate": {"required": %1$s}},
                     {"type": "textfield", "key": "houseNumber", "label": "House number", "validate": {"required": %1$s}},
                     {"type": "textfield", "key": "houseLetter", "label": "House letter"},
                     {"type": "textfield", "key": "houseNumberAddition", "label": "Addition to the house number"},
                     {"type": "textfield", "key": "streetName", "label": "Street"},
                     {"type": "textfield", "key": "city", "label": "Town"}]
                    """.formatted(isRequired(one)));

    /** Tells words of this importer from the same words of an author. */
    private static final String OWN = "own words: ";

    private Composite() {}

    /** The words of the blocks, by language. */
    static Map<String, Map<String, String>> words() {
        var zh = new LinkedHashMap<String, String>();
        var en = new LinkedHashMap<String, String>();
        CHINESE.forEach((english, chinese) -> {
            zh.put(OWN + english, chinese);
            en.put(OWN + english, english);
        });
        return Map.of("zh", zh, "en", en);
    }

    static boolean isOne(Component component) {
        return TYPES.containsKey(component.type());
    }

    /** The same as a group of questions. */
    static Component spelledOut(Component component) {
        var group = (ObjectNode) component.node().deepCopy();
        group.put("type", "container");
        group.put("spelledOut", component.type());
        group.set(
                "components",
                renamed(read(TYPES.getOrDefault(component.type(), none -> "[]").apply(component)), component));
        return new Component(group);
    }

    private static ArrayNode read(String json) {
        return (ArrayNode) JsonMapper.shared().readTree(json);
    }

    private static String isRequired(Component component) {
        return String.valueOf(component.is("validate.required"));
    }

    /** Labels that the author has given to single questions count. */
    private static ArrayNode renamed(ArrayNode questions, Component component) {
        for (JsonNode one : questions) {
            String own = switch (one.path("key").asString("")) {
                case "harDuFodselsnummer" -> component.text("customLabels.doYouHaveIdentityNumber");
                case "borDuINorge" -> component.text("customLabels.livesInNorway");
                default -> component.text("customLabels." + one.path("key").asString(""));
            };
            ObjectNode question = (ObjectNode) one;
            parts(
                    question,
                    component.at("openForms.components." + one.path("key").asString("")));
            question.put("label", own.isEmpty() ? OWN + one.path("label").asString("") : own);
            question.path("values")
                    .forEach(value -> ((ObjectNode) value)
                            .put("label", OWN + value.path("label").asString("")));
            if (question.path("components") instanceof ArrayNode inner) {
                renamed(inner, component);
            }
        }
        return questions;
    }

    /** What Open Forms demands of a single part, with its words for a mistake. */
    private static void parts(ObjectNode question, JsonNode part) {
        String pattern = part.path("validate").path("pattern").asString("");
        if (!pattern.isEmpty()) {
            question.withObject("/validate").put("pattern", pattern);
            question.set("errors", part.path("errors"));
            question.set("translatedErrors", part.path("translatedErrors"));
        }
    }

    private static String identity(Component component) {
        return """
                [{"type": "radiopanel", "key": "harDuFodselsnummer", "label": "Do you have a national identity number?",
                  "values": [{"value": "ja", "label": "Yes"}, {"value": "nei", "label": "No"}], "validate": {"required": %1$s}},
                 {"type": "fnrfield", "key": "identitetsnummer", "label": "National identity number",
                  "conditional": {"show": true, "when": "harDuFodselsnummer", "eq": "ja"}, "validate": {"required": %1$s}},
                 {"type": "navDatepicker", "key": "fodselsdato", "label": "Date of birth", "latestAllowedDate": "0",
                  "conditional": {"show": true, "when": "harDuFodselsnummer", "eq": "nei"}, "validate": {"required": %1$s}}]
                """.formatted(isRequired(component));
    }

    /** An address at home or abroad; where the author has not settled which, the person says so first. */
    private static String address(Component component) {
        String kind = component.text("addressType").toUpperCase(Locale.ROOT);
        ArrayNode questions = JsonMapper.shared().createArrayNode();
        String required = isRequired(component);
        if (kind.isEmpty()) {
            questions.addAll(read("""
                    [{"type": "radiopanel", "key": "borDuINorge", "label": "Do you live in this country?",
                      "values": [{"value": "ja", "label": "Yes"}, {"value": "nei", "label": "No"}], "validate": {"required": %1$s}},
                     {"type": "radiopanel", "key": "vegadresseEllerPostboksadresse", "label": "Is it a street address or a post-office box?",
                      "conditional": {"show": true, "when": "borDuINorge", "eq": "ja"},
                      "values": [{"value": "vegadresse", "label": "Street address"}, {"value": "postboksadresse", "label": "Post-office box"}],
                      "validate": {"required": %1$s}}]
                    """.formatted(required)));
        }
        String abroad = "row.borDuINorge === 'nei'";
        String box = "row.vegadresseEllerPostboksadresse === 'postboksadresse'";
        String street = "row.vegadresseEllerPostboksadresse === 'vegadresse'";
        questions.add(line("co", "Care of", "false", when(kind, "ALL", abroad + " || " + street + " || " + box)));
        questions.add(line("adresse", "Street address", required, when(kind, "STREET", abroad + " || " + street)));
        questions.add(line("postboks", "Post-office box", required, when(kind, "BOX", box)));
        questions.add(line("bygning", "Building", "false", when(kind, "ABROAD", abroad)));
        questions.add(
                line("postnummer", "Postcode", "false", when(kind, "ALL", abroad + " || " + street + " || " + box)));
        questions.add(line("bySted", "Town", "false", when(kind, "ALL", abroad + " || " + street + " || " + box)));
        questions.add(line("region", "Region", "false", when(kind, "ABROAD", abroad)));
        questions.add(
                line("land", "Country", required, when(kind, "ABROAD", abroad)).put("type", "landvelger"));
        return questions.toString();
    }

    /** @param asked in which kinds of address it is: STREET, BOX, ABROAD or ALL */
    private static String when(String kind, String asked, String condition) {
        boolean there = switch (kind) {
            case "" -> true;
            case "NORWEGIAN_ADDRESS" -> List.of("STREET", "ALL").contains(asked);
            case "POST_OFFICE_BOX" -> List.of("BOX", "ALL").contains(asked);
            default -> !asked.equals("BOX");
        };
        return there ? kind.isEmpty() ? "show = " + condition : "" : "show = false";
    }

    private static ObjectNode line(String key, String label, String required, String condition) {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        line.put("type", "textfield").put("key", key).put("label", label).put("customConditional", condition);
        line.putObject("validate").put("required", Boolean.parseBoolean(required));
        return line;
    }

    private static String sender(Component component) {
        String required = isRequired(component);
        return component.text("senderRole").equals("organization") ? """
                        [{"type": "container", "key": "organization", "label": "Name of the organisation", "components": [
                          {"type": "orgNr", "key": "number", "label": "Number of the organisation", "validate": {"required": %1$s}},
                          {"type": "textfield", "key": "name", "label": "Name of the organisation", "validate": {"required": %1$s}}]}]
                        """.formatted(required) : """
                        [{"type": "fnrfield", "key": "nationalIdentityNumber", "label": "National identity number", "validate": {"required": %1$s}},
                         {"type": "firstName", "key": "firstName", "label": "First name", "validate": {"required": %1$s}},
                         {"type": "surname", "key": "surname", "label": "Surname", "validate": {"required": %1$s}}]
                        """.formatted(required);
    }
}

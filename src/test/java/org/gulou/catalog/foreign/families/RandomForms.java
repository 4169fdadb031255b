package org.gulou.catalog.foreign.families;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Forms of each family with questions, limits and conditions by chance, sensible or not. */
enum RandomForms {
    JSON_SCHEMA,
    CIVIFORM,
    GOV_UK,
    FHIR,
    SURVEY_JS,
    FORM_JS,
    FORM_IO;

    private static final List<String> NAMES = List.of(
            "a",
            "form",
            "row",
            "input",
            "data",
            "if",
            "2nd",
            "姓名",
            "first name",
            "x.y",
            "then",
            "applicant",
            "o'b\\\"c");

    String form(Random random) {
        return switch (this) {
            case JSON_SCHEMA -> schema(random);
            case CIVIFORM -> civiform(random);
            case GOV_UK -> govuk(random);
            case FHIR -> fhir(random);
            case SURVEY_JS -> RandomExpressions.survey(random);
            case FORM_JS -> RandomExpressions.formJs(random);
            case FORM_IO -> RandomExpressions.formIo(random);
        };
    }

    @SafeVarargs
    static <T> T one(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }

    static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    static String several(Random random, int most, Function<Integer, String> each) {
        return IntStream.range(0, 1 + random.nextInt(most))
                .mapToObj(each::apply)
                .collect(Collectors.joining(", "));
    }

    private static String schema(Random random) {
        return "{\"type\": \"object\", \"title\": \"%s\", \"properties\": {\"sure\": {\"type\": \"string\"}, %s}, \"required\": [\"%s\"], %s}"
                .formatted(name(random), properties(random, 3), name(random), conditional(random));
    }

    private static String properties(Random random, int depth) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            properties.put(name(random) + one(random, "", "", i), property(random, depth));
        }
        return properties.entrySet().stream()
                .map(one -> "\"%s\": %s".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String property(Random random, int depth) {
        int n = random.nextInt(6) - 1;
        int m = random.nextInt(6) - 1;
        return switch (random.nextInt(depth > 0 ? 12 : 8)) {
            case 0 ->
                "{\"type\": \"string\", \"minLength\": %d, \"maxLength\": %d, \"default\": \"%s\"}"
                        .formatted(n, m, name(random));
            case 1 ->
                "{\"type\": \"integer\", \"minimum\": %d, \"maximum\": %d, \"multipleOf\": 3, \"default\": %d}"
                        .formatted(n, m, n + 9);
            case 2 ->
                "{\"type\": \"number\", \"exclusiveMinimum\": %d.5, \"exclusiveMaximum\": %d, \"default\": 1e400}"
                        .formatted(n + 1, m);
            case 3 ->
                "{\"enum\": [\"%s\", %d, null, true, {\"a\": 1}, \"\"], \"default\": \"%s\"}"
                        .formatted(name(random), n, name(random));
            case 4 -> "{\"type\": \"boolean\", \"default\": %s}".formatted(one(random, "true", "false", "\"x\""));
            case 5 ->
                "{\"type\": \"string\", \"format\": \"%s\", \"pattern\": \"%s\", \"default\": \"%s\"}"
                        .formatted(
                                one(random, "date", "email", "uri", "time", "odd"),
                                one(random, "^a|b$", "(?=x)", "[", "\\\\d+$"),
                                name(random));
            case 6 ->
                "{\"type\": \"array\", \"items\": {\"enum\": [\"x\", \"y\", \"z\"]}, \"minItems\": %d, \"maxItems\": %d}"
                        .formatted(n, m);
            case 7 ->
                "{\"title\": \"<b></b>%s\", \"description\": \"{a} %s\"}".formatted(one(random, "", "T"), name(random));
            case 8 ->
                "{\"type\": \"array\", \"items\": %s, \"minItems\": %d, \"maxItems\": %d}"
                        .formatted(property(random, depth - 1), n, m);
            case 9 -> "{\"oneOf\": [%s, %s]}".formatted(property(random, depth - 1), property(random, depth - 1));
            default ->
                "{\"type\": \"object\", \"properties\": {%s}, %s}"
                        .formatted(properties(random, depth - 1), conditional(random));
        };
    }

    private static String conditional(Random random) {
        String when = one(
                random,
                "{\"const\": \"x\"}",
                "{\"const\": true}",
                "{\"enum\": [1, \"x\"]}",
                "{\"minimum\": 2}",
                "{\"not\": {\"const\": null}}",
                "{\"contains\": {\"const\": \"x\"}}",
                "{\"minLength\": 1}",
                "{\"pattern\": \"x\"}",
                "true");
        return "\"if\": {\"properties\": {\"%s\": %s}}, \"then\": {\"properties\": {\"t\": %s}, \"required\": [\"%s\"]}, \"dependentRequired\": {\"%s\": [\"%s\"]}"
                .formatted(name(random), when, property(random, 0), name(random), name(random), name(random));
    }

    private static String civiform(Random random) {
        List<String> types = List.of(("address checkbox currency date dropdown email enumerator fileupload id "
                        + "name number radio_button static text phone odd yes_no")
                .split(" ", -1));
        String questions = IntStream.range(0, 17)
                .mapToObj(id -> """
                        {"type": "%s", "config": {"id": %d, "name": "%s", "questionText": {"translations": {"en_US": "%s", "zh": "问$this"}},
                         "questionOptions": [{"id": 1, "adminName": "%s", "localizedOptionText": {"translations": {"en_US": "One"}}}, {"id": 2, "adminName": "b"}],
                         "validationPredicates": {"min": %d, "max": 2, "minLength": %d, "maxLength": 3, "minChoicesRequired": 3, "maxChoicesAllowed": 1, "minEntities": 9, "maxEntities": 2}}}
                        """.formatted(
                                types.get(id),
                                id,
                                name(random),
                                one(random, "", "Q"),
                                name(random),
                                random.nextInt(9),
                                random.nextInt(9)))
                .collect(Collectors.joining(", "));
        String blocks = IntStream.range(1, 6)
                .mapToObj(id -> """
                        {"id": %d, "name": "%s", "repeaterId": %s, "hidePredicate": {"rootNode": %s, "action": "%s"}, "eligibilityDefinition": {"predicate": {"rootNode": %s}},
                         "questionDefinitions": [%s]}
                        """.formatted(
                                id,
                                name(random),
                                one(random, "null", "null", random.nextInt(6)),
                                node(random),
                                one(random, "HIDE_BLOCK", "SHOW_BLOCK"),
                                node(random),
                                several(
                                        random,
                                        7,
                                        i -> "{\"id\": %d, \"optional\": %s}"
                                                .formatted(random.nextInt(18), random.nextBoolean()))))
                .collect(Collectors.joining(", "));
        return """
                {"program": {"adminName": "p", "blockDefinitions": [{"id": 99, "name": "sure", "questionDefinitions": [{"id": 13}]}, %s]}, "questions": [%s]}
                """.formatted(blocks, questions);
    }

    private static String node(Random random) {
        if (random.nextInt(3) == 0) {
            return "{\"node\": {\"type\": \"%s\", \"children\": [%s]}}"
                    .formatted(one(random, "and", "or"), several(random, 3, i -> node(random)));
        }
        return "{\"node\": {\"type\": \"leaf\", \"questionId\": %d, \"scalar\": \"%s\", \"operator\": \"%s\", \"value\": {\"value\": \"%s\", \"type\": \"%s\"}}}"
                .formatted(
                        random.nextInt(18),
                        one(random, "CITY", "FIRST_NAME", "TEXT", "CURRENCY_CENTS", "DATE"),
                        one(
                                random,
                                "IN",
                                "NOT_IN",
                                "EQUAL_TO",
                                "GREATER_THAN",
                                "BETWEEN",
                                "SUBSET_OF",
                                "AGE_OLDER_THAN",
                                "ANY_OF",
                                "ODD"),
                        one(random, "1", "\\\"x\\\"", "[\\\"1\\\", \\\"2\\\"]", "[1, 2]", "1704067200000"),
                        one(random, "STRING", "LONG", "DATE", "LIST_OF_STRINGS", "PAIR_OF_LONGS", "PAIR_OF_DATES"));
    }

    private static String govuk(Random random) {
        List<String> types = List.of(
                ("TextField MultilineTextField NumberField YesNoField DatePartsField MonthYearField EmailAddressField UkAddressField RadiosField "
                                + "CheckboxesField SelectField FileUploadField Html DeclarationField Odd")
                        .split(" ", -1));
        String pages = IntStream.range(0, 6)
                .mapToObj(page -> """
                        {"path": "/p%d", "title": "%s", %s "components": [%s], "next": [%s]}
                        """.formatted(
                                page,
                                one(random, "", "Page", name(random)),
                                one(
                                        random,
                                        "",
                                        "\"controller\": \"TerminalPageController\",",
                                        "\"repeat\": {\"options\": {\"name\": \"r\"}, \"schema\": {\"min\": 3, \"max\": 2}},"),
                                several(random, 4, i -> """
                                {"type": "%s", "name": "%s", "title": "%s", "content": "<p>%s</p>", "list": "%s", "schema": {"min": %d, "max": %d, "regex": "%s"}, "options": {"condition": "%s"}}
                                """.formatted(
                                                types.get(random.nextInt(types.size())),
                                                name(random),
                                                one(random, "", "Title"),
                                                one(random, "", "Words"),
                                                one(random, "l", "none"),
                                                random.nextInt(9),
                                                random.nextInt(9),
                                                one(random, "", "[", "a+"),
                                                one(random, "", "", "k1", "gone"))),
                                several(
                                        random,
                                        3,
                                        i -> "{\"path\": \"/p%d\", \"condition\": \"%s\"}"
                                                .formatted(random.nextInt(8), one(random, "", "k0", "k1")))))
                .collect(Collectors.joining(", "));
        String conditions = IntStream.range(0, 2)
                .mapToObj(k -> "{\"name\": \"k%d\", \"value\": {\"conditions\": [%s]}}"
                        .formatted(k, several(random, 3, i -> """
                        {"coordinator": "%s", "field": {"name": "%s"}, "operator": "%s", "value": {"value": "%s"}}
                        """.formatted(
                                one(random, "and", "or"),
                                name(random),
                                one(random, "is", "is not", "contains", "is more than", "is longer than", "odd"),
                                one(random, "x", "true", "3", "", "2024-01-01")))))
                .collect(Collectors.joining(", "));
        return """
                {"startPage": "/p0", "pages": [{"path": "/sure", "title": "Sure", "components": [{"type": "TextField", "name": "sure"}]}, %s],
                 "lists": [{"name": "l", "items": [{"text": "X", "value": "x"}, {"text": "", "value": ""}, {"text": "Three", "value": 3}]}], "conditions": [%s]}
                """.formatted(pages, conditions);
    }

    private static String fhir(Random random) {
        return "{\"resourceType\": \"Questionnaire\", \"item\": [{\"linkId\": \"sure\", \"type\": \"string\"}, %s]}"
                .formatted(items(random, 3));
    }

    private static String items(Random random, int depth) {
        return several(random, 5, i -> """
                {"linkId": "%s", "text": "%s", "type": "%s", "repeats": %s, "required": true, "maxLength": %d, "initial": [{"valueString": "%s"}],
                 "answerOption": [{"valueCoding": {"code": "x", "display": "X"}}, {"valueInteger": 3, "initialSelected": true}],
                 "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/minValue", "value%s": %s}, {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs", "valueInteger": %d}],
                 "enableWhen": [%s], "item": [%s]}
                """.formatted(
                        name(random),
                        one(random, "", "Words", name(random)),
                        one(
                                random,
                                "group",
                                "display",
                                "boolean",
                                "decimal",
                                "integer",
                                "date",
                                "dateTime",
                                "time",
                                "string",
                                "text",
                                "url",
                                "choice",
                                "open-choice",
                                "attachment",
                                "reference",
                                "quantity"),
                        random.nextBoolean(),
                        random.nextInt(9),
                        name(random),
                        one(random, "Integer", "Date"),
                        one(random, "3", "\"2024-01-01\"", "\"x\""),
                        random.nextInt(4),
                        several(
                                random,
                                2,
                                j -> "{\"question\": \"%s\", \"operator\": \"%s\", %s}"
                                        .formatted(
                                                name(random),
                                                one(random, "=", "!=", ">", "exists"),
                                                one(
                                                        random,
                                                        "\"answerBoolean\": true",
                                                        "\"answerInteger\": 3",
                                                        "\"answerCoding\": {\"code\": \"x\"}",
                                                        "\"answerDate\": \"2024-02-30\"",
                                                        "\"answerString\": \"\""))),
                        depth > 0 ? items(random, depth - 1) : ""));
    }
}

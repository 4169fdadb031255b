package org.gulou.catalog.foreign.families;

import static org.gulou.catalog.foreign.families.RandomForms.name;
import static org.gulou.catalog.foreign.families.RandomForms.one;
import static org.gulou.catalog.foreign.families.RandomForms.several;

import java.util.Random;

/** Forms by chance of the families whose conditions and sums are written in a language. */
final class RandomExpressions {
    private static final String OPTIONS =
            "{\"value\": \"x\", \"%1$s\": \"X\"}, {\"value\": \"\"}, {\"value\": 3, \"%1$s\": \"<b>Three</b>\"}";

    private RandomExpressions() {}

    static String survey(Random random) {
        return "{\"title\": \"%s\", \"pages\": [{\"name\": \"sure\", \"elements\": [{\"type\": \"text\", \"name\": \"sure\"}]}, %s], \"calculatedValues\": [{\"name\": \"%s\", \"expression\": \"%s\"}]}"
                .formatted(
                        name(random),
                        several(
                                random,
                                4,
                                i -> "{\"name\": \"%s\", \"visibleIf\": \"%s\", \"elements\": [%s]}"
                                        .formatted(name(random), asked(random, "{%s}"), elements(random, 2))),
                        name(random),
                        asked(random, "{%s}"));
    }

    private static String elements(Random random, int depth) {
        return several(random, 5, i -> """
                {"type": "%s", "name": "%s", "title": "%s", "inputType": "%s", "isRequired": %s, "visibleIf": "%s", "requiredIf": "%s", "min": "%s", "max": %d,
                 "maxLength": %d, "defaultValue": "%s", "choices": [%s], "columns": ["x", {"name": "%s", "cellType": "text"}], "rows": ["r", "r", ""], "items": [{"name": "%s"}],
                 "minPanelCount": %d, "maxPanelCount": 2, "validators": [{"type": "expression", "expression": "%s"}], "expression": "%s", "elements": [%s], "templateElements": [%s]}
                """.formatted(
                        one(
                                random,
                                "text",
                                "comment",
                                "radiogroup",
                                "checkbox",
                                "boolean",
                                "rating",
                                "file",
                                "expression",
                                "panel",
                                "paneldynamic",
                                "matrixdynamic",
                                "matrix",
                                "matrixdropdown",
                                "multipletext",
                                "odd"),
                        name(random) + one(random, "", i),
                        one(random, "", "Words", name(random)),
                        one(random, "", "number", "date", "email", "week"),
                        random.nextBoolean(),
                        asked(random, "{%s}"),
                        asked(random, "{%s}"),
                        one(random, "", "3", "2024-02-30", "x"),
                        random.nextInt(9),
                        random.nextInt(9),
                        name(random),
                        OPTIONS.formatted("text"),
                        name(random),
                        name(random),
                        random.nextInt(4),
                        asked(random, "{%s}"),
                        asked(random, "{%s}"),
                        depth > 0 ? elements(random, depth - 1) : "",
                        depth > 0 ? elements(random, depth - 1) : ""));
    }

    static String formJs(Random random) {
        return "{\"type\": \"default\", \"components\": [{\"type\": \"textfield\", \"key\": \"sure\"}, %s]}"
                .formatted(components(random, 3));
    }

    private static String components(Random random, int depth) {
        return several(random, 6, i -> """
                {"type": "%s", "key": "%s", "path": "%s", "label": "%s", "subtype": "%s", "values": [%s], "defaultValue": %s, "decimalDigits": %d, "increment": "%s",
                 "validate": {"required": %s, "min": %s, "max": %d, "minLength": %d, "maxLength": "%s", "pattern": "%s"}, "conditional": {"hide": "=%s"}, "expression": "=%s",
                 "allowAddRemove": %s, "defaultRepetitions": %d, "components": [%s]}
                """.formatted(
                        one(
                                random,
                                "textfield",
                                "textarea",
                                "number",
                                "datetime",
                                "checkbox",
                                "radio",
                                "checklist",
                                "filepicker",
                                "text",
                                "expression",
                                "group",
                                "dynamiclist",
                                "page",
                                "multipage",
                                "odd"),
                        name(random) + one(random, "", "", i),
                        one(random, "", "box", name(random)),
                        one(random, "", "Words", "= a + b"),
                        one(random, "date", "time", "datetime"),
                        OPTIONS.formatted("label"),
                        one(random, "\"x\"", "3", "[\"x\"]", "true", "null"),
                        random.nextInt(4) - 1,
                        one(random, "", "0.5", "=a", "x"),
                        random.nextBoolean(),
                        one(random, "3", "\"=a * 2\"", "\"x\"", "1e400"),
                        random.nextInt(9),
                        random.nextInt(9),
                        one(random, "5", "=a", ""),
                        one(random, "", "[", "^a|b$"),
                        asked(random, "%s"),
                        asked(random, "%s"),
                        random.nextBoolean(),
                        random.nextInt(4),
                        depth > 0 ? components(random, depth - 1) : ""));
    }

    static String formIo(Random random) {
        return "{\"display\": \"wizard\", \"components\": [{\"type\": \"textfield\", \"key\": \"sure\", \"label\": \"Sure\"}, %s]}"
                .formatted(pieces(random, 3));
    }

    private static String pieces(Random random, int depth) {
        return several(random, 6, i -> """
                {"type": "%s", "key": "%s", "label": "%s", "title": "%s", "input": true, "values": [%s], "data": {"values": [%s]}, "hidden": %s, "multiple": %s, "defaultValue": "%s",
                 "validate": {"required": %s, "min": %d, "max": "%s", "minLength": %d, "maxLength": 3, "pattern": "%s", "custom": "valid = %s"},
                 "customConditional": "show = %s", "conditional": {"show": "%s", "when": "%s", "eq": "%s"}, "calculateValue": "%s", "components": [%s]}
                """.formatted(
                        one(
                                random,
                                "textfield",
                                "textarea",
                                "number",
                                "currency",
                                "day",
                                "datetime",
                                "checkbox",
                                "radio",
                                "select",
                                "selectboxes",
                                "file",
                                "survey",
                                "content",
                                "panel",
                                "fieldset",
                                "container",
                                "datagrid",
                                "odd"),
                        name(random) + one(random, "", "", i),
                        one(random, "", "Words", name(random)),
                        one(random, "", "Page"),
                        OPTIONS.formatted("label"),
                        OPTIONS.formatted("label"),
                        one(random, false, false, true),
                        random.nextBoolean(),
                        name(random),
                        random.nextBoolean(),
                        random.nextInt(9),
                        one(random, "", "5", "x"),
                        random.nextInt(9),
                        one(random, "", "[", "a+"),
                        asked(random, "data.%s"),
                        asked(random, "data.%s"),
                        one(random, "", "true", "false"),
                        name(random),
                        one(random, "x", "3", "true", ""),
                        one(random, "", "", "value = data.a * 2", "value = data.x + 'y'"),
                        depth > 0 ? pieces(random, depth - 1) : ""));
    }

    /**
     * A condition or sum, sensible or not.
     *
     * @param call how an answer is called
     */
    private static String asked(Random random, String call) {
        String answer = call.formatted(one(random, "a", "form", "row", "input", "x", "data", "if0", "sure", "box.a"));
        return one(
                random,
                "",
                answer,
                "%s = 'x'".formatted(answer),
                "%s = \\\"x\\\" or %s = \\\"3\\\"".formatted(answer, answer),
                "%s > 3".formatted(answer),
                "%s != 3 and %s < 2".formatted(answer, answer),
                "not(%s)".formatted(answer),
                "%s === 'x' || !%s".formatted(answer, answer),
                "%s contains 'x'".formatted(answer),
                "sum(%s) + 1".formatted(answer),
                "today() > date(%s)".formatted(answer),
                "((%s".formatted(answer));
    }
}

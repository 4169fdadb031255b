package org.gulou.api;

import java.math.BigDecimal;
import java.util.List;
import org.gulou.forms.Outline;
import org.gulou.forms.kind.ChoiceKind;
import org.gulou.forms.kind.CodeKind;
import org.gulou.forms.kind.CoordinatesKind;
import org.gulou.forms.kind.DateKind;
import org.gulou.forms.kind.DivisionKind;
import org.gulou.forms.kind.FileKind;
import org.gulou.forms.kind.LookUpKind;
import org.gulou.forms.kind.MomentKind;
import org.gulou.forms.kind.NumberKind;
import org.gulou.forms.kind.RowKind;
import org.gulou.forms.kind.SignatureKind;
import org.gulou.forms.kind.SpanKind;
import org.gulou.forms.kind.TextKind;
import org.gulou.forms.kind.YesNoKind;
import org.gulou.kernel.Words;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a program may fill in of a form, as JSON Schema 2020-12. It names one way to write each answer, and in that way refuses
 * nothing that the portal takes; whether a question is asked with the answers that are there, and whether they are right, the
 * portal says when they are sent. Decimal places are left out: {@code multipleOf} is reckoned with binary fractions.
 */
record AnswerSchema(String language) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String DAY = "^\\d{4}-\\d{2}-\\d{2}$";
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1850);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2199);

    /** As on a Chinese identity card or in a passport; blanks around it are not counted. */
    private static final String CHINESE = "^\\s*\\p{Script=Han}[\\p{Script=Han}·•.〇]*\\s*$";

    private static final String LATIN = "^\\s*\\p{Script=Latin}[\\p{Script=Latin}\\p{M}\\s',.’-]*$";

    /**
     * The schema of a form.
     *
     * @param id its own address
     */
    ObjectNode of(String id, String title, List<Outline> outline) {
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", id);
        schema.put("title", title);
        return object(schema, outline);
    }

    private ObjectNode object(ObjectNode schema, List<Outline> parts) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (Outline part : parts) {
            switch (part) {
                case Outline.Asked asked -> {
                    if (!Outline.isHerOwn(asked.kind())) {
                        properties.set(asked.id(), answer(hinted(asked), asked));
                    }
                }
                case Outline.Together together ->
                    properties.set(together.id(), object(titled(together), together.parts()));
                case Outline.Rows rows -> properties.set(rows.id(), rows(titled(rows), rows));
            }
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private ObjectNode titled(Outline part) {
        ObjectNode schema = NODES.objectNode();
        String title = part.title().in(language);
        return title.isEmpty() ? schema : schema.put("title", title);
    }

    private ObjectNode hinted(Outline.Asked asked) {
        ObjectNode schema = titled(asked);
        String hint = asked.hint().in(language);
        return hint.isEmpty() ? schema : schema.put("description", hint);
    }

    private ObjectNode rows(ObjectNode schema, Outline.Rows rows) {
        ObjectNode row = object(NODES.objectNode(), rows.parts());
        if (rows.counted()) {
            schema.put("type", "array").set("items", row);
            rows.most().ifPresent(most -> schema.put("maxItems", most));
            return schema;
        }
        schema.put("type", "object");
        if (rows.always().isEmpty()) {
            schema.put("description", Words.in(language).say("api.schema.rows"));
            return schema.set("additionalProperties", row);
        }
        ObjectNode named = schema.putObject("properties");
        rows.always()
                .forEach(always -> named.set(
                        always.id(), row.deepCopy().put("title", always.title().in(language))));
        return schema.put("additionalProperties", false);
    }

    private ObjectNode answer(ObjectNode schema, Outline.Asked asked) {
        return switch (asked.kind()) {
            case TextKind text -> text(schema, text);
            case CodeKind code ->
                schema.put("type", "string").put("format", code.name()).put("pattern", code.pattern());
            case NumberKind number -> number(schema, number.name(), asked);
            case YesNoKind yesNo -> schema.put("type", "boolean");
            case ChoiceKind choice -> choice(schema, choice);
            case DateKind date -> date(schema, date.name(), asked);
            case MomentKind moment ->
                schema.put("type", "string").put("pattern", "^\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}$");
            case SpanKind span -> both(schema).set("items", day(NODES.objectNode()));
            case CoordinatesKind coordinates -> coordinates(both(schema));
            case DivisionKind division -> schema.put("type", "string").put("pattern", "^\\d{6}(\\d{3}(\\d{3})?)?$");
            case RowKind row -> rowKey(schema, row);
            case LookUpKind lookUp -> schema.put("type", "string");
            case FileKind file -> schema;
            case SignatureKind signature -> schema;
        };
    }

    private ObjectNode number(ObjectNode schema, String name, Outline.Asked asked) {
        boolean percent = name.equals("percent");
        if (percent) {
            String words = Words.in(language).say("api.schema.percent");
            schema.put("description", (words + " " + schema.path("description").asString("")).strip());
        }
        schema.put("type", name.equals("integer") ? "integer" : "number");
        asked.least().ifPresent(least -> schema.put("minimum", percent ? least.movePointRight(2) : least));
        asked.most().ifPresent(most -> schema.put("maximum", percent ? most.movePointRight(2) : most));
        return schema;
    }

    private static ObjectNode text(ObjectNode schema, TextKind text) {
        schema.put("type", "string");
        if (!text.words()) {
            if (text.minLength() > 0) {
                schema.put("minLength", text.minLength());
            }
            schema.put("maxLength", text.maxLength());
        }
        return switch (text.script()) {
            case ANY -> schema;
            case ZH -> schema.put("pattern", CHINESE);
            case LATIN -> schema.put("pattern", LATIN);
        };
    }

    private static ObjectNode date(ObjectNode schema, String name, Outline.Asked asked) {
        return switch (name) {
            case "year" ->
                schema.put("type", "integer")
                        .put("minimum", asked.least().orElse(FIRST_YEAR).max(FIRST_YEAR))
                        .put("maximum", asked.most().orElse(LAST_YEAR).min(LAST_YEAR));
            case "month" -> schema.put("type", "string").put("pattern", "^\\d{4}-\\d{2}$");
            case "time" -> schema.put("type", "string").put("pattern", "^\\d{1,2}:\\d{2}$");
            default -> day(schema);
        };
    }

    /** Few programs look at a format, which is a remark unless they are told otherwise; all look at a pattern. */
    private static ObjectNode day(ObjectNode schema) {
        return schema.put("type", "string").put("format", "date").put("pattern", DAY);
    }

    /** First and last day, or latitude and longitude. */
    private static ObjectNode both(ObjectNode schema) {
        return schema.put("type", "array").put("minItems", 2).put("maxItems", 2);
    }

    private static ObjectNode coordinates(ObjectNode schema) {
        ArrayNode parts = schema.putArray("prefixItems");
        for (int furthest : new int[] {90, 180}) {
            parts.addObject().put("type", "number").put("minimum", -furthest).put("maximum", furthest);
        }
        return schema;
    }

    /** The nth row of a list is called rn. */
    private static ObjectNode rowKey(ObjectNode schema, RowKind row) {
        ObjectNode key = NODES.objectNode().put("type", "string").put("pattern", "^r\\d+$");
        return row.several() ? schema.put("type", "array").set("items", key) : schema.setAll(key);
    }

    private ObjectNode choice(ObjectNode schema, ChoiceKind choice) {
        if (!choice.name().equals("choices")) {
            return oneOf(schema, choice);
        }
        schema.put("type", "array").put("maxItems", choice.options().size());
        return schema.set("items", oneOf(NODES.objectNode(), choice));
    }

    private ObjectNode oneOf(ObjectNode schema, ChoiceKind choice) {
        ArrayNode options = schema.putArray("oneOf");
        choice.options()
                .forEach(option -> options.addObject()
                        .put("const", option.id())
                        .put("title", option.title().in(language)));
        return schema;
    }
}

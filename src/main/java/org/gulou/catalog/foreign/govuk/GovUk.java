package org.gulou.catalog.foreign.govuk;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import org.gulou.catalog.foreign.forms.Family;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Outline;
import tools.jackson.databind.JsonNode;

/**
 * A form of the builders of GOV.UK (the digital form builder and what its users made of it): pages with components, the lists they
 * offer, and conditions by name. Its pages lead to each other; here each is shown where some way leads to it.
 */
public final class GovUk implements Family {
    /** What such a form says and no question of it: fees, where answers go, and what surrounds them. */
    private static final List<String> OTHERWISE = List.of(
            "fees", "outputs", "payApiKey", "feeOptions", "toggle", "authentication", "exitOptions", "specialPages");

    @Override
    public String format() {
        return "GOV.UK Forms";
    }

    @Override
    public boolean isWrittenIn(JsonNode file) {
        JsonNode first = file.path("pages").path(0);
        return first.path("path").isString()
                && !first.has("elements")
                && (first.path("components").isArray()
                        || file.has("startPage")
                        || file.path("lists").isArray());
    }

    @Override
    public List<Outline> forms(JsonNode file) {
        var lists = new Lists(file.path("lists"));
        var conditions = new Conditions(file, lists);
        String title =
                file.path("name").asString(file.path("metadata").path("title").asString(""));
        var journey = new Journey(file, conditions);
        List<JsonNode> pages = journey.pages();
        var outline = new Outline(title.isBlank() && !pages.isEmpty() ? title(pages.getFirst()) : title);
        var components = new Components(lists, conditions);
        var fields = new ArrayList<Field>();
        var sections = new Sections(file);
        for (JsonNode page : pages) {
            if (!isOurs(page)) {
                Field field = page(page, components).hint(sections.title(page));
                journey.show(page, field);
                fields.add(field);
            }
        }
        String declaration = file.path("declaration").asString("");
        if (!declaration.isBlank()) {
            fields.add(Field.words("declaration", "declaration", declaration));
        }
        for (String name : OTHERWISE) {
            JsonNode said = file.path(name);
            if (said.isBoolean() ? said.booleanValue() : !said.isEmpty() || said.isString()) {
                fields.add(Field.left(name, name, name, say("It is set up elsewhere here: {logic}", said.toString())));
            }
        }
        return List.of(outline.with(fields));
    }

    /** Whether it only begins the form or shows all answers, which every form of this portal does of itself. */
    private static boolean isOurs(JsonNode page) {
        return page.path("components").isEmpty()
                && page.path("controller")
                        .asString("")
                        .matches(".*(Start|Summary)(WithConfirmationEmail)?PageController(\\.js)?");
    }

    private static Field page(JsonNode page, Components components) {
        String path = page.path("path").asString("");
        String title = title(page);
        var inner = new ArrayList<Field>();
        page.path("components").forEach(one -> inner.add(components.field(one)));
        Field field = Field.of(FieldType.PAGE, "page", "page " + path, title).named(path.replaceFirst("^/", ""));
        if (page.path("controller").asString("").contains("Terminal")) {
            field.lose(say("There nobody gets past this page; here it is only shown."));
        }
        if (page.path("controller").asString("").contains("RepeatingField")) {
            field.lose(say("It is asked once: there it is asked several times."));
        }
        if (page.path("repeat").isObject()) {
            JsonNode repeat = page.path("repeat");
            String name = repeat.path("options").path("name").asString("rows");
            String rows = repeat.path("options").path("title").asString(title);
            return field.with(List.of(Field.of(FieldType.ROWS, "repeat", name, rows)
                    .named(rows)
                    .atLeast(repeat.path("schema").path("min").asInt(1))
                    .atMost(repeat.path("schema").path("max").asInt(0))
                    .with(inner)));
        }
        return field.with(inner);
    }

    /** Of a page without one, that of the first question. */
    private static String title(JsonNode page) {
        String own = page.path("title").asString("");
        if (!own.isBlank()) {
            return own;
        }
        for (JsonNode one : page.path("components")) {
            String title = one.path("title").asString("");
            if (!title.isBlank() && !Components.isWords(one)) {
                return title;
            }
        }
        return page.path("path").asString("");
    }
}

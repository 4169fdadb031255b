package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an export of Open Forms says beside its questions: texts and translations, which come along, and what is set up elsewhere here. */
final class Elsewhere {
    private static final int LONGEST = 400;

    /** Shown before the questions, in the order in which they are. */
    private static final List<String> BEGINNING = List.of("introduction_page_content", "explanation_template");

    private static final List<String> SETTINGS = List.of(
            "internal_remarks",
            "login_required",
            "registration_backend",
            "registration_backend_options",
            "registration_backends",
            "authentication_backends",
            "auth_backends",
            "auto_login_authentication_backend",
            "payment_backend",
            "payment_backend_options",
            "payment_required",
            "price_variable_key",
            "product",
            "appointment_options",
            "submission_confirmation_template",
            "confirmation_email_template",
            "submission_allowed",
            "submission_limit",
            "activate_on",
            "deactivate_on",
            "ask_privacy_consent",
            "ask_statement_of_truth",
            "brp_personen_request_options",
            "literals");

    /** What says that nothing was set up. */
    private static final Set<String> USUAL = Set.of("", "yes", "global_setting", "false");

    private final ObjectNode form;

    Elsewhere(ObjectNode form) {
        this.form = form;
    }

    /** What of a form is told and stands at none of its questions. */
    static List<Fate> fates(Component root) {
        var fates = new ArrayList<Fate>();
        root.at("rules")
                .forEach(rule -> fates.add(new Fate(
                        "",
                        "",
                        "logic",
                        List.of(say("A rule of the form is not carried over: {logic}", rule.toString())))));
        root.at("elsewhere")
                .forEach(one -> fates.add(new Fate(
                        "",
                        one.path("name").asString(""),
                        one.path("type").asString(""),
                        List.of(say(
                                "It is set up elsewhere here: {logic}",
                                one.path("said").asString(""))))));
        return fates;
    }

    /** What stands under a name, which older releases write in one word: {@code formDefinition}. */
    static JsonNode said(JsonNode node, String name) {
        if (node.has(name)) {
            return node.path(name);
        }
        var camel = new StringBuilder();
        for (String word : name.split("_", -1)) {
            camel.append(camel.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return node.path(camel.toString());
    }

    /** What is set up elsewhere. */
    void tell(String name, String type, JsonNode what) {
        String words = what.isString() ? what.stringValue() : what.toString();
        form.withArray("elsewhere")
                .addObject()
                .put("name", name)
                .put("type", type)
                .put("said", words.length() > LONGEST ? words.substring(0, LONGEST) + " …" : words);
    }

    /** The texts and settings of the whole form. */
    void form(JsonNode about) {
        ArrayNode first = form.path("components").path(0).withArray("components");
        int at = 0;
        for (String name : BEGINNING) {
            JsonNode words = said(about, name);
            if (!words.asString("").isBlank()) {
                first.insertObject(at++).put("type", "content").put("key", name).put("html", words.asString());
            }
        }
        translated(about, "name");
        BEGINNING.forEach(name -> translated(about, name));
        for (String name : SETTINGS) {
            filled(said(about, name)).ifPresent(what -> tell(name, "form", what));
        }
    }

    /** The translations and settings of a step. */
    void step(JsonNode step, JsonNode definition) {
        translated(definition, "name");
        said(definition, "component_translations")
                .properties()
                .forEach(language -> language.getValue()
                        .properties()
                        .forEach(word -> word(
                                language.getKey(),
                                word.getKey(),
                                word.getValue().asString(""))));
        String name = definition.path("name").asString("");
        filled(said(step, "literals")).ifPresent(what -> tell(name, "step", what));
        if (said(definition, "login_required").asBoolean(false)) {
            tell(name, "step", JsonMapper.shared().createObjectNode().put("login_required", true));
        }
    }

    /** From which step on a rule counts, which no rule here says. */
    void rule(JsonNode rule) {
        JsonNode from = said(rule, "trigger_from_step");
        if (!from.asString("").isEmpty()) {
            tell(
                    rule.path("description").asString(""),
                    "logic",
                    JsonMapper.shared().createObjectNode().set("trigger_from_step", from));
        }
    }

    private void translated(JsonNode node, String name) {
        String from = said(node, name).asString("");
        node.path("translations")
                .properties()
                .forEach(language -> word(
                        language.getKey(), from, said(language.getValue(), name).asString("")));
    }

    private void word(String language, String from, String to) {
        if (!from.isBlank() && !to.isBlank() && language.matches("[a-z]{2}([-_].*)?")) {
            form.withObject("/i18n").withObject("/" + language.substring(0, 2)).put(from, to);
        }
    }

    /** Something without what is empty in it; empty where nothing is left. */
    private static Optional<JsonNode> filled(JsonNode what) {
        if (what.isObject()) {
            ObjectNode filled = JsonMapper.shared().createObjectNode();
            what.properties().forEach(one -> {
                if (!one.getKey().equals("resolved") && !one.getKey().equals("translations")) {
                    filled(one.getValue()).ifPresent(inner -> filled.set(one.getKey(), inner));
                }
            });
            return filled.isEmpty() ? Optional.empty() : Optional.of(filled);
        }
        boolean nothing = what.isMissingNode()
                || what.isNull()
                || (what.isArray() && what.isEmpty())
                || (what.isValueNode() && USUAL.contains(what.asString("")));
        return nothing ? Optional.empty() : Optional.of(what);
    }
}

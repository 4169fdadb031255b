package org.gulou.catalog.foreign.jsonschema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * How a part of a form is shown, as the uiSchema of react-jsonschema-form says it.
 *
 * @param ui its node; missing where there is none
 */
record Look(JsonNode ui) {
    static final Look PLAIN = new Look(MissingNode.getInstance());

    Look at(String name) {
        return new Look(ui.path(name));
    }

    /** Said with its prefix, or in the options. */
    String said(String name) {
        return option(name).asString("");
    }

    JsonNode option(String name) {
        JsonNode said = ui.path("ui:" + name);
        return said.isMissingNode() ? ui.path("ui:options").path(name) : said;
    }

    boolean isHidden() {
        return said("widget").equals("hidden");
    }

    /** Names in the order that is wished for; a star stands for the others. */
    List<String> ordered(List<String> names) {
        var wished = new LinkedHashSet<String>();
        boolean rest = false;
        for (JsonNode one : ui.path("ui:order")) {
            String name = one.asString("");
            if (name.equals("*")) {
                rest = true;
                names.stream()
                        .filter(other -> !Schemas.holds(ui.path("ui:order"), other))
                        .forEach(wished::add);
            } else if (names.contains(name)) {
                wished.add(name);
            }
        }
        if (!rest) {
            wished.addAll(names);
        }
        return new ArrayList<>(wished);
    }
}

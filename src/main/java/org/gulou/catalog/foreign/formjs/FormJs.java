package org.gulou.catalog.foreign.formjs;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.catalog.foreign.forms.Family;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.Outline;
import org.gulou.catalog.foreign.forms.Remains;
import tools.jackson.databind.JsonNode;

/**
 * A form of form-js, which Camunda shows at its tasks: components as Form.io has them, with expressions in FEEL that say when
 * each is hidden.
 */
public final class FormJs implements Family {
    private static final Set<String> READ = Set.of(
            "components",
            "type",
            "id",
            "$schema",
            "schemaVersion",
            "exporter",
            "executionPlatform",
            "executionPlatformVersion",
            "versionTag");

    /** A form has no title but what its first words put in large letters. */
    private static final Pattern LARGE = Pattern.compile("\\s*#{1,3}\\s+([^\\n]{1,200}?)\\s*#*\\s*(?:\\n|$)");

    @Override
    public String format() {
        return "Camunda Forms";
    }

    @Override
    public boolean isWrittenIn(JsonNode file) {
        return file.path("components").isArray()
                && (file.path("type").asString("").equals("default") || file.has("schemaVersion"));
    }

    @Override
    public List<Outline> forms(JsonNode file) {
        var known = new Known(file.path("components"));
        var fields = new ArrayList<Field>(new Components(new Place(known), "").of(file.path("components")));
        file.properties().forEach(one -> {
            if (!READ.contains(one.getKey())) {
                fields.add(Field.left(
                        one.getKey(),
                        one.getKey(),
                        one.getKey(),
                        say("It is set up elsewhere here: {logic}", Remains.said(one.getValue()))));
            }
        });
        return List.of(new Outline(title(file.path("components"))).with(fields));
    }

    private static String title(JsonNode components) {
        for (JsonNode one : components) {
            if (Known.type(one).equals("text")) {
                Matcher large = LARGE.matcher(one.path("text").asString(""));
                if (large.lookingAt()) {
                    return large.group(1);
                }
            }
        }
        return "";
    }
}

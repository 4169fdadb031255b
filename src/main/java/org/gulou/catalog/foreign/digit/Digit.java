package org.gulou.catalog.foreign.digit;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gulou.catalog.foreign.forms.Family;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Outline;
import org.gulou.catalog.foreign.forms.Remains;
import tools.jackson.databind.JsonNode;

/**
 * A service as DIGIT's configuration describes it ({@code ServiceConfiguration}), with its fields, papers and steps, or the
 * attributes of a {@code ServiceDefinition}, which Open311 writes almost so. Source: DIGIT Studio; GeoReport v2.
 */
public final class Digit implements Family {
    /** Around a configuration, in files of its store and in answers of its API. */
    private static final List<String> HOLDERS =
            List.of("ServiceConfiguration", "serviceConfiguration", "mdms", "Mdms", "MdmsRes", "data");

    private static final List<String> DEFINITIONS =
            List.of("ServiceDefinition", "ServiceDefinitions", "serviceDefinition", "service_definition");

    private static final int DEEPEST = 6;

    /** What only says what it is called and whose it is. */
    private static final Set<String> NAMES =
            Set.of("module", "service", "version", "tenantId", "fields", "documents", "id", "isActive", "auditDetails");

    private static final List<String> TITLES =
            List.of("service_name", "description", "service", "code", "service_code");

    @Override
    public String format() {
        return "DIGIT";
    }

    @Override
    public boolean isWrittenIn(JsonNode file) {
        return !services(file).isEmpty() || !definitions(file).isEmpty();
    }

    @Override
    public List<Outline> forms(JsonNode file) {
        return Stream.concat(
                        services(file).stream().map(Digit::service),
                        definitions(file).stream().map(Digit::definition))
                .toList();
    }

    private static Set<JsonNode> services(JsonNode file) {
        var found = new LinkedHashSet<JsonNode>();
        find(file, found, 0);
        return found;
    }

    private static void find(JsonNode node, Set<JsonNode> found, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(one -> find(one, found, depth + 1));
        } else if (node.path("fields").isArray() && node.path("service").isString()) {
            found.add(node);
        } else {
            HOLDERS.forEach(holder -> find(node.path(holder), found, depth + 1));
        }
    }

    private static List<JsonNode> definitions(JsonNode file) {
        Stream<JsonNode> held = DEFINITIONS.stream()
                .map(file::path)
                .flatMap(node -> node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node));
        return Stream.concat(Stream.of(file), held)
                .filter(node -> node.path("attributes").isArray()
                        && node.path("attributes").path(0).has("code")
                        && Types.isOne(node.path("attributes").path(0)))
                .toList();
    }

    private static String title(JsonNode service) {
        return TITLES.stream()
                .map(name -> service.path(name).asString("").strip())
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Outline service(JsonNode service) {
        String title = Keys.spoken(title(service));
        var pages = new ArrayList<Field>();
        var loose = new ArrayList<Field>();
        for (Attribute one :
                Attribute.ordered(service.path("fields"), service.path("module").asString(""))) {
            Field field = one.field(true);
            if (field.type() == FieldType.PAGE || field.type() == FieldType.ROWS) {
                pages.add(field.type() == FieldType.ROWS ? field.onPage() : field);
            } else {
                loose.add(field);
            }
        }
        if (!loose.isEmpty()) {
            pages.addFirst(page("details", title, loose));
        }
        List<Field> papers = Papers.of(service.path("documents"));
        if (!papers.isEmpty()) {
            pages.add(page("papers", "Papers", papers));
        }
        service.properties().stream()
                .filter(part ->
                        !NAMES.contains(part.getKey()) && !part.getValue().isEmpty())
                .forEach(part -> pages.add(Field.left(
                        part.getKey(),
                        part.getKey(),
                        part.getKey(),
                        say("It is set up elsewhere here: {logic}", Remains.said(part.getValue())))));
        var outline = new Outline(title);
        outline.own("Papers", "材料");
        return outline.with(pages);
    }

    private static Outline definition(JsonNode definition) {
        String title = Keys.spoken(title(definition));
        List<Field> fields = Attribute.ordered(definition.path("attributes"), "").stream()
                .map(one -> one.field(false))
                .toList();
        return new Outline(title).with(List.of(page("details", title, fields)));
    }

    private static Field page(String key, String title, List<Field> fields) {
        return Field.of(FieldType.PAGE, "page", key + " page", title).named(key).with(fields);
    }
}

package org.gulou.catalog.foreign.demarches;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.catalog.foreign.forms.Family;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Outline;
import org.gulou.catalog.foreign.forms.Remains;
import tools.jackson.databind.JsonNode;

/**
 * A procedure of démarche.numerique as its public schema or its API describes it: what is asked in one row, under headings. The
 * description does not say under which conditions something is asked.
 */
public final class Demarche implements Family {
    private static final List<String> REVISIONS =
            List.of("revision", "publishedRevision", "activeRevision", "draftRevision");

    /** Around the procedure, in answers of the API. */
    private static final List<String> HOLDERS = List.of("data", "demarche", "demarcheDescriptor");

    /** What stands beside the questions and is read by those who apply. */
    private static final List<String> AROUND =
            List.of("cadreJuridiqueURL", "cadreJuridiqueUrl", "cadreJuridique", "notice", "deliberation", "service");

    @Override
    public String format() {
        return "démarche.numerique";
    }

    @Override
    public boolean isWrittenIn(JsonNode file) {
        return revision(procedure(file)).isPresent();
    }

    private static JsonNode procedure(JsonNode file) {
        JsonNode procedure = file;
        for (String holder : HOLDERS) {
            procedure = procedure.path(holder).isObject() ? procedure.path(holder) : procedure;
        }
        return procedure;
    }

    private static Optional<JsonNode> revision(JsonNode procedure) {
        return Stream.concat(Stream.of(procedure), REVISIONS.stream().map(procedure::path))
                .filter(one -> one.path("champDescriptors").isArray())
                .findFirst();
    }

    @Override
    public List<Outline> forms(JsonNode file) {
        JsonNode procedure = procedure(file);
        JsonNode revision = revision(procedure).orElse(procedure);
        String title = procedure.path("title").asString("");
        var fields = new ArrayList<Field>();
        String about = procedure.path("description").asString("");
        if (!about.isBlank()) {
            fields.add(Field.words("description", "description", Champ.lines(about)));
        }
        var sections = new Sections(revision.path("champDescriptors"));
        List<Field> first = sections.before();
        if (!first.isEmpty() || !about.isBlank()) {
            fields.addAll(first);
            first = List.of(Field.of(FieldType.PAGE, "page", "first page", title)
                    .named("begin")
                    .with(fields));
        }
        var all = new ArrayList<>(first);
        all.addAll(sections.pages());
        revision.path("annotationDescriptors")
                .forEach(one -> all.add(Field.left(
                        one.path("__typename").asString(one.path("type").asString("annotation")),
                        one.path("id").asString("annotation"),
                        one.path("label").asString(""),
                        say("The office fills it in: here it is asked in the workflow."))));
        AROUND.stream().filter(procedure::hasNonNull).forEach(name -> {
            String said = Remains.said(procedure.path(name));
            if (!said.isBlank()) {
                all.add(Field.left(name, name, name, say("It is set up elsewhere here: {logic}", said)));
            }
        });
        all.add(Field.left(
                "demarche",
                "conditions",
                title,
                say("Such a file does not say when a question is asked: each of them always is.")));
        return List.of(new Outline(title).with(all));
    }
}

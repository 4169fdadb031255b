package org.gulou.catalog.foreign.digit;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.Remains;
import tools.jackson.databind.JsonNode;

/** Documents that a service asks for: those of the first step are files of the form. */
final class Papers {
    private static final Remains REMAINS = new Remains(Set.of(
            "category",
            "code",
            "name",
            "active",
            "isMandatory",
            "allowedFileTypes",
            "maxSizeInMB",
            "maxFilesAllowed",
            "documentTypes",
            "workflowAction",
            "showTextInput"));

    /** By these steps somebody applies. */
    private static final Set<String> FIRST = Set.of("SUBMIT", "APPLY", "CREATE", "INITIATE");

    private Papers() {}

    static List<Field> of(JsonNode documents) {
        var papers = new ArrayList<Field>();
        for (JsonNode one : documents) {
            papers.add(paper(one));
        }
        return papers;
    }

    private static Field paper(JsonNode said) {
        String key = said.path("name")
                .asString(said.path("category").asString(said.path("code").asString("paper")));
        String label = Keys.spoken(key);
        if (!said.path("active").asBoolean(true)) {
            return Field.left("document", key, label, say("It is switched off there."));
        }
        List<String> steps = texts(said.path("workflowAction"));
        if (!steps.isEmpty() && steps.stream().noneMatch(FIRST::contains)) {
            return Field.left("document", key, label, say("The office fills it in: here it is asked in the workflow."));
        }
        String types = texts(said.path("allowedFileTypes")).stream()
                .map(type -> "." + type)
                .collect(Collectors.joining(","));
        int size = said.path("maxSizeInMB").asInt(0);
        Field paper = Field.of(FieldType.FILE, "document", key, label)
                .named(key)
                .files(said.path("maxFilesAllowed").asInt(1) > 1, types, size > 0 ? size + "MB" : "");
        List<String> kinds = texts(said.path("documentTypes"));
        if (kinds.size() > 1) {
            paper.hint(kinds.stream().map(Keys::spoken).collect(Collectors.joining(" / ")))
                    .lose(say("It is not asked which of these it is: {kinds}", String.join(", ", kinds)));
        }
        if (said.path("isMandatory").asBoolean(false)) {
            paper.required();
        }
        REMAINS.tell(said, paper, Set.of());
        return paper;
    }

    private static List<String> texts(JsonNode some) {
        return StreamSupport.stream(some.spliterator(), false)
                .map(one -> one.asString(""))
                .filter(one -> !one.isBlank())
                .toList();
    }
}

package org.gulou.workflow;

import static org.gulou.workflow.Sketched.fields;
import static org.gulou.workflow.Sketched.get;
import static org.gulou.workflow.Sketched.read;
import static org.gulou.workflow.Sketched.word;
import static org.gulou.workflow.Sketched.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Written;
import org.gulou.language.Type;
import org.snakeyaml.engine.v2.nodes.Node;

/** The small items that whoever takes a sketched move fills in. */
final class SketchedItems {
    private SketchedItems() {}

    static WorkflowSource.Item item(Node node) {
        Map<Written, Node> item = fields(node);
        Written id = word(get(item, "id").orElseThrow());
        List<String> options =
                words(item, "options").stream().map(Written::text).toList();
        Type type = options.isEmpty() ? kind(item) : new Type.Choice(new LinkedHashSet<>(options), false);
        return new WorkflowSource.Item(
                id,
                LocalizedText.of(id.text(), id.text()),
                LocalizedText.NONE,
                type,
                Need.Item.Sort.ANY,
                Map.of(),
                get(item, "required").isEmpty(),
                get(item, "min").map(Sketched::word),
                get(item, "max").map(Sketched::word),
                get(item, "default").map(Sketched::word),
                get(item, "check").stream()
                        .map(rule -> new WorkflowSource.Check(
                                word(rule),
                                get(item, "say")
                                        .map(say -> LocalizedText.of(
                                                word(say).text(), word(say).text()))
                                        .orElse(LocalizedText.NONE)))
                        .toList());
    }

    private static Type kind(Map<Written, Node> item) {
        return read(
                        item,
                        "kind",
                        word -> Optional.of(
                                switch (word) {
                                    case "yesno" -> Type.BOOLEAN;
                                    case "text" -> Type.TEXT;
                                    case "date" -> Type.DATE;
                                    case "month" -> Type.CALENDAR_MONTH;
                                    case "time" -> Type.TIME;
                                    case "money" -> new Type.Money("CNY");
                                    case "dates" -> new Type.ListOf(Type.DATE);
                                    case "group" -> new Type.Fields(Map.of("name", Type.TEXT));
                                    case "range" -> new Type.RangeOf(Type.DATE);
                                    default -> throw new IllegalArgumentException(word);
                                }))
                .orElse(Type.NUMBER);
    }
}

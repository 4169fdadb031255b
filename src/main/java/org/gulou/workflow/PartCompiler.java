package org.gulou.workflow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Type;

/** Compiles what a lane has in addition that stands for a child case. */
final class PartCompiler {
    private final Mistakes mistakes;

    PartCompiler(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Part part(WorkflowSource.Part written, Names names) {
        var map = new LinkedHashMap<String, Expression>();
        written.map()
                .forEach((path, rule) -> mistakes.rule(rule, names, new Type.OrEmpty(Type.ANY))
                        .ifPresent(compiled -> map.put(path, compiled)));
        return new Part(
                written.service().text(),
                map,
                written.body().flatMap(body -> mistakes.rule(body, names, new Type.OrEmpty(Type.TEXT))),
                new LinkedHashSet<>(written.after().stream().map(Written::text).toList()));
    }

    /** The end of a child case, entered by an official as long as child cases are not filed by the portal. */
    static Need end() {
        Map<String, LocalizedText> options = new LinkedHashMap<>();
        options.put(LaneOutcome.GRANTED.word(), LocalizedText.of("已办成", "Granted"));
        options.put(LaneOutcome.REFUSED.word(), LocalizedText.of("未获准", "Refused"));
        options.put(LaneOutcome.WITHDRAWN.word(), LocalizedText.of("已撤回", "Withdrawn"));
        options.put(LaneOutcome.LAPSED.word(), LocalizedText.of("已失效", "Lapsed"));
        options.put(LaneOutcome.NOT_ACCEPTED.word(), LocalizedText.of("不予受理", "Not accepted"));
        return new Need.Item(
                Lanes.OUTCOME,
                LocalizedText.of("子件结果", "How the part ended"),
                LocalizedText.NONE,
                new Type.Choice(options.keySet(), false),
                Need.Item.Sort.ANY,
                options,
                true,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}

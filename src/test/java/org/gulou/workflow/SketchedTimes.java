package org.gulou.workflow;

import static org.gulou.workflow.Sketched.all;
import static org.gulou.workflow.Sketched.fields;
import static org.gulou.workflow.Sketched.get;
import static org.gulou.workflow.Sketched.read;
import static org.gulou.workflow.Sketched.word;
import static org.gulou.workflow.Sketched.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Written;
import org.gulou.language.Period;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the clocks, windows and pots of a {@link Sketch}. */
final class SketchedTimes {
    private SketchedTimes() {}

    static WorkflowSource.Programme programme(Map<Written, Node> file) {
        return new WorkflowSource.Programme(
                get(file, "window").map(Sketched::list).orElse(List.of()).stream()
                        .map(Sketched::fields)
                        .map(window -> new WorkflowSource.Window(
                                word(get(window, "opens").orElseThrow()),
                                word(get(window, "closes").orElseThrow()),
                                get(window, "sealed").isPresent()))
                        .toList(),
                words(file, "rank"),
                all(file, "quotas", SketchedTimes::quota));
    }

    static AppointmentSource appointment(Written id, Map<Written, Node> appointment) {
        return new AppointmentSource(
                id,
                LocalizedText.of(id.text(), id.text()),
                word(get(appointment, "with").orElseThrow()),
                word(get(appointment, "takes").orElseThrow()),
                get(appointment, "ahead").map(Sketched::word),
                word(get(appointment, "within").orElseThrow()),
                LocalizedText.NONE,
                words(appointment, "in"));
    }

    static WorkflowSource.Clock clock(Written id, Map<Written, Node> clock) {
        return new WorkflowSource.Clock(
                id,
                LocalizedText.of(id.text(), id.text()),
                get(clock, "of").map(Sketched::word),
                get(clock, "starts").map(Sketched::list).orElse(List.of()).stream()
                        .map(SketchedTimes::start)
                        .toList(),
                words(clock, "stops"),
                word(get(clock, "limit").orElseThrow()),
                get(clock, "extend").map(Sketched::fields).map(SketchedTimes::extension),
                get(clock, "at").map(Sketched::fields).orElse(Map.of()).entrySet().stream()
                        .map(early -> new WorkflowSource.Early(early.getKey(), word(early.getValue())))
                        .toList(),
                get(clock, "onExpiry").map(Sketched::word),
                get(clock, "ends")
                        .map(Sketched::word)
                        .filter(ends -> ends.text().equals("workday"))
                        .isPresent());
    }

    private static WorkflowSource.Start start(Node start) {
        return start instanceof MappingNode
                ? new WorkflowSource.Start(
                        word(get(fields(start), "on").orElseThrow()),
                        get(fields(start), "asOf").map(Sketched::word))
                : new WorkflowSource.Start(word(start), Optional.empty());
    }

    private static WorkflowSource.Quota quota(Written id, Map<Written, Node> quota) {
        return new WorkflowSource.Quota(
                id,
                LocalizedText.of(id.text(), id.text()),
                word(get(quota, "of").orElseThrow()),
                words(quota, "per"),
                get(quota, "takes").map(Sketched::word),
                word(get(quota, "reserves").orElseThrow()),
                word(get(quota, "uses").orElseThrow()),
                get(quota, "short")
                        .map(Sketched::word)
                        .filter(it -> it.text().equals("wait"))
                        .isPresent());
    }

    private static WorkflowSource.Extension extension(Map<Written, Node> extend) {
        return new WorkflowSource.Extension(
                read(extend, "by", Period::parse).orElseThrow(),
                1,
                word(get(extend, "role").orElseThrow()),
                get(extend, "tells").isEmpty());
    }
}

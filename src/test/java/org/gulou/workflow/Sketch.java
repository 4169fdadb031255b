package org.gulou.workflow;

import static org.gulou.workflow.Sketched.all;
import static org.gulou.workflow.Sketched.fields;
import static org.gulou.workflow.Sketched.get;
import static org.gulou.workflow.Sketched.read;
import static org.gulou.workflow.Sketched.word;
import static org.gulou.workflow.Sketched.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gulou.kernel.DivisionCode.Level;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Written;
import org.gulou.language.Names;
import org.gulou.language.Period;
import org.gulou.language.Type;
import org.gulou.workflow.batch.Bulk;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads workflows drawn in tests. What is left out is filled in: labels, stages, and who works where nobody is named. */
final class Sketch {
    private static final Type CASE = new Type.Fields(Map.of(
            "filedOn", Type.DATE,
            "acceptedOn", Type.DATE,
            "decidedOn", Type.DATE,
            "reviewUntil", Type.DATE,
            "certificate", Type.TEXT,
            "state", Type.TEXT,
            "batch", Type.TEXT,
            "closesOn", Type.DATE));
    private static final Type RELATIVE =
            new Type.Fields(new TreeMap<>(Map.of("name", Type.TEXT, "income", Type.NUMBER)));
    static final Declared DECLARED = new Declared(
            Names.of(Map.of(
                    "highRisk",
                    Type.BOOLEAN,
                    "day",
                    Type.DATE,
                    "agencies",
                    new Type.ListOf(Type.TEXT),
                    "relatives",
                    new Type.ListOf(RELATIVE),
                    "subsidy",
                    Type.NUMBER,
                    "bankAccount",
                    Type.TEXT.orEmpty(),
                    "case",
                    CASE)),
            Map.of(
                    "checklist", new Type.Fields(Map.of("passed", Type.BOOLEAN)),
                    "opinion", new Type.Fields(Map.of("result", new Type.Choice(Set.of("ok", "object"), false)))),
            Map.of(),
            Map.of("licence", LocalizedText.of("执照", "Licence")),
            Map.of("day", day()),
            Map.of(),
            Set.of("certificate", "refusal"),
            Map.of(Level.VILLAGE, "yunyan-civil-affairs"),
            Limits.NONE);

    private Sketch() {}

    /** The one answer that officials can be let change. */
    private static Need.Item day() {
        return new Need.Item(
                "day",
                LocalizedText.of("日期", "Day"),
                LocalizedText.NONE,
                Type.DATE,
                Need.Item.Sort.ANY,
                Map.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    static Workflow workflow(String yaml) {
        return switch (Workflow.compile(source(yaml), DECLARED)) {
            case Workflow.Compilation.Ready(Workflow workflow, List<Problem> warnings) -> workflow;
            case Workflow.Compilation.Refused(List<Problem> problems) ->
                throw new AssertionError("refused: " + problems);
        };
    }

    /** What is wrong with the workflow, each as {@code line:column reason suggestion}. */
    static List<String> problems(String yaml) {
        return switch (Workflow.compile(source(yaml), DECLARED)) {
            case Workflow.Compilation.Ready ready -> List.of();
            case Workflow.Compilation.Refused(List<Problem> problems) ->
                problems.stream()
                        .map(it -> (it.line() + ":" + it.column() + " " + it.reason() + " " + it.suggestion()).strip())
                        .toList();
        };
    }

    static WorkflowSource source(String yaml) {
        var root =
                new Compose(LoadSettings.builder().build()).composeString(yaml).orElseThrow();
        Map<Written, Node> file = fields(root);
        return new WorkflowSource(
                word(get(file, "start").orElseThrow()),
                all(file, "parties", Sketch::party),
                all(file, "states", Sketch::state),
                all(file, "moves", Sketch::move),
                all(file, "clocks", SketchedTimes::clock),
                all(file, "appointments", SketchedTimes::appointment),
                SketchedTimes.programme(file));
    }

    private static WorkflowSource.Party party(Written id, Map<Written, Node> party) {
        return new WorkflowSource.Party(
                id,
                LocalizedText.of(id.text(), id.text()),
                get(party, "each").map(Sketched::word),
                get(party, "when").map(Sketched::word),
                word(get(party, "who").orElseThrow()),
                get(party, "reach").map(Sketched::word),
                words(party, "sees"));
    }

    private static WorkflowSource.State state(Written id, Map<Written, Node> state) {
        Optional<Written> worker = get(state, "worker").map(Sketched::word);
        Optional<WaitsFor> waitsFor = read(state, "waitsFor", word -> Word.read(WaitsFor.class, word));
        Optional<Ending> end = read(state, "end", word -> Word.read(Ending.class, word));
        return new WorkflowSource.State(
                id,
                LocalizedText.of(id.text(), id.text()),
                Stage.BEING_CHECKED,
                LocalizedText.NONE,
                worker,
                worker.isEmpty() && get(state, "waitsFor").isEmpty() && end.isEmpty()
                        ? Optional.of(WaitsFor.TIME)
                        : waitsFor,
                lanes(state),
                read(state, "lasts", Period::parse),
                get(state, "until").map(Sketched::word),
                get(state, "then").map(Sketched::word),
                get(state, "ends").map(Sketched::word).map(ends -> ends.text().equals("workday")),
                words(state, "pauses"),
                read(state, "atMost", Period::parse),
                read(state, "edits", word -> Word.read(Edits.class, word)).orElse(Edits.NONE),
                words(state, "shows"),
                end);
    }

    private static Optional<WorkflowSource.Lanes> lanes(Map<Written, Node> state) {
        var all = new ArrayList<WorkflowSource.Lane>();
        get(state, "lanes")
                .map(Sketched::fields)
                .orElse(Map.of())
                .forEach((id, lane) -> all.add(lane(id, fields(lane))));
        get(state, "parts").map(Sketched::list).orElse(List.of()).stream()
                .map(Sketched::fields)
                .forEach(part -> all.add(lane(word(get(part, "id").orElseThrow()), part)));
        return all.isEmpty() && get(state, "join").isEmpty()
                ? Optional.empty()
                : Optional.of(new WorkflowSource.Lanes(
                        all,
                        get(state, "join").map(Sketched::word),
                        get(state, "withdraw")
                                .map(Sketched::word)
                                .map(until -> new Written(until.text().substring("until ".length()), until.place()))));
    }

    private static WorkflowSource.Lane lane(Written id, Map<Written, Node> lane) {
        return new WorkflowSource.Lane(
                id,
                LocalizedText.of(id.text(), id.text()),
                get(lane, "each").map(Sketched::word),
                get(lane, "worker").map(Sketched::word),
                get(lane, "fill").map(Sketched::word),
                read(lane, "persons", word -> Optional.of(Integer.valueOf(word)))
                        .orElse(1),
                entrusted(lane),
                read(lane, "lasts", Period::parse),
                read(lane, "silence", word -> Word.read(Silence.class, word)).orElse(Silence.WAITS),
                words(lane, "pauses"),
                read(lane, "atMost", Period::parse),
                get(lane, "requests").isPresent(),
                get(lane, "service")
                        .map(Sketched::word)
                        .map(service -> new WorkflowSource.Part(
                                service, rules(lane), get(lane, "body").map(Sketched::word), words(lane, "after"))),
                new KeptApart(words(lane, "notBy"), get(lane, "blind").isPresent()));
    }

    private static WorkflowSource.Move move(Written id, Map<Written, Node> move) {
        List<Node> needs = get(move, "needs").map(Sketched::list).orElse(List.of());
        return new WorkflowSource.Move(
                id,
                get(move, "action").map(Sketched::word),
                LocalizedText.of(id.text(), id.text()),
                LocalizedText.NONE,
                words(move, "from"),
                word(get(move, "to").orElseThrow()),
                words(move, "by"),
                get(move, "on").map(Sketched::word),
                get(move, "when").map(Sketched::word),
                LocalizedText.NONE,
                needs.stream()
                        .filter(ScalarNode.class::isInstance)
                        .map(Sketched::word)
                        .toList(),
                needs.stream()
                        .filter(MappingNode.class::isInstance)
                        .map(SketchedItems::item)
                        .toList(),
                get(move, "fill").map(Sketched::word),
                read(move, "persons", word -> Optional.of(Integer.valueOf(word)))
                        .orElse(1),
                words(move, "notBy"),
                read(move, "times", word -> Optional.of(Integer.valueOf(word))),
                read(move, "within", Period::parse),
                words(move, "signs"),
                get(move, "does").map(Sketched::list).orElse(List.of()).stream()
                        .map(Sketched::fields)
                        .flatMap(Sketch::effects)
                        .toList(),
                get(move, "supersedes").map(Sketched::word),
                get(move, "for").map(batch -> get(move, "all").isPresent() ? Bulk.ALL : Bulk.EACH));
    }

    private static Stream<WorkflowSource.DoneWith> effects(Map<Written, Node> effect) {
        return get(effect, "as")
                .map(Sketched::word)
                .map(as -> Stream.of(new WorkflowSource.DoneWith(
                        new Written(get(effect, "ask").isPresent() ? "ask" : "pay", as.place()),
                        as,
                        Map.of(),
                        Optional.of(withMove(as, effect)))))
                .orElseGet(() -> effect.entrySet().stream()
                        .filter(done -> !done.getKey().text().equals("map"))
                        .map(done -> new WorkflowSource.DoneWith(
                                done.getKey(), word(done.getValue()), rules(effect), Optional.empty())));
    }

    /** What is carried over into another case, by the path there. */
    private static Map<String, Written> rules(Map<Written, Node> from) {
        var rules = new LinkedHashMap<String, Written>();
        get(from, "map")
                .map(Sketched::fields)
                .orElse(Map.of())
                .forEach((path, rule) -> rules.put(path.text(), word(rule)));
        return rules;
    }

    private static EntrustedSource.WithMove withMove(Written as, Map<Written, Node> effect) {
        return new EntrustedSource.WithMove(
                as,
                LocalizedText.of(as.text(), as.text()),
                entrusted(effect).orElseThrow(),
                get(effect, "worker").map(Sketched::word),
                read(effect, "lasts", Period::parse));
    }

    private static Optional<EntrustedSource> entrusted(Map<Written, Node> does) {
        return get(does, "ask")
                .map(Sketched::word)
                .<EntrustedSource>map(register -> new EntrustedSource.Ask(register, words(does, "by"), retry(does)))
                .or(() -> get(does, "pay")
                        .map(Sketched::word)
                        .map(amount ->
                                new EntrustedSource.Pay(amount, get(does, "to").map(Sketched::word))));
    }

    private static Optional<EntrustedSource.Retry> retry(Map<Written, Node> ask) {
        return get(ask, "retry")
                .map(node -> word(node).text().substring("every ".length()).split(" for ", 2))
                .map(parts -> new EntrustedSource.Retry(
                        Period.parse(parts[0]).orElseThrow(),
                        Period.parse(parts[1]).orElseThrow()));
    }
}

package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.kernel.Written;
import org.gulou.language.Period;
import org.gulou.workflow.AppointmentSource;
import org.gulou.workflow.Edits;
import org.gulou.workflow.Ending;
import org.gulou.workflow.EntrustedSource;
import org.gulou.workflow.KeptApart;
import org.gulou.workflow.Silence;
import org.gulou.workflow.Stage;
import org.gulou.workflow.WaitsFor;
import org.gulou.workflow.Word;
import org.gulou.workflow.WorkflowSource;

/** Takes a workflow from {@code workflow.yaml}, whose shape and words its schema has checked. */
final class WorkflowReader {
    private final ItemReader items;

    WorkflowReader(ItemReader items) {
        this.items = items;
    }

    WorkflowSource read(Node.Fields file) {
        return new WorkflowSource(
                file.written("start").orElseThrow(),
                named(file, "parties")
                        .map(entry -> party(entry.id(), entry.node()))
                        .toList(),
                named(file, "states")
                        .map(entry -> state(entry.id(), entry.node()))
                        .toList(),
                named(file, "moves")
                        .map(entry -> move(entry.id(), entry.node()))
                        .toList(),
                named(file, "clocks")
                        .map(entry -> clock(entry.id(), entry.node()))
                        .toList(),
                named(file, "appointments")
                        .map(entry -> appointment(entry.id(), entry.node()))
                        .toList(),
                ProgrammeReader.read(file));
    }

    private record Entry(Written id, Node.Fields node) {}

    private static Stream<Entry> named(Node.Fields file, String key) {
        return file.fields(key).stream()
                .flatMap(all -> all.fields().keySet().stream()
                        .flatMap(name -> all.fields(name).stream()
                                .map(node -> new Entry(new Written(name, all.keyPlace(name)), node))));
    }

    private static WorkflowSource.Party party(Written id, Node.Fields party) {
        return new WorkflowSource.Party(
                id,
                party.words("label"),
                party.written("each"),
                party.written("when"),
                party.written("who").orElseThrow(),
                party.written("reach"),
                party.writtens("sees"));
    }

    private WorkflowSource.State state(Written id, Node.Fields state) {
        return new WorkflowSource.State(
                id,
                state.words("label"),
                Word.read(Stage.class, state.stringOrEmpty("citizen")).orElseThrow(),
                state.words("text"),
                state.written("worker"),
                state.string("waitsFor").flatMap(word -> Word.read(WaitsFor.class, word)),
                lanes(state),
                period(state, "lasts"),
                state.written("until"),
                state.written("then"),
                state.string("ends").map("workday"::equals),
                state.writtens("pauses"),
                period(state, "atMost"),
                state.string("edits")
                        .flatMap(word -> Word.read(Edits.class, word))
                        .orElse(Edits.NONE),
                state.writtens("shows"),
                state.string("end").flatMap(word -> Word.read(Ending.class, word)));
    }

    /** The lanes, and the parts, each of which is a lane whose outcome is the end of a child case. */
    private Optional<WorkflowSource.Lanes> lanes(Node.Fields state) {
        if (Stream.of("lanes", "parts", "join", "withdraw")
                .allMatch(key -> state.get(key).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new WorkflowSource.Lanes(
                Stream.concat(
                                named(state, "lanes").map(entry -> lane(entry.id(), entry.node())),
                                state.maps("parts").stream()
                                        .map(part -> lane(part.written("id").orElseThrow(), part)))
                        .toList(),
                state.written("join"),
                state.written("withdraw")
                        .map(until -> new Written(until.text().substring("until ".length()), until.place()))));
    }

    private static Optional<WorkflowSource.Part> part(Node.Fields lane) {
        return lane.written("service")
                .map(service ->
                        new WorkflowSource.Part(service, map(lane), lane.written("body"), lane.writtens("after")));
    }

    /** What is carried over into another service: a rule for each path there. */
    private static Map<String, Written> map(Node.Fields into) {
        var map = new LinkedHashMap<String, Written>();
        into.fields("map")
                .ifPresent(all -> all.fields()
                        .keySet()
                        .forEach(path -> all.written(path).ifPresent(rule -> map.put(path, rule))));
        return map;
    }

    private WorkflowSource.Lane lane(Written id, Node.Fields lane) {
        return new WorkflowSource.Lane(
                id,
                lane.words("label"),
                lane.written("each"),
                lane.written("worker"),
                lane.written("fill"),
                lane.integer("persons", 1),
                entrusted(lane),
                period(lane, "lasts"),
                lane.string("silence")
                        .flatMap(word -> Word.read(Silence.class, word))
                        .orElse(Silence.WAITS),
                lane.writtens("pauses"),
                period(lane, "atMost"),
                lane.get("requests").isPresent(),
                part(lane),
                new KeptApart(lane.writtens("notBy"), lane.is("blind")));
    }

    /** What a lane asks or pays: one thing, also as a list of one. */
    private Optional<EntrustedSource> entrusted(Node.Fields lane) {
        List<Node> does = lane.oneOrMore("does");
        if (does.size() > 1) {
            items.mistakes()
                    .add(does.get(1)
                            .place()
                            .problem(
                                    say(
                                            "A lane asks one register or pays one sum, because its outcome is what comes of that."),
                                    say("Write a lane for each.")));
        }
        return does.stream()
                .filter(Node.Fields.class::isInstance)
                .map(Node.Fields.class::cast)
                .findFirst()
                .flatMap(EntrustedReader::entrusted);
    }

    static Optional<Period> period(Node.Fields fields, String key) {
        return fields.string(key).flatMap(Period::parse);
    }

    private WorkflowSource.Move move(Written id, Node.Fields move) {
        List<WorkflowSource.Item> inline = move.maps("needs").stream()
                .map(new SmallItemReader(items)::read)
                .toList();
        return new WorkflowSource.Move(
                id,
                move.written("action"),
                move.words("label"),
                move.words("hint"),
                move.writtens("from"),
                move.written("to").orElseThrow(),
                move.writtens("by"),
                move.written("on"),
                move.written("when"),
                move.words("else"),
                move.writtens("needs"),
                inline,
                move.written("fill"),
                move.integer("persons", 1),
                move.writtens("notBy"),
                move.written("times").map(times -> move.integer("times", 1)),
                period(move, "within"),
                move.writtens("signs"),
                does(move),
                move.written("supersedes"),
                ProgrammeReader.bulk(move));
    }

    private static List<WorkflowSource.DoneWith> does(Node.Fields move) {
        List<Node.Fields> effects = move.fields("does").map(List::of).orElseGet(() -> move.maps("does"));
        return effects.stream()
                .flatMap(effect -> EntrustedReader.withMove(effect)
                        .map(Stream::of)
                        .orElseGet(
                                () -> effect.fields().keySet().stream().flatMap(verb -> done(effect, verb).stream())))
                .toList();
    }

    private static Optional<WorkflowSource.DoneWith> done(Node.Fields effect, String verb) {
        var at = new Written(verb, effect.keyPlace(verb));
        return effect.written(verb)
                .map(object -> new WorkflowSource.DoneWith(at, object, Map.of(), Optional.empty()))
                .or(() -> effect.fields(verb)
                        .flatMap(opened -> opened.written("service")
                                .map(service ->
                                        new WorkflowSource.DoneWith(at, service, map(opened), Optional.empty()))));
    }

    private static WorkflowSource.Clock clock(Written id, Node.Fields clock) {
        return new WorkflowSource.Clock(
                id,
                clock.words("label"),
                clock.written("of"),
                clock.oneOrMore("starts").stream().map(WorkflowReader::start).toList(),
                clock.writtens("stops"),
                clock.written("limit").orElseThrow(),
                clock.fields("extend").map(WorkflowReader::extension),
                Stream.concat(
                                clock.written("at").map(WorkflowReader::alert).stream(),
                                clock.fields("at").stream().flatMap(WorkflowReader::early))
                        .toList(),
                clock.written("onExpiry"),
                clock.stringOrEmpty("ends").equals("workday"));
    }

    private static AppointmentSource appointment(Written id, Node.Fields appointment) {
        return new AppointmentSource(
                id,
                appointment.words("title"),
                appointment.written("with").orElseThrow(),
                appointment.written("takes").orElseThrow(),
                appointment.written("ahead"),
                appointment.written("within").orElseThrow(),
                appointment.words("bring"),
                appointment.writtens("in"));
    }

    private static WorkflowSource.Start start(Node start) {
        return switch (start) {
            case Node.Fields on -> new WorkflowSource.Start(on.written("on").orElseThrow(), on.written("asOf"));
            case Node.Scalar occasion -> new WorkflowSource.Start(occasion.written(), Optional.empty());
            case Node.Items list -> throw new IllegalArgumentException("A list stands at " + list.place());
        };
    }

    private static WorkflowSource.Early alert(Written moment) {
        return new WorkflowSource.Early(moment, new Written("alert", moment.place()));
    }

    private static Stream<WorkflowSource.Early> early(Node.Fields at) {
        return at.fields().keySet().stream()
                .flatMap(moment -> at.written(moment).stream()
                        .map(then -> new WorkflowSource.Early(new Written(moment, at.keyPlace(moment)), then)));
    }

    private static WorkflowSource.Extension extension(Node.Fields extend) {
        return new WorkflowSource.Extension(
                period(extend, "by").orElseThrow(),
                extend.integer("times", 1),
                extend.written("role").orElseThrow(),
                extend.stringOrEmpty("tell").equals("applicant"));
    }
}

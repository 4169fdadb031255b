package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Type;

/** Compiles lanes, and the moves that officials and time take in them. */
final class LanesCompiler {
    private static final Pattern EACH = Pattern.compile("(.+?)\\s+as\\s+([a-z][a-zA-Z0-9]*)");
    private static final Pattern ROUTED = Pattern.compile("([a-z][a-z-]*)(?:\\.[a-z]+)? of (.+)");

    private final Vocabulary words;
    private final Mistakes mistakes;

    LanesCompiler(Vocabulary words, Mistakes mistakes) {
        this.words = words;
        this.mistakes = mistakes;
    }

    Lanes compile(WorkflowSource.State state, WorkflowSource.Lanes written) {
        if (written.all().isEmpty()) {
            mistakes.add(
                    written.join().or(written::withdrawUntil).orElse(state.id()),
                    say(
                            "Nothing is done side by side in '{state}', so there is nothing to join or withdraw from.",
                            state.id()),
                    say("Add 'lanes' or 'parts'."));
        }
        List<Lane> lanes = written.all().stream().map(lane -> lane(state, lane)).toList();
        Set<String> parts = written.all().stream()
                .filter(lane -> lane.part().isPresent())
                .map(lane -> lane.id().text())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        written.all()
                .forEach(lane -> lane.part()
                        .ifPresent(part -> part.after().forEach(before -> mistakes.knows(before, say("part"), parts))));
        written.withdrawUntil().ifPresent(part -> mistakes.knows(part, say("part"), parts));
        var compiled = new Lanes(
                lanes,
                written.join()
                        .map(join -> new JoinCompiler(words, mistakes).join(join, lanes))
                        .orElse(new Lanes.Join.All()),
                written.withdrawUntil().map(Written::text));
        written.join().ifPresent(join -> KeptApart.joins(join, compiled, words.names(), mistakes));
        PartOrder.of(compiled)
                .ring()
                .ifPresent(ring -> mistakes.add(
                        state.id(),
                        say(
                                "Parts wait for each other: {ring}.",
                                ring.stream()
                                        .map(part -> compiled.lane(part)
                                                .map(Lane::inWords)
                                                .orElseGet(() -> Sentence.quote(part)))
                                        .reduce((one, other) -> say("{one} after {other}", one, other))
                                        .orElse(Sentence.NONE)),
                        say("Break the ring.")));
        return compiled;
    }

    private Lane lane(WorkflowSource.State state, WorkflowSource.Lane written) {
        Optional<Lane.Each> each = written.each().flatMap(list -> each(list, words, mistakes));
        Names names = names(each, words.names());
        if (written.label().isEmpty()) {
            mistakes.warn(
                    written.id(),
                    say("'{lane}' has no label: people read its name as it stands here.", written.id()),
                    say("Write 'label: {words}'.", "{zh: …, en: …}"));
        }
        written.keeps().check(written, words, mistakes);
        written.pauses().forEach(clock -> mistakes.knows(clock, say("clock"), words.clocks()));
        if (written.pauses().isEmpty() && written.atMost().isPresent()) {
            mistakes.add(
                    written.id(),
                    say("'atMost' bounds a pause, but the lane '{lane}' pauses no clock.", named(written)),
                    say("Name the clocks: 'pauses: [<clock>]'."));
        }
        new EntrustedCompiler(mistakes).silence(written);
        if (written.lasts().isEmpty() && written.silence() != Silence.WAITS) {
            mistakes.add(
                    written.id(),
                    say(
                            "Silence means something in the lane '{lane}', but it has no time that runs out.",
                            named(written)),
                    say("Write 'lasts: <period>'."));
        }
        return new Lane(
                written.id().text(),
                written.label().isEmpty()
                        ? LocalizedText.of(written.id().text(), written.id().text())
                        : written.label(),
                each,
                worker(written, state, names),
                written.entrusted().flatMap(what -> new EntrustedCompiler(mistakes).entrusted(what, names)),
                written.lasts(),
                written.silence(),
                new LinkedHashSet<>(written.pauses().stream().map(Written::text).toList()),
                written.atMost(),
                written.holdsRequests(),
                written.part().map(part -> new PartCompiler(mistakes).part(part, names)),
                written.keeps().blind());
    }

    private static Sentence named(WorkflowSource.Lane lane) {
        return Named.of(lane.id().text(), lane.label());
    }

    /** What rules about one element may read. */
    static Names names(Optional<Lane.Each> each, Names names) {
        return each.map(list -> names.inside(Map.of(list.name(), list.element())))
                .orElse(names);
    }

    /** What a lane is for each of, as far as it is among the answers; a list of anything where it is not. */
    static Type.ListOf list(String each, Names answers) {
        Matcher shape = EACH.matcher(each);
        return shape.matches()
                        && Expression.compile(shape.group(1), answers, Type.ANY.orEmpty())
                                instanceof Expression.Compilation.Ready(Expression rule, var odd)
                        && rule.type() instanceof Type.ListOf list
                ? list
                : new Type.ListOf(Type.ANY);
    }

    /** {@code agencies as a}. */
    static Optional<Lane.Each> each(Written written, Vocabulary words, Mistakes mistakes) {
        Matcher shape = EACH.matcher(written.text());
        if (!shape.matches()) {
            mistakes.add(written, say("Expected a list and a name like 'agencies as a', got '{written}'.", written));
            return Optional.empty();
        }
        var list = new Written(shape.group(1), written.place());
        return mistakes.rule(list, words.names(), new Type.OrEmpty(new Type.ListOf(Type.ANY)))
                .map(rule -> new Lane.Each(rule, shape.group(2), options(rule, words.declared())));
    }

    private static Map<String, LocalizedText> options(Expression list, Declared declared) {
        return list.type().present() instanceof Type.ListOf of
                ? declared.options().getOrDefault(of.element().present(), Map.of())
                : Map.of();
    }

    /** Who works in the lane; what is entrusted and a child case have no worker here, so the state's enters what came. */
    private By worker(WorkflowSource.Lane lane, WorkflowSource.State state, Names names) {
        List<Written> workers = lane.worker()
                .map(List::of)
                .orElseGet(() -> lane.entrusted().isPresent() || lane.part().isPresent()
                        ? state.worker().map(List::of).orElse(List.of())
                        : List.of());
        if (workers.isEmpty()) {
            mistakes.add(
                    lane.id(),
                    lane.asks()
                            ? say(
                                    "Nobody enters what the register answers for '{lane}' while it is not connected.",
                                    named(lane))
                            : say("Nobody works in the lane '{lane}', so it never comes to an outcome.", named(lane)),
                    say("Write 'worker: <role>.<level>'."));
            return new By.Officials(List.of());
        }
        Written worker = workers.getFirst();
        return routed(worker, names, mistakes)
                .orElseGet(() -> new By.Officials(StateCompiler.role(worker, words.declared(), mistakes)
                        .map(List::of)
                        .orElse(List.of())));
    }

    /** {@code reviewer of <body>}; empty where the word has another form. */
    static Optional<By> routed(Written worker, Names names, Mistakes mistakes) {
        Matcher shape = ROUTED.matcher(worker.text());
        if (!shape.matches()) {
            return Optional.empty();
        }
        var body = new Written(shape.group(2), worker.place().right(shape.start(2)));
        return Optional.of(mistakes.rule(body, names, new Type.OrEmpty(Type.TEXT))
                .<By>map(rule -> new By.Routed(shape.group(1), rule))
                .orElse(new By.Officials(List.of())));
    }

    /** What can be done in a lane: fill it in or answer it, hold back a request, let its time run out. */
    List<Move> moves(WorkflowSource.State state, WorkflowSource.Lane written, Lane lane) {
        var moves = new ArrayList<Move>();
        moves.add(move(lane.id(), lane.label(), lane, state, lane.worker(), needs(written), LaneAct.Kind.OUTCOME)
                .notBy(written.keeps().others()));
        if (lane.holdsRequests()) {
            moves.add(move(
                    lane.requestMove(),
                    both(lane.label(), "：需要申请人补充", ": needs something from the applicant"),
                    lane,
                    state,
                    lane.worker(),
                    List.of(new Need.Items(), new Need.Reason()),
                    LaneAct.Kind.REQUEST));
        }
        lane.silentOutcome()
                .ifPresent(outcome -> moves.add(move(
                        lane.silenceMove(),
                        both(lane.label(), "：逾期未答复", ": no answer in time"),
                        lane,
                        state,
                        new By.Time(),
                        List.of(),
                        LaneAct.Kind.SILENCE)));
        return moves;
    }

    private static LocalizedText both(LocalizedText label, String zh, String en) {
        return LocalizedText.of(label.in("zh") + zh, label.in("en") + en);
    }

    private List<Need> needs(WorkflowSource.Lane written) {
        var needs = new ArrayList<Need>();
        written.fill().ifPresent(form -> {
            mistakes.knows(form, say("form"), words.declared().fills().keySet());
            needs.add(new Need.Filled(form.text()));
        });
        if (written.persons() == 2) {
            needs.add(Need.colleague());
        }
        written.entrusted()
                .ifPresent(what -> needs.addAll(
                        switch (what) {
                            case EntrustedSource.Ask ask -> Asking.needs();
                            case EntrustedSource.Pay pay -> Paying.needs();
                        }));
        if (written.part().isPresent()) {
            needs.add(PartCompiler.end());
        }
        return needs;
    }

    private static Move move(
            String id,
            LocalizedText label,
            Lane lane,
            WorkflowSource.State state,
            By by,
            List<Need> needs,
            LaneAct.Kind kind) {
        return new Move(
                id,
                id,
                label,
                LocalizedText.NONE,
                List.of(state.id().text()),
                new Target.Same(),
                by,
                Optional.empty(),
                Optional.empty(),
                LocalizedText.NONE,
                needs,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new LaneAct(lane.id(), kind, "")),
                Optional.empty());
    }
}

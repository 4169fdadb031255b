package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.OfficeTime;

/** Calls that ask how an answer came, what happened to the case, or which figure is in force. */
final class Questions {
    private static final Type SOURCES =
            new Type.Choice(Set.of("person", "default", "register", "computed", "earlier", "clerk"), false);
    private static final Map<String, Type> OF_ANSWERS = Map.of("source", SOURCES.orEmpty(), "disputed", Type.BOOLEAN);
    private static final Map<String, Type> OF_CASE = Map.of(
            "given", Type.BOOLEAN,
            "way", Type.TEXT.orEmpty(),
            "visits", Type.NUMBER,
            "outcome", Type.TEXT.orEmpty(),
            "due", Type.DATE.orEmpty(),
            "left", Type.DAYS.orEmpty(),
            "sampled", Type.BOOLEAN);
    static final Set<String> NAMES = Set.of(
            "answered",
            "parameter",
            "today",
            "now",
            "source",
            "disputed",
            "given",
            "way",
            "visits",
            "outcome",
            "due",
            "left",
            "history",
            "sampled");

    private final Compiler compiler;

    Questions(Compiler compiler) {
        this.compiler = compiler;
    }

    Typed call(Node.Call node) {
        return switch (node.function()) {
            case "today" -> moment(node, Type.DATE, frame -> Value.of(OfficeTime.day(frame.surroundings.now())));
            case "now" ->
                moment(
                        node,
                        Type.DATE_TIME,
                        frame -> new Value.DateTime(
                                frame.surroundings.now().atZone(OfficeTime.ZONE).toLocalDateTime(), Optional.empty()));
            case "answered" -> answered(node);
            case "parameter" -> parameter(node);
            case "source", "disputed" -> ofAnswer(node);
            case "history" -> history(node);
            default -> ofCase(node);
        };
    }

    private Typed moment(Node.Call node, Type type, Code code) {
        return node.arguments().isEmpty()
                ? new Typed(type, code)
                : compiler.fault(node.at(), say("Expected {function}() without arguments", node.function()));
    }

    /** An empty list counts as not answered: that is what choices left blank are; {@code whenEmpty} answers nothing. */
    private Typed answered(Node.Call node) {
        if (node.arguments().size() != 1) {
            return compiler.fault(node.at(), say("Expected one answer in answered(…)"));
        }
        Typed answer = compiler.compile(node.arguments().getFirst());
        Code code = answer.code();
        List<Value> standing =
                answer.mayBeEmpty() || answer.path().isEmpty() ? List.of() : List.of(Value.of(answer.path()));
        return new Typed(Type.BOOLEAN, frame -> switch (code.run(frame)) {
            case Value.Unknown unknown -> unknown;
            case Value.Empty empty -> Value.FALSE;
            case Value.Items(List<Value> items) -> Value.of(!items.isEmpty());
            default ->
                Value.of(standing.isEmpty()
                        || !frame.surroundings.facts().fact("blank", standing).isTrue());
        });
    }

    private Typed parameter(Node.Call node) {
        if (node.arguments().isEmpty()
                || node.arguments().size() > 3
                || !(node.arguments().getFirst() instanceof Node.Literal(int at, Value.Text(String name)))) {
            return compiler.fault(node.at(), say("Expected parameter(\"name\"[, date[, division]])"));
        }
        Type type = compiler.bindings()
                .names()
                .told("parameter")
                .map(figures -> figures.getOrDefault(name, Type.ANY))
                .orElse(Type.ANY);
        Code on = argument(node, 1, Type.DATE);
        Code division = argument(node, 2, Type.TEXT);
        return new Typed(type, frame -> {
            Value day = on.run(frame);
            Value place = division.run(frame);
            if (day.isUnknown() || place.isUnknown()) {
                return Needs.of(day, place);
            }
            Optional<LocalDate> date =
                    day instanceof Value.Date(LocalDate known) ? Optional.of(known) : Optional.empty();
            Optional<String> code = place instanceof Value.Text(String known) ? Optional.of(known) : Optional.empty();
            return frame.surroundings.figures().figure(name, date, code);
        });
    }

    private Typed unknown(Node.Call node, String name, Set<String> known) {
        return compiler.fault(
                node.arguments().getFirst().at(),
                say("{function}(…) knows no '{name}'", node.function(), name),
                known.isEmpty() ? say("There is none here.") : Nearest.suggestion(name, known));
    }

    private Code argument(Node.Call node, int index, Type type) {
        return index < node.arguments().size()
                ? compiler.compile(node.arguments().get(index), type).code()
                : frame -> Value.EMPTY;
    }

    private Typed ofAnswer(Node.Call node) {
        if (node.arguments().size() != 1) {
            return compiler.fault(node.at(), say("Expected one answer in {function}(…)", node.function()));
        }
        Typed answer = compiler.compile(node.arguments().getFirst());
        if (answer.path().isEmpty()) {
            return compiler.fault(node.at(), say("Expected the name of an answer in {function}(…)", node.function()));
        }
        Code code = answer.code();
        String function = node.function();
        List<Value> path = List.of(Value.of(answer.path()));
        return new Typed(OF_ANSWERS.getOrDefault(function, Type.ANY), frame -> {
            Value value = code.run(frame);
            return value.isUnknown() ? value : frame.surroundings.facts().fact(function, path);
        });
    }

    /** All that was filled in with a move or a lane, oldest first; the bare name is the latest. */
    private Typed history(Node.Call node) {
        if (node.arguments().size() != 1
                || !(node.arguments().getFirst() instanceof Node.Literal(int at, Value.Text(String name)))) {
            return compiler.fault(node.at(), say("Expected history(\"name\") of a move or a lane"));
        }
        Names names = compiler.bindings().names();
        if (names.told("history").filter(all -> !all.containsKey(name)).isPresent()) {
            return unknown(node, name, names.told("history").orElseThrow().keySet());
        }
        Type type = names.typeOf(name).orElse(Type.ANY);
        Type one = type.present() instanceof Type.ListOf(Type element, int least) ? element : type.present();
        List<Value> argument = List.of(Value.of(name));
        return new Typed(
                new Type.ListOf(one), frame -> frame.surroundings.facts().fact("history", argument));
    }

    /** What draws none of the cases, or each of them, draws nothing. */
    private void share(Node.Call node) {
        Node written = node.arguments().getLast();
        if (Constants.of(written).orElse(Value.EMPTY) instanceof Value.Num(BigDecimal share)
                && (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) >= 0)) {
            compiler.fault(
                    written.at(),
                    share.signum() <= 0
                            ? say("'{rule}' draws no case", Source.of(node))
                            : say("'{rule}' draws every case", Source.of(node)),
                    say("Write a share between 0 and 1, such as 0.3 for three cases in ten"));
        }
    }

    private Typed ofCase(Node.Call node) {
        boolean drawn = node.function().equals("sampled");
        if (node.arguments().size() != (drawn ? 2 : 1)) {
            return compiler.fault(
                    node.at(),
                    drawn
                            ? say("Expected {function}(\"name\", share)", node.function())
                            : say("Expected {function}(\"name\")", node.function()));
        }
        if (drawn) {
            share(node);
        }
        var codes = new ArrayList<Code>();
        node.arguments()
                .forEach(argument -> codes.add(compiler.compile(argument, codes.isEmpty() ? Type.TEXT : Type.NUMBER)
                        .code()));
        String function = node.function();
        Type type = OF_CASE.getOrDefault(function, Type.ANY);
        Optional<Map<String, Type>> things = compiler.bindings().names().told(function);
        if (things.isPresent()
                && node.arguments().getFirst() instanceof Node.Literal(int at, Value.Text(String name))) {
            if (!things.get().containsKey(name)) {
                return unknown(node, name, things.get().keySet());
            }
            type = things.get().getOrDefault(name, Type.ANY);
        }
        return new Typed(type, frame -> {
            List<Value> arguments = codes.stream().map(code -> code.run(frame)).toList();
            var unknown = Needs.among(arguments);
            return unknown != null ? unknown : frame.surroundings.facts().fact(function, arguments);
        });
    }
}

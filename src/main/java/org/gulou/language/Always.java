package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gulou.kernel.Sentence;

/** Calls that come out empty whatever was answered, because what is written in them says nothing. */
final class Always {
    /** Where the pattern and its flags stand among the arguments. */
    private static final Map<String, List<Integer>> PATTERNS =
            Map.of("matches", List.of(1, 2), "replace", List.of(1, 3), "split", List.of(1, 2));

    private static final Pattern REAL_FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");

    private static final Pattern NO_SECONDS = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?!:).*");

    /** What makes a value of a text or of numbers: only there the form of the argument can be the reason. */
    private static final Set<String> MAKERS =
            Set.of("number", "date", "time", "date and time", "duration", "string", "years and months duration");

    private final Compiler compiler;

    Always(Compiler compiler) {
        this.compiler = compiler;
    }

    /** Notes a mistake where a call of these arguments, all of them constants, or its pattern yields nothing. */
    void check(Node.Call node, List<Node> arguments, Typed call) {
        List<Integer> places = PATTERNS.getOrDefault(node.function(), List.of());
        Optional<Sentence> flaw = places.isEmpty() || places.getFirst() >= arguments.size()
                ? Optional.empty()
                : text(arguments, places.getFirst())
                        .flatMap(pattern -> Patterns.flaw(
                                pattern, text(arguments, places.get(1)).orElse("")));
        if (flaw.isPresent()) {
            Node pattern = arguments.get(places.getFirst());
            compiler.judged().add(new Fault(pattern.at(), say("{rule} is no pattern", Source.of(pattern)), flaw.get()));
        } else if (empty(arguments, call)) {
            compiler.judged()
                    .add(new Fault(
                            node.at(),
                            say("'{rule}' is always empty", Source.of(node)),
                            advice(node.function(), arguments, call)));
        }
    }

    private static Optional<String> text(List<Node> arguments, int at) {
        return at < arguments.size() && arguments.get(at) instanceof Node.Literal(int column, Value.Text(String text))
                ? Optional.of(text)
                : Optional.empty();
    }

    private static boolean empty(List<Node> arguments, Typed call) {
        var constants = new ArrayList<Value>();
        arguments.forEach(argument -> Constants.of(argument).ifPresent(constants::add));
        return constants.size() == arguments.size()
                && !arguments.isEmpty()
                && constants.stream().noneMatch(Value.Empty.class::isInstance)
                && call.code().run(Frame.plain(0)) instanceof Value.Empty;
    }

    /** Why a text of the right form is none: of its day, or of what stands behind it. */
    private static Sentence day(String text, boolean alone) {
        try {
            LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeException impossible) {
            return say("There is no such day");
        }
        if (!alone && NO_SECONDS.matcher(text).matches()) {
            return say("Seconds are written too: {text}", text.substring(0, 16) + ":00" + text.substring(16));
        }
        return alone
                ? say("date(…) reads a day alone; write date and time(…), or leave the time out")
                : say("The day exists, but not the time, the zone or the offset behind it");
    }

    private static Sentence advice(String function, List<Node> arguments, Typed call) {
        boolean form = text(arguments, 0)
                .filter(text -> REAL_FORM.matcher(text).matches())
                .isPresent();
        if (form && function.startsWith("date")) {
            return day(text(arguments, 0).orElse(""), function.equals("date"));
        }
        return !MAKERS.contains(function)
                ? Sentence.NONE
                : Advice.towards(
                        function.equals("duration") ? Type.DAYS : call.type(), arguments.getFirst(), Type.TEXT);
    }
}

package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gulou.kernel.Sentence;

/** Whether a declared function yields nothing for what it may be asked with. */
final class TableGaps {
    /** So many gaps are looked at: the conditions around the call may rule the first ones out. */
    private static final int MOST = 64;

    private final Compiler compiler;

    TableGaps(Compiler compiler) {
        this.compiler = compiler;
    }

    /** Whether there is such a gap; of an option or a yes or no that no row fits, it is said. */
    boolean leaves(Node.Call call, Names.Signature declared, List<Node> arguments, List<Typed> given) {
        List<List<Optional<Value>>> gaps = declared.gaps()
                .of(given.stream().map(Typed::type).toList())
                .limit(MOST)
                .filter(gap -> mayBe(gap, arguments, given))
                .toList();
        Stream.concat(
                        gaps.stream()
                                .filter(gap -> gap.stream()
                                        .flatMap(Optional::stream)
                                        .noneMatch(Value.Empty.class::isInstance)),
                        gaps.isEmpty() ? between(declared, arguments, given) : Stream.of())
                .findFirst()
                .ifPresent(gap -> compiler.uncovered()
                        .add(new Fault(
                                call.at(),
                                say(
                                        "No row of '{table}' fits where {inputs}",
                                        call.function(),
                                        shown(List.copyOf(declared.parameters().keySet()), gap)),
                                say("Add a row for it, or a last row for all others: '-'"))));
        return !gaps.isEmpty();
    }

    /** A gap between numbers, which may be meant and so leaves nothing out; none that the limits of answers rule out. */
    private Stream<List<Optional<Value>>> between(Names.Signature declared, List<Node> arguments, List<Typed> given) {
        return declared.gaps()
                .between(given.stream().map(Typed::type).toList())
                .limit(MOST)
                .filter(gap -> mayBe(gap, arguments, given))
                .filter(gap -> {
                    List<Node> conditions = conditions(arguments, gap);
                    return conditions.isEmpty()
                            || !Judgement.isNever(
                                    new Node.Every(0, conditions),
                                    compiler.bindings().names());
                });
    }

    /** Whether it may come about: the conditions around the call may rule it out, and so may those of the form. */
    private boolean mayBe(List<Optional<Value>> gap, List<Node> arguments, List<Typed> given) {
        Bindings bindings = compiler.bindings();
        List<Node> conditions = conditions(arguments, gap);
        Bindings.Sure around = bindings.sure();
        conditions.stream()
                .filter(condition -> !isEmpty(condition))
                .forEach(condition -> bindings.assume(condition, true));
        boolean excluded = bindings.sure().holding().excludes(conditions, bindings.names());
        boolean answered = !conditions.isEmpty()
                && IntStream.range(0, gap.size())
                        .filter(i ->
                                gap.get(i).filter(Value.Empty.class::isInstance).isPresent())
                        .anyMatch(i -> !bindings.narrowed(arguments.get(i), given.get(i))
                                .mayBeEmpty());
        bindings.sure(around);
        return !excluded && !answered;
    }

    private static boolean isEmpty(Node condition) {
        return condition instanceof Node.Comparison comparison
                && comparison.right() instanceof Node.Literal(int at, Value.Empty empty);
    }

    /** The gap as conditions on the arguments; none where an argument is worked out. */
    private static List<Node> conditions(List<Node> arguments, List<Optional<Value>> gap) {
        var conditions = new ArrayList<Node>();
        for (int i = 0; i < gap.size(); i++) {
            if (gap.get(i).isPresent()) {
                Node argument = arguments.get(i);
                if (!(argument instanceof Node.Name || argument instanceof Node.Path)) {
                    return List.of();
                }
                conditions.add(new Node.Comparison(
                        0,
                        Node.Relation.EQUAL,
                        argument,
                        new Node.Literal(0, gap.get(i).get())));
            }
        }
        return conditions;
    }

    private static List<Sentence> shown(List<String> parameters, List<Optional<Value>> gap) {
        return IntStream.range(0, gap.size())
                .filter(i -> gap.get(i).isPresent())
                .mapToObj(i -> say(
                        "{name} is {value}",
                        parameters.get(i),
                        Sentence.quote(Words.quoted(gap.get(i).get()))))
                .toList();
    }
}

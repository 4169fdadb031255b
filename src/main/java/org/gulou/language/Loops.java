package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gulou.language.Node.Domain;

/** Compiles {@code for}, {@code some} and {@code every}. */
final class Loops {
    /** One {@code x in xs} of a loop; with {@code to}, it runs over whole numbers or days. */
    private record Walk(int slot, Code from, Optional<Code> to, Type type) {}

    /** Pieces of a loop's body that cost no more than the round itself. */
    private static final int LIGHT = 20;

    private final Compiler compiler;

    Loops(Compiler compiler) {
        this.compiler = compiler;
    }

    Typed loop(Node.For node) {
        List<Walk> walks = walks(node.domains());
        int partial = compiler.bindings().newSlot();
        compiler.bindings().variable("partial", compiler.bindings().slot(new Type.ListOf(Type.ANY), partial, ""));
        int before = compiler.pieces();
        Typed result = compiler.compile(node.result());
        int weight = weight(before);
        compiler.bindings().drop(walks.size() + 1);
        boolean usesPartial = Pieces.mention(node.result(), "partial");
        Code each = result.code();
        boolean empty = walks.stream().anyMatch(walk -> walk.type.mayBeEmpty());
        return new Typed(new Type.ListOf(result.type(), least(walks)).orEmpty(empty), frame -> {
            var results = new ArrayList<Value>();
            Value failed = walk(
                    walks,
                    0,
                    frame,
                    () -> {
                        frame.steps(weight);
                        if (usesPartial) {
                            frame.steps(results.size());
                            frame.slots[partial] = new Value.Items(results);
                        }
                        results.add(each.run(frame));
                        Frame.bounded(results.size());
                    },
                    noList -> noList);
            return failed instanceof Value.Bool ? new Value.Items(results) : failed;
        });
    }

    Typed quantified(Node.Quantified node) {
        List<Walk> walks = walks(node.domains());
        if (node.every()) {
            filled(node, walks);
        }
        int before = compiler.pieces();
        Typed condition = compiler.compile(node.condition(), Type.BOOLEAN);
        int weight = weight(before);
        compiler.bindings().drop(walks.size());
        Code test = condition.code();
        boolean every = node.every();
        Type type = Type.BOOLEAN.orEmpty(condition.mayBeEmpty());
        if (walks.size() == 1 && walks.getFirst().to.isEmpty()) {
            return new Typed(type, frame -> overOne(walks.getFirst(), every, test, weight, frame));
        }
        return new Typed(type, frame -> {
            Value[] sofar = {Value.of(every)};
            Consumer<Value> counted =
                    holds -> sofar[0] = every ? Logic.and(sofar[0], holds) : Logic.or(sofar[0], holds);
            walk(
                    walks,
                    0,
                    frame,
                    () -> {
                        frame.steps(weight);
                        counted.accept(test.run(frame));
                    },
                    noList -> {
                        counted.accept(noList);
                        return Value.TRUE;
                    });
            return sofar[0];
        });
    }

    /** What a round costs beside being one, by the pieces of its body. */
    private int weight(int before) {
        return (compiler.pieces() - before) / LIGHT;
    }

    /** One list, the commonest case: the element that decides ends it. */
    private static Value overOne(Walk walk, boolean every, Code test, int weight, Frame frame) {
        Value from = walk.from.run(frame);
        Value elements = from instanceof Value.Items ? from : Series.of(from);
        made(from, elements, frame);
        if (!(elements instanceof Value.Items(List<Value> items))) {
            return elements;
        }
        Value sofar = Value.of(every);
        for (int i = 0; i < items.size(); i++) {
            frame.steps(1 + weight);
            frame.slots[walk.slot] = items.get(i);
            Value holds = test.run(frame);
            if (!(holds instanceof Value.Bool(boolean is))) {
                sofar = every ? Logic.and(sofar, holds) : Logic.or(sofar, holds);
            } else if (is != every) {
                return holds;
            }
        }
        return sofar;
    }

    /** Warns of a list that may have no elements: then every one of them satisfies anything. */
    private void filled(Node.Quantified node, List<Walk> walks) {
        for (int i = 0; i < walks.size(); i++) {
            String list = Source.of(node.domains().get(i).from());
            if (list.equals("siblings")) {
                continue;
            }
            if (walks.get(i).type.present() instanceof Type.ListOf(Type element, int least)
                    && least == 0
                    && !compiler.bindings().filled(list)) {
                compiler.warnings()
                        .add(new Fault(
                                node.at(),
                                say("'every' is true where '{list}' has no elements", list),
                                say("Write count({list}) > 0 and every …", list)));
            }
        }
    }

    /** How many rounds there are at the very least; 1 stands for more, too. */
    private static int least(List<Walk> walks) {
        return walks.stream()
                        .allMatch(walk -> walk.to.isPresent()
                                || (walk.type.present() instanceof Type.ListOf(Type element, int least) && least > 0))
                ? 1
                : 0;
    }

    private List<Walk> walks(List<Domain> domains) {
        var walks = new ArrayList<Walk>();
        for (Domain domain : domains) {
            int slot = compiler.bindings().newSlot();
            Typed from = compiler.compile(domain.from());
            Type element = element(from.type());
            Optional<Typed> to = domain.to().map(end -> compiler.compile(end, element));
            boolean empty = from.mayBeEmpty() || to.filter(Typed::mayBeEmpty).isPresent();
            compiler.bindings().variable(domain.variable(), compiler.bindings().slot(element, slot, from.path()));
            walks.add(
                    new Walk(slot, from.code(), to.map(Typed::code), from.type().orEmpty(empty)));
        }
        return walks;
    }

    private static Type element(Type from) {
        return switch (from.present()) {
            case Type.ListOf(Type element, int least) -> element;
            case Type.RangeOf(Type bound) -> bound;
            default -> from.present();
        };
    }

    /** Counts the elements that a range was written out to. */
    private static void made(Value from, Value elements, Frame frame) {
        if (!(from instanceof Value.Items)) {
            frame.elements(elements);
        }
    }

    /**
     * Runs {@code round} for each combination; true when done.
     *
     * @param noList takes the null or unknown that there is instead of a list; anything but a boolean ends the walk with it
     */
    private static Value walk(List<Walk> walks, int depth, Frame frame, Runnable round, UnaryOperator<Value> noList) {
        if (depth == walks.size()) {
            frame.step();
            round.run();
            return Value.TRUE;
        }
        Walk walk = walks.get(depth);
        Value from = walk.from.run(frame);
        Value elements =
                walk.to.isPresent() ? Series.between(from, walk.to.get().run(frame)) : Series.of(from);
        made(from, elements, frame);
        if (!(elements instanceof Value.Items(List<Value> items))) {
            return noList.apply(elements);
        }
        for (Value item : items) {
            frame.slots[walk.slot] = item;
            Value inner = walk(walks, depth + 1, frame, round, noList);
            if (!(inner instanceof Value.Bool)) {
                return inner;
            }
        }
        return Value.TRUE;
    }
}

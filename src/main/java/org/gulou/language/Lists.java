package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Compiles what makes and walks lists: {@code […]}, ranges and filters. */
final class Lists {
    private final Compiler compiler;

    Lists(Compiler compiler) {
        this.compiler = compiler;
    }

    Typed items(Node.Items node) {
        var codes = new ArrayList<Code>();
        Optional<Type> element = Optional.empty();
        for (Node item : node.items()) {
            Typed typed = compiler.compile(item);
            codes.add(typed.code());
            element = Optional.of(element.map(type -> type.or(typed.type())).orElse(typed.type()));
        }
        Code[] items = codes.toArray(Code[]::new);
        return new Typed(new Type.ListOf(element.orElse(Type.ANY), items.length), frame -> {
            var list = new ArrayList<Value>(items.length);
            frame.steps(items.length);
            for (Code item : items) {
                list.add(item.run(frame));
            }
            return new Value.Items(list);
        });
    }

    Typed range(Node.Range node) {
        Optional<Typed> low = node.low().map(compiler::compile);
        Optional<Typed> high = node.high().map(compiler::compile);
        Type one = low.map(Typed::type).orElse(Type.ANY);
        Type two = high.map(Typed::type).orElse(Type.ANY);
        if (!one.comparable(two) || !one.hasOrder() || !two.hasOrder()) {
            return compiler.fault(
                    node.at(), say("A range needs two ends of one ordered type, not {one} and {two}", one, two));
        }
        boolean lowIncluded = node.lowIncluded();
        boolean highIncluded = node.highIncluded();
        Type type = new Type.RangeOf(one.present().or(two.present()));
        return new Typed(
                type.orEmpty(one.mayBeEmpty() || two.mayBeEmpty()),
                new Ends(low.map(Typed::code), lowIncluded, high.map(Typed::code), highIncluded));
    }

    /** A range as it is written, each end for itself: one of them may tell that a value is outside. */
    record Ends(Optional<Code> low, boolean lowIncluded, Optional<Code> high, boolean highIncluded) implements Code {
        @Override
        public Value run(Frame frame) {
            return range(low.map(end -> end.run(frame)), lowIncluded, high.map(end -> end.run(frame)), highIncluded);
        }

        /** Whether a value lies outside although an end is unknown or empty. */
        boolean excludes(Value value, Frame frame) {
            var known = new Value.Range(
                    low.map(end -> end.run(frame)), lowIncluded, high.map(end -> end.run(frame)), highIncluded);
            return Logic.isFalse(Relations.contains(known, value));
        }
    }

    /** Null where an end is empty or the ends are in no order; unknown where one is. */
    private static Value range(Optional<Value> from, boolean lowIncluded, Optional<Value> to, boolean highIncluded) {
        if (from.filter(Value::isUnknown).isPresent()
                || to.filter(Value::isUnknown).isPresent()) {
            return Needs.of(from.orElse(Value.EMPTY), to.orElse(Value.EMPTY));
        }
        boolean empty = from.filter(Value.Empty.class::isInstance).isPresent()
                || to.filter(Value.Empty.class::isInstance).isPresent();
        boolean backwards = from.isPresent()
                && to.isPresent()
                && Relations.order(from.get(), to.get()).orElse(1) > 0;
        return empty || backwards ? Value.EMPTY : new Value.Range(from, lowIncluded, to, highIncluded);
    }

    /** {@code (< 5)} as a value: a range that is open for ever on one side. */
    Typed open(Node.Bound node) {
        if (!node.relation().orders()) {
            return compiler.fault(
                    node.at(),
                    say("not offered: the test '{rule}' as a value", Source.of(node)),
                    say("Write it after 'in'"));
        }
        Typed end = compiler.compile(node.bound());
        if (!end.type().hasOrder()) {
            return compiler.wrong(node.bound(), say("a value with an order"), end.type());
        }
        Code code = end.code();
        Type type = new Type.RangeOf(end.type().present()).orEmpty(end.mayBeEmpty());
        return new Typed(
                type,
                switch (node.relation()) {
                    case LESS -> frame -> range(Optional.empty(), false, Optional.of(code.run(frame)), false);
                    case AT_MOST -> frame -> range(Optional.empty(), false, Optional.of(code.run(frame)), true);
                    case MORE -> frame -> range(Optional.of(code.run(frame)), false, Optional.empty(), false);
                    case AT_LEAST -> frame -> range(Optional.of(code.run(frame)), true, Optional.empty(), false);
                    case EQUAL, NOT_EQUAL -> throw new IllegalStateException("No range: " + node.relation());
                });
    }

    Typed filter(Node.Filter node) {
        Typed list = compiler.compile(node.list());
        Type element = list.type().present() instanceof Type.ListOf(Type inner, int least)
                ? inner
                : list.type().present();
        int slot = compiler.bindings().newSlot();
        compiler.bindings().element(compiler.bindings().slot(element, slot, list.path()), node);
        Typed condition = compiler.compile(node.condition());
        toldApart(node);
        Type passed = condition.isSurely(Type.BOOLEAN) ? passed(node.condition(), element, list.path()) : element;
        compiler.bindings().drop(1);
        Code all = list.code();
        Code test = condition.code();
        if (condition.isSurely(Type.NUMBER) && ofTheElement(node.condition(), element)) {
            return compiler.fault(
                    node.condition().at(),
                    say("'{name}' is a number of each element, not a position", Source.of(node.condition())),
                    say(
                            "Write {column} for all of them, or a condition",
                            Source.of(node.list()) + "." + Source.of(node.condition())));
        }
        if (condition.isSurely(Type.NUMBER)) {
            boolean there = Constants.of(node.condition())
                    .filter(position -> isThere(node, list, position))
                    .isPresent();
            return new Typed(element.orEmpty(!there), frame -> Filters.at(all.run(frame), test.run(frame)));
        }
        if (!condition.is(Type.BOOLEAN)) {
            return compiler.wrong(node.condition(), say("a condition or a position"), condition.type());
        }
        boolean dynamic = condition.isSurely(Type.ANY);
        Type type = dynamic ? Type.ANY : new Type.ListOf(passed).orEmpty(list.mayBeEmpty());
        Code where = dynamic
                ? frame -> Filters.dynamic(all.run(frame), test, slot, frame)
                : new Filters.Where(all, test, slot);
        return new Typed(type, where, list.path());
    }

    /** An element's own answer beside itself: that of the row around was meant. */
    private void toldApart(Node.Filter node) {
        Pieces.comparisons(node.condition())
                .filter(one -> one.left() instanceof Node.Name(int at, String name)
                        && one.right() instanceof Node.Name(int other, String same)
                        && name.equals(same)
                        && !compiler.bindings().captures(name))
                .forEach(one -> compiler.fault(
                        one.at(),
                        say("'{rule}' compares '{path}' with itself", Source.of(one), Source.of(one.left())),
                        say("If that of this row is meant, write row.{name}", Source.of(one.left()))));
    }

    /** Whether a list is sure to have an element at a position, from its end where that is negative. */
    private boolean isThere(Node.Filter node, Typed list, Value position) {
        if (!(position instanceof Value.Num(BigDecimal n)) || n.signum() == 0) {
            compiler.warnings()
                    .add(new Fault(
                            node.condition().at(),
                            say("'{rule}' is always empty", Source.of(node)),
                            say("Positions count from 1, and from the end from -1")));
            return false;
        }
        int least = list.type() instanceof Type.ListOf many ? many.least() : 0;
        return n.abs().compareTo(BigDecimal.valueOf(least)) <= 0
                || compiler.bindings()
                        .sure()
                        .holding()
                        .implies(
                                List.of(isAsLong(node.list(), n.abs())),
                                compiler.bindings().names());
    }

    private static Node isAsLong(Node list, BigDecimal length) {
        return new Node.Comparison(
                0,
                Node.Relation.AT_LEAST,
                new Node.Call(0, "count", List.of(list), List.of()),
                new Node.Literal(0, Value.of(length)));
    }

    /** The type of an element for which the condition holds: it makes sure of some of its fields. */
    private Type passed(Node condition, Type element, String list) {
        if (!(element instanceof Type.Fields(var fields, var keys))) {
            return element;
        }
        compiler.bindings().assume(condition, true);
        var sure = new LinkedHashMap<String, Type>();
        fields.forEach((name, type) -> {
            var field = new Typed(type, frame -> Value.EMPTY, list.isEmpty() ? "" : list + "." + name);
            sure.put(
                    name,
                    compiler.bindings().narrowed(new Node.Name(0, name), field).type());
        });
        return new Type.Fields(sure, keys);
    }

    /** Whether a bare name in brackets is a field of the elements, as in {@code members[income]}. */
    private static boolean ofTheElement(Node condition, Type element) {
        return condition instanceof Node.Name(int at, String name)
                && element.present() instanceof Type.Fields(var fields, var keys)
                && fields.containsKey(name);
    }
}

package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gulou.language.Node.Relation;
import org.jspecify.annotations.Nullable;

/** Compiles conditions: {@code and or if between in}, unary tests, and what a condition makes sure of. */
final class Conditions {
    private final Compiler compiler;

    Conditions(Compiler compiler) {
        this.compiler = compiler;
    }

    Typed every(Node.Every node) {
        return terms(node.terms(), true);
    }

    Typed either(Node.Either node) {
        return terms(node.terms(), false);
    }

    /** All of the terms, or any of them; what the terms before make sure of holds in a term */
    private Typed terms(List<Node> nodes, boolean all) {
        var outside = compiler.bindings().sure();
        var codes = new ArrayList<Code>();
        boolean empty = false;
        for (Node node : nodes) {
            Typed term = compiler.compile(node, Type.BOOLEAN);
            codes.add(term.code());
            empty |= term.mayBeEmpty();
            compiler.bindings().assume(node, all);
        }
        compiler.bindings().sure(outside);
        Code[] terms = codes.toArray(Code[]::new);
        Code code = all ? frame -> all(terms, frame) : frame -> any(terms, frame);
        Optional<OneOf> texts = all ? Optional.empty() : OneOf.of(nodes);
        return new Typed(
                Type.BOOLEAN.orEmpty(empty),
                texts.map(one -> OneOf.among(
                                one.texts(), compiler.compile(one.answer()).code(), code))
                        .orElse(code));
    }

    static Value all(Code[] terms, Frame frame) {
        Value all = Value.TRUE;
        for (Code term : terms) {
            Value holds = term.run(frame);
            if (!(holds instanceof Value.Bool(boolean is))) {
                all = Logic.and(all, holds);
            } else if (!is) {
                return holds;
            }
        }
        return all;
    }

    private static Value any(Code[] terms, Frame frame) {
        Value any = Value.FALSE;
        for (Code term : terms) {
            Value holds = term.run(frame);
            if (!(holds instanceof Value.Bool(boolean is))) {
                any = Logic.or(any, holds);
            } else if (is) {
                return holds;
            }
        }
        return any;
    }

    Typed choice(Node.If node) {
        Typed condition = compiler.compile(node.condition());
        if (!condition.is(Type.BOOLEAN)) {
            compiler.wrong(node.condition(), say("a condition"), condition.type());
        }
        var outside = compiler.bindings().sure();
        compiler.bindings().assume(node.condition(), true);
        Typed then = compiler.compile(node.then());
        compiler.bindings().sure(outside);
        compiler.bindings().assume(node.condition(), false);
        Typed otherwise = compiler.compile(node.otherwise());
        compiler.bindings().sure(outside);
        Code test = condition.code();
        Code yes = then.code();
        Code no = otherwise.code();
        Code code = frame -> {
            Value known = test.run(frame);
            if (known instanceof Value.Unknown) {
                return same(known, walked(yes, frame), walked(no, frame));
            }
            return known.isTrue() ? yes.run(frame) : no.run(frame);
        };
        return new Typed(then.type().or(otherwise.type()), code, "", areNotZero(then, otherwise));
    }

    private boolean areNotZero(Typed then, Typed otherwise) {
        Divisors divisors = compiler.operations().divisors();
        return divisors.keptFromZero(then) && divisors.keptFromZero(otherwise);
    }

    private static Value walked(Code code, Frame frame) {
        Value value = code.run(frame);
        frame.walk(value);
        return value;
    }

    /** What both branches agree on needs no condition; otherwise all three are needed. */
    private static Value same(Value condition, Value yes, Value no) {
        if (Needs.within(yes) == null && Needs.within(no) == null && yes.equals(no)) {
            return yes;
        }
        return Needs.of(condition, Needs.of(unknownOr(yes, condition), unknownOr(no, condition)));
    }

    private static Value unknownOr(Value value, Value unknown) {
        return value instanceof Value.Unknown ? value : unknown;
    }

    Typed between(Node.Between node) {
        Typed value = compiler.compile(node.value());
        Typed low = compiler.compile(node.low());
        Typed high = compiler.compile(node.high());
        compiler.operations().comparable(node.at(), Relation.AT_LEAST, value, low, node.value(), node.low());
        compiler.operations().comparable(node.at(), Relation.AT_MOST, value, high, node.value(), node.high());
        Code middle = compiler.operations().ranked(value, value).code();
        Code from = compiler.operations().ranked(low, value).code();
        Code to = compiler.operations().ranked(high, value).code();
        return new Typed(Type.BOOLEAN.orEmpty(value.mayBeEmpty() || low.mayBeEmpty() || high.mayBeEmpty()), frame -> {
            Value it = middle.run(frame);
            return Logic.and(
                    Relations.holds(Relation.AT_LEAST, it, from.run(frame)),
                    Relations.holds(Relation.AT_MOST, it, to.run(frame)));
        });
    }

    Typed in(Node.In node) {
        Typed value = compiler.compile(node.value());
        int slot = compiler.bindings().newSlot();
        Typed input = compiler.bindings().slot(value.type(), slot, value.path());
        Typed test = tests(node.tests(), input, node.value());
        Code code = value.code();
        Code matches = test.code();
        return new Typed(test.type(), frame -> {
            frame.slots[slot] = code.run(frame);
            return matches.run(frame);
        });
    }

    /** Whether {@code input} passes one of the tests. */
    Typed tests(List<Node> tests, Typed input, Node inputNode) {
        var codes = new ArrayList<Code>();
        boolean empty = false;
        for (Node node : tests) {
            Typed test = test(node, input, inputNode);
            codes.add(test.code());
            empty |= test.mayBeEmpty();
        }
        Code[] any = codes.toArray(Code[]::new);
        return new Typed(Type.BOOLEAN.orEmpty(empty), any.length == 1 ? any[0] : frame -> any(any, frame));
    }

    private Typed test(Node node, Typed input, Node inputNode) {
        return switch (node) {
            case Node.Anything anything -> new Typed(Type.BOOLEAN, frame -> Value.TRUE);
            case Node.NoneOf(int at, List<Node> tests) -> {
                Typed any = tests(tests, input, inputNode);
                Code code = any.code();
                yield new Typed(any.type(), frame -> Relations.not(code.run(frame)));
            }
            case Node.Bound(int at, Relation relation, Node bound) -> {
                Typed limit = compiler.compile(bound);
                compiler.operations().comparable(at, relation, input, limit, inputNode, bound);
                Code left = compiler.operations().ranked(input, input).code();
                Code right = compiler.operations().ranked(limit, input).code();
                yield new Typed(
                        Type.BOOLEAN.orEmpty(relation.orders() && (input.mayBeEmpty() || limit.mayBeEmpty())),
                        frame -> Relations.holds(relation, left.run(frame), right.run(frame)));
            }
            default -> value(node, input, inputNode);
        };
    }

    /** A test that is a value (equal, in the list, within the range) or a condition over {@code ?}. */
    private Typed value(Node node, Typed input, Node inputNode) {
        compiler.bindings().variable("?", input);
        Typed test = compiler.compile(node);
        compiler.bindings().drop(1);
        Code code = test.code();
        Code it = input.code();
        if (Pieces.mention(node, "?")) {
            return test.is(Type.BOOLEAN) ? test : compiler.wrong(node, say("a condition"), test.type());
        }
        compatible(node, test, input, inputNode);
        boolean ranged = test.type().present() instanceof Type.RangeOf;
        boolean empty = ranged && (input.mayBeEmpty() || test.mayBeEmpty());
        boolean list = input.type().present() instanceof Type.ListOf || input.isSurely(Type.ANY);
        boolean nothing = !list && node instanceof Node.Items(int at, List<Node> items) && items.isEmpty();
        Code matching = nothing
                ? frame -> Value.FALSE
                : frame -> {
                    Value value = it.run(frame);
                    Value among = walked(code, frame);
                    if (!list && among instanceof Value.Items(List<Value> items) && items.isEmpty()) {
                        return Value.FALSE; // whatever it is
                    }
                    Value matches = matches(value, among, ranged);
                    boolean outside = !(matches instanceof Value.Bool)
                            && code instanceof Lists.Ends ends
                            && ends.excludes(value, frame);
                    return outside ? Value.FALSE : matches;
                };
        return new Typed(
                Type.BOOLEAN.orEmpty(empty),
                OneOf.texts(node).map(texts -> OneOf.among(texts, it, matching)).orElse(matching));
    }

    private static Value matches(Value input, Value test, boolean ranged) {
        if (input instanceof Value.Unknown || test instanceof Value.Unknown) {
            return Needs.of(input, test);
        }
        if (ranged && test instanceof Value.Empty) {
            return Value.EMPTY;
        }
        Value matches = Relations.matches(input, test);
        return matches instanceof Value.Empty && !ranged && !(test instanceof Value.Range) ? Value.FALSE : matches;
    }

    private void compatible(Node node, Typed test, Typed input, Node inputNode) {
        Type wanted = switch (test.type().present()) {
            case Type.RangeOf(Type bound) -> bound;
            case Type.ListOf(Type element, int least) ->
                element.present() instanceof Type.RangeOf(Type bound) ? bound : element;
            default -> test.type();
        };
        if (!input.type().comparable(wanted) && !input.type().comparable(test.type())) {
            compiler.fault(
                    node.at(),
                    say(
                            "Expected {wanted} to compare with, but '{rule}' is {type}",
                            input.type(),
                            Source.of(node),
                            test.type()),
                    Advice.ofLists(input.type(), wanted));
        }
        if (isChosen(input.type()) && test.type().present() instanceof Type.ListOf) {
            compiler.fault(
                    inputNode.at(),
                    say(
                            "'{list}' is a list of all that was chosen: this asks whether it is exactly {rule}",
                            Source.of(inputNode),
                            Source.of(node)),
                    say("Write {rule}", chosen(node, inputNode)));
        }
        compiler.offered().value(input.type(), node);
        compiler.offered().value(wanted, inputNode);
        if (node instanceof Node.Items(int at, List<Node> items)) {
            items.forEach(item -> compiler.offered().value(input.type(), item));
        }
    }

    /** A list of options. */
    private static boolean isChosen(Type type) {
        return type.present() instanceof Type.ListOf list && list.element().present() instanceof Type.Choice;
    }

    /** What asks whether any of these was chosen. */
    private static String chosen(Node options, Node list) {
        return options instanceof Node.Items(int at, List<Node> items) && items.size() == 1
                ? "list contains(" + Source.of(list) + ", " + Source.of(items.getFirst()) + ")"
                : "some one in " + Source.of(list) + " satisfies one in " + Source.of(options);
    }

    Typed instance(Node.InstanceOf node) {
        Code code = compiler.compile(node.value()).code();
        Type type = node.type();
        return new Typed(Type.BOOLEAN, frame -> {
            Value value = walked(code, frame);
            @Nullable Value unknown = Needs.within(value);
            return unknown != null ? unknown : Value.of(TypeOf.isInstance(value, type));
        });
    }
}

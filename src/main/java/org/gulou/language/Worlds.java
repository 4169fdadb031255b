package org.gulou.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All ways in which some conditions can come out, as far as they hang on answers compared with constants. What they
 * compute otherwise counts as free to be anything, so that nothing is called impossible that is not.
 */
final class Worlds {
    /** More combinations than this are not searched: no verdict then. */
    private static final int MOST = 20_000;

    private static final Node NOTHING = new Node.Literal(0, Value.EMPTY);

    private final Names names;
    private final boolean pairs;
    private final Map<String, Type> types = new LinkedHashMap<>();
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Value> known = new HashMap<>();
    private final Map<String, Set<Value>> constants = new HashMap<>();

    /** What was found of a node, which is asked again in each way. */
    private final IdentityHashMap<Node, Optional<Test>> tests = new IdentityHashMap<>();

    Worlds(Names names) {
        this(names, false);
    }

    private Worlds(Names names, boolean pairs) {
        this.names = names;
        this.pairs = pairs;
    }

    /** Also sees that two answers which are compared with each other are so in one way only. */
    static Worlds ofPairs(Names names) {
        return new Worlds(names, true);
    }

    /** Makes known a condition that is going to be asked about. */
    void add(Node node) {
        switch (node) {
            case Node.Every every -> every.terms().forEach(this::add);
            case Node.Either either -> either.terms().forEach(this::add);
            case Node.Call call when isNot(call) -> add(call.arguments().getFirst());
            case Node.If choice ->
                List.of(choice.condition(), choice.then(), choice.otherwise()).forEach(this::add);
            case Node.Literal literal -> {}
            default -> atom(node);
        }
    }

    private void atom(Node node) {
        Optional<Test> test = test(node);
        if (test.isPresent()) {
            String key = test.get().key();
            types.put(key, test.get().type());
            nodes.put(key, test.get().path());
            constants
                    .computeIfAbsent(key, none -> new LinkedHashSet<>())
                    .addAll(Samples.constants(test.get().tests()));
        } else {
            String key = Source.of(node);
            types.put(key, Type.BOOLEAN.orEmpty());
            nodes.put(key, node);
        }
    }

    private static boolean isNot(Node.Call call) {
        return call.function().equals("not") && call.arguments().size() == 1;
    }

    /** A path tested against constants. */
    private record Test(String key, Node path, Type type, List<Node> tests) {
        Test(Node path, Type type, List<Node> tests) {
            this(path instanceof Node.Name(int at, String name) ? name : Source.of(path), path, type, tests);
        }
    }

    private Optional<Test> test(Node node) {
        return tests.computeIfAbsent(node, this::found);
    }

    private Optional<Test> found(Node node) {
        return switch (node) {
            case Node.Name name -> tested(name, List.of(new Node.Literal(0, Value.TRUE)));
            case Node.Path path -> tested(path, List.of(new Node.Literal(0, Value.TRUE)));
            case Node.Comparison(int at, Node.Relation relation, Node left, Node right) ->
                tested(left, List.of(new Node.Bound(at, relation, right)))
                        .or(() -> tested(right, List.of(new Node.Bound(at, turned(relation), left))))
                        .or(() -> pairs ? pair(at, relation, left, right) : Optional.empty());
            case Node.Between(int at, Node value, Node low, Node high) ->
                tested(value, List.of(new Node.Range(at, Optional.of(low), true, Optional.of(high), true)));
            case Node.In(int at, Node value, List<Node> tests) -> tested(value, tests);
            case Node.Call(int at, String function, List<Node> arguments, var called)
            when function.equals("answered") && arguments.size() == 1 ->
                tested(
                        arguments.getFirst(),
                        List.of(new Node.Bound(at, Node.Relation.NOT_EQUAL, new Node.Literal(at, Value.EMPTY))));
            default -> Optional.empty();
        };
    }

    private Optional<Test> tested(Node path, List<Node> tests) {
        if (!tests.stream().allMatch(Constants::test)) {
            return Optional.empty();
        }
        return type(path).flatMap(type -> {
            List<Node> named =
                    tests.stream().map(test -> Ranks.named(type, test)).toList();
            return searched(type, named) ? Optional.of(new Test(path, type, named)) : Optional.empty();
        });
    }

    /** Two answers side by side: how far the one lies above the other, compared with nothing. */
    private Optional<Test> pair(int at, Node.Relation relation, Node left, Node right) {
        if (Source.of(left).compareTo(Source.of(right)) > 0) {
            return pair(at, turned(relation), right, left);
        }
        Optional<Type> one = type(left);
        Optional<Type> other = type(right);
        if (one.isEmpty() || other.isEmpty() || isRanked(one.get()) || isRanked(other.get())) {
            return Optional.empty();
        }
        boolean empty = one.get().mayBeEmpty() || other.get().mayBeEmpty();
        return empty && !relation.orders()
                ? Optional.empty()
                : Optional.of(new Test(
                        new Node.Arithmetic(at, Node.Operator.SUBTRACT, left, right),
                        Type.NUMBER.orEmpty(empty),
                        List.of(new Node.Bound(at, relation, new Node.Literal(at, Value.of(0))))));
    }

    /** Options are compared by their place in a list, which two lists do not share. */
    private static boolean isRanked(Type type) {
        return type.present() instanceof Type.Choice || type.present().equals(Type.ANY);
    }

    /** Leaves out the order of options, and asking a value that is always there whether it is. */
    private static boolean searched(Type type, List<Node> tests) {
        boolean ranked = type.present() instanceof Type.Choice
                && tests.stream()
                        .anyMatch(test -> test instanceof Node.Range
                                || (test instanceof Node.Bound bound
                                        && bound.relation().orders()));
        boolean asksEmpty = Samples.constants(tests).contains(Value.EMPTY);
        return !ranked
                && (!asksEmpty || type.mayBeEmpty())
                && !Samples.of(type, Set.copyOf(Samples.constants(tests))).isEmpty();
    }

    private static Node.Relation turned(Node.Relation relation) {
        return switch (relation) {
            case EQUAL, NOT_EQUAL -> relation;
            case LESS -> Node.Relation.MORE;
            case AT_MOST -> Node.Relation.AT_LEAST;
            case MORE -> Node.Relation.LESS;
            case AT_LEAST -> Node.Relation.AT_MOST;
        };
    }

    /** The type of a path that leads to one answer, not into a list. */
    Optional<Type> type(Node node) {
        return switch (node) {
            case Node.Name(int at, String name) -> names.typeOf(name);
            case Node.Path(int at, Node of, String field) ->
                type(of).flatMap(type -> type.present() instanceof Type.Fields(var fields, var keys)
                        ? Optional.ofNullable(fields.get(field)).map(part -> part.orEmpty(type.mayBeEmpty()))
                        : DayParts.type(type, field));
            case Node.Call call
            when isCount(call) -> {
                var compiler = new Compiler(names);
                Type counted = compiler.compile(call).type();
                yield compiler.faults().isEmpty() ? Optional.of(counted) : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /** Whether it is a whole number from 0 on: how many there are of an answer, or how often a case came to a state. */
    static boolean isCount(Node node) {
        return node instanceof Node.Call call
                && call.arguments().size() == 1
                && (call.function().equals("count")
                        || (call.function().equals("visits") && call.arguments().getFirst() instanceof Node.Literal));
    }

    /** What the conditions hang on, by its source: an answer, or something computed. */
    Map<String, Node> nodes() {
        return nodes;
    }

    /** From now on this has one value only. */
    void settle(String key, Value value) {
        known.put(key, value);
    }

    private Set<Value> samples(String key, Type type) {
        Value settled = known.get(key);
        if (settled != null) {
            return Set.of(settled);
        }
        Set<Value> values = Samples.of(type, constants.getOrDefault(key, Set.of()));
        Node node = nodes.getOrDefault(key, NOTHING);
        if (node instanceof Node.Path(int at, Node of, String part)
                && type(of).flatMap(day -> DayParts.type(day, part)).isPresent()) {
            return DayParts.within(part, values);
        }
        return isCount(node) ? Samples.counts(values) : values;
    }

    /** Whether the outcome can hang on this; true where there are too many ways to look. */
    boolean matters(String key, Node condition) {
        Set<Value> values = samples(key, types.getOrDefault(key, Type.ANY));
        return any(world -> {
                    var outcomes = new LinkedHashSet<Value>();
                    for (Value value : values) {
                        var other = new HashMap<>(world);
                        other.put(key, value);
                        outcomes.add(outcome(condition, other));
                    }
                    return outcomes.size() > 1;
                })
                .orElse(true);
    }

    /** Whether there is a way in which this holds; empty where there are too many to look. */
    Optional<Boolean> any(Predicate<Map<String, Value>> holds) {
        return samples().map(samples -> search(List.copyOf(types.keySet()), samples, new HashMap<>(), 0, holds));
    }

    /** Whether there are more ways than are searched; whatever else is made known, they stay too many. */
    boolean areTooMany() {
        return samples().isEmpty();
    }

    private Optional<List<List<Value>>> samples() {
        var samples = new ArrayList<List<Value>>();
        long ways = 1;
        for (var variable : types.entrySet()) {
            Set<Value> values = samples(variable.getKey(), variable.getValue());
            samples.add(List.copyOf(values));
            ways *= values.size();
            if (ways > MOST) {
                return Optional.empty();
            }
        }
        return Optional.of(samples);
    }

    private static boolean search(
            List<String> keys,
            List<List<Value>> samples,
            Map<String, Value> world,
            int at,
            Predicate<Map<String, Value>> holds) {
        if (at == keys.size()) {
            return holds.test(world);
        }
        for (Value value : samples.get(at)) {
            world.put(keys.get(at), value);
            if (search(keys, samples, world, at + 1, holds)) {
                return true;
            }
        }
        return false;
    }

    /** How a condition that was made known comes out in one way. */
    Value outcome(Node node, Map<String, Value> world) {
        return switch (node) {
            case Node.Every every ->
                every.terms().stream().map(term -> outcome(term, world)).reduce(Value.TRUE, Logic::and);
            case Node.Either either ->
                either.terms().stream().map(term -> outcome(term, world)).reduce(Value.FALSE, Logic::or);
            case Node.Call call
            when isNot(call) -> Relations.not(outcome(call.arguments().getFirst(), world));
            case Node.If choice ->
                outcome(outcome(choice.condition(), world).isTrue() ? choice.then() : choice.otherwise(), world);
            case Node.Literal(int at, Value value) -> value;
            default ->
                test(node)
                        .map(test -> Constants.passes(world.getOrDefault(test.key(), Value.EMPTY), test.tests()))
                        .orElseGet(() -> world.getOrDefault(Source.of(node), Value.EMPTY));
        };
    }
}

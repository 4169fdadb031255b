package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.gulou.kernel.Sentence;

/** Checks the types of what was read and turns it into code, in one walk; collects all faults it meets. */
final class Compiler {
    private final Bindings bindings;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();
    private final Set<String> reads = new LinkedHashSet<>();
    private final Operations operations = new Operations(this);
    private final Offered offered = new Offered(this);
    private final Conditions conditions = new Conditions(this);
    private final Lists lists = new Lists(this);
    private final Loops loops = new Loops(this);
    private final Calls calls = new Calls(this);
    private final Functions functions = new Functions(this);
    private final Set<String> emptyLists = new LinkedHashSet<>();
    private final Set<String> maybeEmpty = new LinkedHashSet<>();
    private final List<Fault> uncovered = new ArrayList<>();
    private boolean texts = true;
    private int height = 0;
    private int pieces = 0;

    Compiler(Names names) {
        this(new Bindings(names));
    }

    Compiler(Bindings bindings) {
        this.bindings = bindings;
    }

    /** What is shown in a text: no name there can be a text that lacks its quotes. */
    Compiler shown() {
        texts = false;
        return this;
    }

    List<Fault> faults() {
        return faults;
    }

    List<Fault> warnings() {
        return warnings;
    }

    /** Where it is noted what makes a rule useless and keeps nobody from reckoning with it. */
    List<Fault> judged() {
        return bindings.names().areOfPublished() ? warnings : faults;
    }

    Set<String> reads() {
        return reads;
    }

    Bindings bindings() {
        return bindings;
    }

    Operations operations() {
        return operations;
    }

    Offered offered() {
        return offered;
    }

    Conditions conditions() {
        return conditions;
    }

    /** Notes what is wrong; the piece counts as of any type, so that one mistake is told once. */
    Typed fault(int at, Sentence found, Sentence advice) {
        faults.add(new Fault(at, found, advice));
        return new Typed(Type.ANY, frame -> Value.EMPTY);
    }

    Typed fault(int at, Sentence found) {
        return fault(at, found, Sentence.NONE);
    }

    /** Lists that may have no elements, of which a single value is made. */
    Set<String> emptyLists() {
        return emptyLists;
    }

    /** Where a table that is asked leaves out what may be asked of it. */
    List<Fault> uncovered() {
        return uncovered;
    }

    /** The names and paths that may be empty where they are read, unless that is asked of them. */
    Set<String> maybeEmpty() {
        return maybeEmpty;
    }

    /** Compiles what is only asked whether it is there, or compared for being equal: there it may well be empty. */
    Typed asking(Supplier<Typed> compiling) {
        var before = Set.copyOf(maybeEmpty);
        Typed asked = compiling.get();
        maybeEmpty.retainAll(before);
        return asked;
    }

    /** The operators, names and values compiled so far. */
    int pieces() {
        return pieces;
    }

    Functions functions() {
        return functions;
    }

    Typed compile(Node node) {
        Typed typed = callable(node);
        return typed.isFunction()
                ? fault(
                        node.at(),
                        say("Expected a value, but '{rule}' is a function", Source.of(node)),
                        say("Call it: …(…)"))
                : typed;
    }

    /** Compiles what may be a function as well as a value. */
    Typed callable(Node node) {
        Typed typed = piece(node);
        if (!typed.path().isEmpty()) {
            reads.add(typed.path());
            if (typed.mayBeEmpty()) {
                maybeEmpty.add(typed.path());
            }
        }
        return typed;
    }

    /** Compiles what must be of {@code wanted}; says what came where it is not. */
    Typed compile(Node node, Type wanted) {
        Typed typed = compile(node);
        return typed.is(wanted) ? typed : wrong(node, wanted, typed.type());
    }

    Typed wrong(Node node, Type wanted, Type came) {
        return fault(
                node.at(),
                say("Expected {wanted}, but '{rule}' is {type}", wanted, Source.of(node), came),
                Advice.towards(wanted, node, came));
    }

    Typed wrong(Node node, Sentence wanted, Type came) {
        return fault(node.at(), say("Expected {wanted}, but '{rule}' is {type}", wanted, Source.of(node), came));
    }

    private Typed piece(Node node) {
        if (++height > Limits.HEIGHT) {
            throw new Refusal(
                    node.at(),
                    say("Expected at most {max} operators within each other", Limits.HEIGHT),
                    say("Split it into named rules"));
        }
        if (++pieces > Limits.PIECES) {
            throw new Refusal(
                    node.at(),
                    say("Expected at most {max} operators, those of functions counted at each call", Limits.PIECES),
                    say("Split it into named rules"));
        }
        try {
            return typed(node);
        } finally {
            height--;
        }
    }

    private Typed typed(Node node) {
        return switch (node) {
            case Node.Literal(int at, Value value) ->
                new Typed(
                        TypeOf.value(value),
                        new Constant(value),
                        "",
                        value instanceof Value.Num(var number) && number.signum() != 0);
            case Node.PeriodLiteral literal -> operations.period(literal);
            case Node.Name name -> name(name);
            case Node.Path path -> path(path);
            case Node.Filter filter -> bindings.narrowed(filter, lists.filter(filter));
            case Node.Call call -> bindings.narrowed(call, calls.call(call));
            case Node.Function function -> functions.written(function);
            case Node.Apply apply -> functions.apply(apply);
            case Node.Negation negation -> operations.negation(negation);
            case Node.Arithmetic arithmetic -> bindings.narrowed(arithmetic, operations.arithmetic(arithmetic));
            case Node.Comparison comparison -> operations.comparison(comparison);
            case Node.Every every -> conditions.every(every);
            case Node.Either either -> conditions.either(either);
            case Node.If choice -> conditions.choice(choice);
            case Node.Between between -> conditions.between(between);
            case Node.In in -> conditions.in(in);
            case Node.InstanceOf instance -> conditions.instance(instance);
            case Node.For loop -> loops.loop(loop);
            case Node.Quantified quantified -> loops.quantified(quantified);
            case Node.Items items -> lists.items(items);
            case Node.Range range -> lists.range(range);
            case Node.Bound bound -> lists.open(bound);
            case Node.Context context -> context(context);
            case Node.Anything anything -> fault(anything.at(), say("'-' is a test of a decision table only"));
            case Node.NoneOf none -> fault(none.at(), say("Expected one value in not(…)"));
        };
    }

    private Typed name(Node.Name name) {
        if (bindings.captures(name.name())) {
            warnings.add(Captured.fault(name, bindings.names()));
        }
        return bindings.find(name.name())
                .map(found -> bindings.narrowed(name, found))
                .or(() -> calls.callee(name.name())
                        .map(callee -> new Typed(Type.ANY, frame -> Value.EMPTY).with(Map.of("", callee))))
                .orElseGet(() -> fault(
                        name.at(),
                        say("Unknown name '{name}'", name.name()),
                        Advice.unknownName(name.name(), bindings, texts)));
    }

    /** What a path begins with, which is no text. */
    private Typed begun(Node name) {
        boolean before = texts;
        texts = false;
        Typed begun = piece(name);
        texts = before;
        return begun;
    }

    private Typed path(Node.Path path) {
        Typed of = path.of() instanceof Node.Name || path.of() instanceof Node.Path
                ? begun(path.of())
                : compile(path.of());
        Optional<Map<String, Type>> parts = Paths.parts(of.type());
        if (parts.isEmpty()) {
            return Paths.field(of, path.field(), Type.ANY);
        }
        Type part = parts.get().get(path.field());
        if (part == null && TableRows.keys(of.type()).contains(path.field())) {
            return bindings.narrowed(path, TableRows.row(of, path.field()));
        }
        if (part == null) {
            var known = new TreeSet<>(parts.get().keySet());
            known.addAll(TableRows.keys(of.type()));
            return fault(
                    path.at(),
                    say("'{rule}' has no '{field}': it is {type}", Source.of(path.of()), path.field(), of.type()),
                    Advice.part(path, of.type(), known, bindings.names()));
        }
        return bindings.narrowed(path, Paths.field(of, path.field(), part));
    }

    private Typed context(Node.Context context) {
        var types = new LinkedHashMap<String, Type>();
        var functions = new LinkedHashMap<String, Callee>();
        var codes = new ArrayList<Code>();
        var slots = new ArrayList<Integer>();
        for (Node.Entry entry : context.entries()) {
            Typed value = callable(entry.value());
            value.functions()
                    .forEach((path, callee) ->
                            functions.put(path.isEmpty() ? entry.name() : entry.name() + "." + path, callee));
            if (types.put(entry.name(), value.type()) != null) {
                fault(entry.at(), say("'{entry}' stands twice in this record", entry.name()));
            }
            int slot = bindings.newSlot();
            codes.add(value.code());
            slots.add(slot);
            bindings.variable(
                    entry.name(), bindings.slot(value.type(), slot, "").with(value.functions()));
        }
        bindings.drop(context.entries().size());
        List<String> names = context.entries().stream().map(Node.Entry::name).toList();
        return new Typed(new Type.Fields(types), frame -> {
                    var fields = new LinkedHashMap<String, Value>();
                    for (int i = 0; i < names.size(); i++) {
                        Value value = codes.get(i).run(frame);
                        frame.slots[slots.get(i)] = value;
                        fields.put(names.get(i), value);
                    }
                    return new Value.Fields(fields);
                })
                .with(functions);
    }
}

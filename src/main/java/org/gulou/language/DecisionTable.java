package org.gulou.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rows of unary tests over inputs, each with its outputs: fees, tiers, routing. Compiled once; other rules call it by
 * name through {@link #signature()}. Source: OMG DMN 1.5, chapter 8.
 */
public final class DecisionTable {
    /**
     * A row as written.
     *
     * @param tests one for each input, {@code -} where any value will do
     * @param outputs an expression for each output
     */
    public record Row(List<String> tests, List<String> outputs) {
        public Row {
            tests = List.copyOf(tests);
            outputs = List.copyOf(outputs);
        }
    }

    /** What is wrong in a cell; row and cell count from 1, inputs first; 0 is the row or the table as a whole. */
    public record CellFault(int row, int cell, Fault fault) {}

    /** What came of compiling a table. */
    public sealed interface Compilation {
        /** It can be asked; the warnings are worth a look before publishing. */
        record Ready(DecisionTable table, List<CellFault> warnings) implements Compilation {}

        /**
         * It is wrong.
         *
         * @param runnable the table, where only rows are wrong that fit at once: it says nothing where they do
         */
        record Refused(List<CellFault> faults, Optional<DecisionTable> runnable) implements Compilation {}
    }

    private record Compiled(Code condition, List<Code> outputs) {}

    private final Map<String, Type> inputs;
    private final List<Map.Entry<String, Type>> outputs;
    private final HitPolicy policy;
    private final List<Compiled> rows;
    private final int slots;
    private final Map<String, Set<String>> tested;
    private final Map<String, Set<String>> written;
    private final Gaps gaps;
    private final List<Row> source;
    private final List<List<List<Node>>> tests;

    private DecisionTable(
            Map<String, Type> inputs,
            Map<String, Type> outputs,
            HitPolicy policy,
            List<Compiled> rows,
            int slots,
            List<Row> source,
            List<List<List<Node>>> tests,
            List<List<Node>> yields) {
        this.source = List.copyOf(source);
        this.tests = List.copyOf(tests);
        this.inputs = inputs;
        this.outputs = List.copyOf(outputs.entrySet());
        this.policy = policy;
        this.rows = List.copyOf(rows);
        this.slots = slots;
        this.tested = tested(List.copyOf(inputs.keySet()), tests);
        this.written = written(yields);
        this.gaps = policy.needsARow() ? new Coverage(tests) : Gaps.NONE;
    }

    /**
     * Compiles a table that reads nothing but its inputs and parameters.
     *
     * @param outputs one, or several that make a record; where a policy ranks outputs, the order of a choice's options
     *     counts, most important first
     * @param callable other tables that cells may call
     */
    public static Compilation compile(
            Map<String, Type> inputs,
            Map<String, Type> outputs,
            HitPolicy policy,
            List<Row> rows,
            Map<String, Names.Signature> callable) {
        var cells = new Cells(new Names(inputs, Optional.empty(), callable, Map.of()));
        var compiled = new ArrayList<Compiled>();
        for (Row row : rows) {
            cells.nextRow();
            if (row.tests().size() != inputs.size() || row.outputs().size() != outputs.size()) {
                cells.miscounted(inputs.size(), outputs.size(), row);
                continue;
            }
            var tests = new ArrayList<Code>();
            inputs.forEach(
                    (name, type) -> tests.add(cells.test(name, row.tests().get(tests.size()))));
            var values = new ArrayList<Code>();
            outputs.forEach(
                    (name, type) -> values.add(cells.output(type, row.outputs().get(values.size()))));
            compiled.add(new Compiled(cells.all(tests), values));
        }
        if (!cells.faults().isEmpty()) {
            return new Compilation.Refused(cells.faults(), Optional.empty());
        }
        var judgement = new TableJudgement(inputs, rows, cells.nodes(), any -> true);
        if (policy.needsARow()) {
            judgement.judge(policy);
        }
        var table = new DecisionTable(
                new LinkedHashMap<>(inputs),
                new LinkedHashMap<>(outputs),
                policy,
                compiled,
                cells.slots(),
                rows,
                cells.nodes(),
                cells.outputs());
        return judgement.overlaps().isEmpty()
                ? new Compilation.Ready(table, List.copyOf(judgement.gaps()))
                : new Compilation.Refused(List.copyOf(judgement.overlaps()), Optional.of(table));
    }

    /** The texts that rows compare each input with. */
    private static Map<String, Set<String>> tested(List<String> inputs, List<List<List<Node>>> rows) {
        var tested = new LinkedHashMap<String, Set<String>>();
        for (List<List<Node>> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                for (Node test : row.get(i)) {
                    if (test instanceof Node.Literal(int at, Value.Text(String text))) {
                        tested.computeIfAbsent(inputs.get(i), input -> new LinkedHashSet<>())
                                .add(text);
                    }
                }
            }
        }
        return tested;
    }

    /** The texts that rows come to, by the name of the output where there are several. */
    private Map<String, Set<String>> written(List<List<Node>> rows) {
        var written = new LinkedHashMap<String, Set<String>>();
        for (List<Node> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (row.get(i) instanceof Node.Literal(int at, Value.Text(String text))) {
                    written.computeIfAbsent(
                                    outputs.size() == 1 ? "" : outputs.get(i).getKey(), output -> new LinkedHashSet<>())
                            .add(text);
                }
            }
        }
        return written;
    }

    /** The type that a table's input or output is given by name, such as {@code money}; empty if it names none. */
    public static Optional<Type> type(String name) {
        return TypeNames.parse(name);
    }

    /** What no row says anything about, of all that the table may be asked with. */
    public List<CellFault> gaps(Predicate<List<Value>> asked) {
        var judgement = new TableJudgement(inputs, source, tests, asked);
        if (policy.needsARow()) {
            judgement.judge(policy);
        }
        return List.copyOf(judgement.gaps());
    }

    /** The table as a function that rules can call by the name they give it. */
    public Names.Signature signature() {
        return new Names.Signature(inputs, policy.result(output()), this::decide, tested, written, gaps);
    }

    private Type output() {
        if (outputs.size() == 1) {
            return outputs.getFirst().getValue();
        }
        var fields = new LinkedHashMap<String, Type>();
        outputs.forEach(output -> fields.put(output.getKey(), output.getValue()));
        return new Type.Fields(fields);
    }

    /**
     * What the table says of these inputs, in their order: null where no row fits or the policy is broken, unknown where
     * an unknown input could change the outcome.
     */
    public Value decide(List<Value> arguments, Surroundings surroundings) {
        var values = new LinkedHashMap<String, Value>();
        for (String name : inputs.keySet()) {
            values.put(name, arguments.get(values.size()));
        }
        var frame = new Frame(Scope.of(values), surroundings, slots);
        var hits = new ArrayList<Value>();
        var open = new ArrayList<Value>();
        boolean sure = false;
        Value unknown = Value.EMPTY;
        for (Compiled row : rows) {
            frame.step();
            Value fits = row.condition().run(frame);
            if (fits.isTrue()) {
                hits.add(output(row, frame));
                sure = true;
            } else if (fits.isUnknown()) {
                open.add(output(row, frame));
                unknown = Needs.of(fits, unknown);
            }
            if (sure && policy == HitPolicy.FIRST) {
                break;
            }
        }
        if (open.isEmpty()) {
            return policy.outcome(hits, ranks());
        }
        boolean settled = policy == HitPolicy.FIRST
                && sure
                && Needs.among(hits) == null
                && open.stream().allMatch(hits.getFirst()::equals);
        return settled ? hits.getFirst() : unknown;
    }

    private Value output(Compiled row, Frame frame) {
        if (outputs.size() == 1) {
            return row.outputs().getFirst().run(frame);
        }
        var fields = new LinkedHashMap<String, Value>();
        for (int i = 0; i < outputs.size(); i++) {
            fields.put(outputs.get(i).getKey(), row.outputs().get(i).run(frame));
        }
        return new Value.Fields(fields);
    }

    /** The options of each choice among the outputs, most important first. */
    private Map<String, List<String>> ranks() {
        var ranks = new LinkedHashMap<String, List<String>>();
        for (var output : outputs) {
            if (output.getValue().present() instanceof Type.Choice(var options, boolean ordered, var attributes)) {
                ranks.put(outputs.size() == 1 ? "" : output.getKey(), List.copyOf(options));
            }
        }
        return ranks;
    }
}

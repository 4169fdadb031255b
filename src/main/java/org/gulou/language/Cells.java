package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gulou.language.DecisionTable.CellFault;

/** Compiles the cells of a decision table one after the other and gathers what is wrong with them. */
final class Cells {
    private final Compiler compiler;
    private final Spaced spacedNames;
    private final List<CellFault> faults = new ArrayList<>();
    private final List<List<List<Node>>> nodes = new ArrayList<>();
    private final List<List<Node>> outputs = new ArrayList<>();
    private int row = 0;
    private int cell = 0;

    Cells(Names names) {
        this.compiler = new Compiler(names);
        this.spacedNames = Spaced.names(names);
    }

    /** The tests of each row that could be read, for each input. */
    List<List<List<Node>>> nodes() {
        return nodes;
    }

    /** The outputs of each row that could be read. */
    List<List<Node>> outputs() {
        return outputs;
    }

    void nextRow() {
        nodes.add(new ArrayList<>());
        outputs.add(new ArrayList<>());
        row++;
        cell = 0;
    }

    void miscounted(int inputs, int outputs, DecisionTable.Row got) {
        faults.add(new CellFault(
                row,
                0,
                new Fault(
                        1,
                        say(
                                "Expected {inputs} tests and {outputs} outputs, got {tests} and {yields}",
                                inputs,
                                outputs,
                                got.tests().size(),
                                got.outputs().size()))));
    }

    Code test(String input, String source) {
        return cell(() -> {
            Typed value = compiler.bindings().find(input).orElseThrow();
            List<Node> tests = Parser.unaryTests(source, spacedNames);
            nodes.getLast().add(tests);
            return compiler.conditions().tests(tests, value, new Node.Name(1, input));
        });
    }

    Code output(Type type, String source) {
        return cell(() -> {
            Node node = Parser.expression(source, spacedNames);
            outputs.getLast().add(node);
            int known = compiler.faults().size();
            Typed value = compiler.compile(node);
            if (compiler.faults().size() == known) {
                Expectation.check(compiler, node, value.type(), type);
            }
            return value;
        });
    }

    private Code cell(Supplier<Typed> reading) {
        cell++;
        int known = compiler.faults().size();
        Code code = frame -> Value.EMPTY;
        try {
            code = reading.get().code();
        } catch (Refusal refusal) {
            faults.add(new CellFault(row, cell, refusal.fault()));
        }
        compiler.faults().stream().skip(known).forEach(fault -> faults.add(new CellFault(row, cell, fault)));
        return code;
    }

    /** Whether all tests of a row hold. */
    Code all(List<Code> tests) {
        Code[] all = tests.toArray(Code[]::new);
        return frame -> Conditions.all(all, frame);
    }

    List<CellFault> faults() {
        return List.copyOf(faults);
    }

    int slots() {
        return compiler.bindings().slots();
    }
}

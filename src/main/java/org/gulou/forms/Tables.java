package org.gulou.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.source.TableSource;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Written;
import org.gulou.language.DecisionTable;
import org.gulou.language.Expression;
import org.gulou.language.HitPolicy;
import org.gulou.language.Names;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** Compiles the decision tables of a form: named functions of its rules. */
final class Tables {
    /** The kinds of questions, and what else people call the types. */
    private static final Map<String, String> OTHER_WORDS = Map.of(
            "integer", "number",
            "decimal", "number",
            "percent", "number",
            "string", "text",
            "longText", "text",
            "bool", "boolean",
            "yuan", "money",
            "CNY", "money");

    private final RuleReader reader;
    private final Map<String, Names.Signature> compiled = new LinkedHashMap<>();
    private final Map<TableSource, DecisionTable> sound = new LinkedHashMap<>();

    Tables(RuleReader reader) {
        this.reader = reader;
    }

    /** The tables as functions, each under its name. */
    Map<String, Names.Signature> read(List<TableSource> tables) {
        tables.forEach(this::table);
        return compiled;
    }

    /** Tells what the tables leave out, of what the rules that were read by now may ask them. */
    void gaps() {
        sound.forEach((table, ready) -> {
            List<Expression> asking = reader.expressions.stream()
                    .filter(rule -> rule.calls(table.name()))
                    .toList();
            boolean known =
                    !asking.isEmpty() && sound.keySet().stream().noneMatch(other -> mentions(other, table.name()));
            ready.gaps(inputs -> !known || asking.stream().anyMatch(rule -> rule.mayAsk(table.name(), inputs)))
                    .forEach(gap -> reader.warnings.add(problem(table, gap)));
        });
    }

    private static boolean mentions(TableSource table, String other) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.text().contains(other + "("));
    }

    private void table(TableSource table) {
        if (Names.isFunction(table.name())) {
            reader.problems.add(table.place()
                    .problem(say("'{name}' is a function of the language", table.name()), say("Choose another name.")));
        }
        Optional<HitPolicy> policy = HitPolicy.parse(table.hit().text());
        if (policy.isEmpty()) {
            reader.problems.add(table.hit()
                    .problem(
                            say("Expected how rows decide, got '{hit}'", table.hit()),
                            say("Write unique, first, any, collect sum or the like.")));
            return;
        }
        Map<String, Type> inputs = types(table.in());
        Map<String, Type> outputs = types(table.out());
        if (inputs.size() < table.in().size() || outputs.size() < table.out().size()) {
            compiled.put(table.name(), known(all(table.in(), inputs), all(table.out(), outputs)));
            return;
        }
        if (policy.get().ranks()
                && outputs.values().stream().noneMatch(type -> type.present() instanceof Type.Choice)) {
            reader.warnings.add(unranked(table));
        }
        var rows = table.rows().stream()
                .map(row -> split(row.cells().stream().map(Written::text).toList(), inputs.size()))
                .toList();
        switch (DecisionTable.compile(inputs, outputs, policy.get(), rows, compiled)) {
            case DecisionTable.Compilation.Ready(DecisionTable ready, var gaps) -> {
                compiled.put(table.name(), ready.signature());
                sound.put(table, ready);
            }
            case DecisionTable.Compilation.Refused(
                    List<DecisionTable.CellFault> faults,
                    Optional<DecisionTable> runnable) -> {
                List<Problem> told = runnable.isPresent() ? reader.judged : reader.problems;
                faults.forEach(fault -> told.add(problem(table, fault)));
                compiled.put(
                        table.name(), runnable.map(DecisionTable::signature).orElseGet(() -> known(inputs, outputs)));
            }
        }
    }

    private static Problem unranked(TableSource table) {
        return table.hit()
                .problem(
                        say(
                                "'{hit}' goes by the order of the outcomes, but nothing says which comes first.",
                                table.hit()),
                        say(
                                "Name them, the most important first: {type}. Or let the rows decide by their order: {hit}.",
                                "out: 'choice<\"high\", \"low\">'",
                                "hit: "
                                        + (HitPolicy.PRIORITY
                                                        .toString()
                                                        .equals(table.hit().text())
                                                ? HitPolicy.FIRST
                                                : HitPolicy.RULE_ORDER)));
    }

    /** The types of all columns, any where a mistake hides one. */
    private static Map<String, Type> all(Map<String, Written> written, Map<String, Type> known) {
        var all = new LinkedHashMap<String, Type>();
        written.keySet().forEach(name -> all.put(name, known.getOrDefault(name, Type.ANY)));
        return all;
    }

    /** A table with faults of its own is still known, so that rules which call it are not told wrong, too. */
    private static Names.Signature known(Map<String, Type> inputs, Map<String, Type> outputs) {
        Type result = outputs.size() == 1 ? outputs.values().iterator().next() : Type.ANY;
        return new Names.Signature(inputs, result, (arguments, around) -> Value.EMPTY);
    }

    private static DecisionTable.Row split(List<String> cells, int inputs) {
        int tests = Math.min(inputs, cells.size());
        return new DecisionTable.Row(cells.subList(0, tests), cells.subList(tests, cells.size()));
    }

    private static Problem problem(TableSource table, DecisionTable.CellFault fault) {
        return place(table, fault).problem(fault.fault().found(), fault.fault().advice());
    }

    private static Place place(TableSource table, DecisionTable.CellFault fault) {
        if (fault.row() == 0) {
            return table.place();
        }
        TableSource.Row row = table.rows().get(fault.row() - 1);
        return fault.cell() == 0 || fault.cell() > row.cells().size()
                ? row.place()
                : row.cells().get(fault.cell() - 1).place().right(fault.fault().column() - 1);
    }

    private Map<String, Type> types(Map<String, Written> written) {
        var types = new LinkedHashMap<String, Type>();
        var unknown = new ArrayList<Written>();
        written.forEach((name, word) -> DecisionTable.type(word.text())
                .ifPresentOrElse(type -> types.put(name, type), () -> unknown.add(word)));
        unknown.forEach(word -> reader.problems.add(word.problem(
                say("Expected a type, got '{word}'", word),
                word.text().equals("choice")
                        ? say("Name its options: {type}", "choice<\"high\", \"low\">")
                        : OTHER_WORDS.containsKey(word.text())
                                ? say("Write '{plain}'.", OTHER_WORDS.get(word.text()))
                                : say("Write number, money, text, boolean, date, or list<number>."))));
        return types;
    }
}

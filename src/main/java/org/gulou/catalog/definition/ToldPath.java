package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.gulou.kernel.Written;
import org.gulou.language.Value;

/**
 * A path as stories write it: {@code household[2].name}, with rows counted from 1; those of a table have names too, and
 * {@code household.name} is the column.
 */
record ToldPath(String written) {
    private static final String STEP = "[^\\[\\].]+(\\[[1-9][0-9]{0,3}])?";
    private static final Pattern COUNTED = Pattern.compile(STEP + "(\\." + STEP + ")*");

    /** Whether the rows in it are counted as they should; if not, it is told. */
    static boolean counts(Written path, Mistakes mistakes) {
        if (path.text().isEmpty()
                || !path.text().contains("[")
                || COUNTED.matcher(path.text()).matches()) {
            return true;
        }
        mistakes.add(path.problem(
                say("'{path}' names no row.", path),
                say(
                        "Rows are counted from 1: {first} is the first of them.",
                        path.text().replaceAll("\\[[^\\].]*]?", "[1]"))));
        return false;
    }

    /** Without the numbers of rows: the path of the question. */
    String question() {
        return written.replaceAll("\\[\\d+]", "");
    }

    /**
     * What stands here.
     *
     * @param values by name
     * @param rows the keys of the rows at a path with row keys, in their order
     */
    Optional<Value> in(Map<String, Value> values, Function<String, List<String>> rows) {
        Optional<Value> value = Optional.of(new Value.Fields(values));
        String so = "";
        for (String step : written.split("\\.", -1)) {
            int bracket = step.indexOf('[');
            String name = bracket < 0 ? step : step.substring(0, bracket);
            String list = so;
            value = value.flatMap(around -> field(around, name, () -> rows.apply(list)));
            so = so.isEmpty() ? name : so + "." + name;
            if (bracket > 0) {
                int row = Integer.parseInt(step.substring(bracket + 1, step.length() - 1));
                value = value.flatMap(around -> row(around, row - 1));
                List<String> keys = rows.apply(so);
                so += "." + (row <= keys.size() ? keys.get(row - 1) : "row" + row);
            }
        }
        return value;
    }

    private static Optional<Value> field(Value around, String name, Supplier<List<String>> rows) {
        return switch (around) {
            case Value.Fields(Map<String, Value> fields) -> Optional.ofNullable(fields.get(name));
            case Value.Items list -> {
                int named = rows.get().indexOf(name);
                yield named < 0 ? column(list, name) : row(list, named);
            }
            default -> Optional.empty();
        };
    }

    /** What each row has under a name; a column through nested rows is a list of lists. */
    private static Optional<Value> column(Value.Items rows, String name) {
        List<Optional<Value>> cells = rows.items().stream()
                .map(row -> row.isUnknown() ? Optional.of(row) : field(row, name, List::of))
                .toList();
        return cells.isEmpty() || cells.stream().anyMatch(Optional::isPresent)
                ? Optional.of(new Value.Items(
                        cells.stream().map(cell -> cell.orElse(Value.EMPTY)).toList()))
                : Optional.empty();
    }

    private static Optional<Value> row(Value around, int at) {
        return around instanceof Value.Items(List<Value> rows) && at >= 0 && at < rows.size()
                ? Optional.of(rows.get(at))
                : Optional.empty();
    }
}

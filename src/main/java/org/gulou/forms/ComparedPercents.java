package org.gulou.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gulou.forms.kind.Kind;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;

/**
 * Percentages that a rule compares with a number of percents, though they count as the fraction.
 *
 * @param kinds of all items by their paths
 */
record ComparedPercents(Map<String, Kind> kinds) {
    /** Before the name of what stands in the same scope, or at the top. */
    private static final Pattern OF_ROW = Pattern.compile("^(row|siblings|form)\\.");

    /** @param read the paths that the rule reads, as seen from {@code scope}: which of several items of one name is meant */
    List<Problem> odd(Written rule, Expression expression, Set<String> read, String scope) {
        Set<String> items = read.stream().map(path -> absolute(path, scope)).collect(Collectors.toSet());
        return expression.compared().stream()
                .filter(compared -> isPercent(compared.path(), items))
                .flatMap(compared -> PercentLimit.odd(new Written(
                                compared.number().toPlainString(), rule.place().right(compared.column() - 1)))
                        .stream())
                .toList();
    }

    private boolean isPercent(String path, Set<String> items) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        List<Kind> called = items.stream()
                .filter(item -> item.equals(name) || item.endsWith("." + name))
                .flatMap(item -> Optional.ofNullable(kinds.get(item)).stream())
                .toList();
        return !called.isEmpty() && called.stream().allMatch(kind -> kind.name().equals("percent"));
    }

    /** The path from the top of the form of what is called {@code written} in {@code scope}. */
    private String absolute(String written, String scope) {
        String path = OF_ROW.matcher(written).replaceFirst("");
        String around = scope;
        while (!around.isEmpty()) {
            if (kinds.containsKey(around + "." + path)) {
                return around + "." + path;
            }
            around = around.substring(0, Math.max(0, around.lastIndexOf('.')));
        }
        return path;
    }
}

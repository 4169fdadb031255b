package org.gulou.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Type;

/** What the form keeps of its answers, ready to be asked. */
final class KeptBounds {
    private final Names names;
    private final Map<String, List<Expression>> known = new HashMap<>();

    KeptBounds(Names names) {
        this.names = names;
    }

    /** What holds of the answer at {@code path} wherever it has a value; none where nothing is known. */
    List<Expression> of(String path) {
        return known.computeIfAbsent(
                path,
                answer -> names.kept(answer).stream().flatMap(this::compiled).toList());
    }

    private Stream<Expression> compiled(String bound) {
        return Expression.compile(bound, names, new Type.OrEmpty(Type.BOOLEAN))
                        instanceof Expression.Compilation.Ready(Expression rule, var warnings)
                ? Stream.of(rule)
                : Stream.empty();
    }
}

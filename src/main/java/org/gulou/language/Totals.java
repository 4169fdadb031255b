package org.gulou.language;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code count} and {@code sum} of what is surely a list: the commonest calls of all, made without one. */
final class Totals {
    private Totals() {}

    static Code count(Code list) {
        return frame -> {
            Value value = list.run(frame);
            return value instanceof Value.Items(List<Value> items)
                    ? Value.of(items.size())
                    : value.isUnknown() ? value : Value.EMPTY;
        };
    }

    static Code sum(Code list) {
        return frame -> {
            var sum = new Sum();
            Value done = Rows.each(list, frame, sum);
            frame.steps(sum.count);
            return done.isTrue() ? sum.total() : done.isUnknown() ? done : Value.EMPTY;
        };
    }

    private static final class Sum implements Rows.Sink {
        private BigDecimal sum = BigDecimal.ZERO;
        private int count = 0;
        private boolean broken = false;
        private @Nullable Value unknown;

        @Override
        public void take(Value element) {
            count++;
            if (element instanceof Value.Num(BigDecimal number)) {
                sum = count == 1 ? number : Calculation.sum(sum, number);
            } else {
                unknown = Needs.add(unknown, element);
                broken = true;
            }
        }

        Value total() {
            if (unknown != null) {
                return unknown;
            }
            return broken || count == 0 ? Value.EMPTY : Calculation.number(sum);
        }
    }
}

package org.gulou.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code xs[…]} at run time. */
final class Filters {
    private Filters() {}

    /** The element at a position from 1, or from the end where it is negative; null where there is none. */
    static Value at(Value list, Value position) {
        if (list instanceof Value.Unknown || position instanceof Value.Unknown) {
            return Needs.of(list, position);
        }
        if (!(position instanceof Value.Num(BigDecimal number))) {
            return Value.EMPTY;
        }
        List<Value> items = list instanceof Value.Items(List<Value> many) ? many : List.of(list);
        int at = number.abs().compareTo(BigDecimal.valueOf(Limits.LIST_SIZE)) > 0 ? 0 : number.intValue();
        int index = at > 0 ? at - 1 : items.size() + at;
        return at != 0 && index >= 0 && index < items.size() ? items.get(index) : Value.EMPTY;
    }

    /**
     * The elements for which {@code test} is true; unknown where it is for one, because then the list is not settled.
     *
     * @param dynamic whether the test may turn out to be a position
     */
    static Value where(Value list, Code test, int slot, Frame frame, boolean dynamic) {
        if (list instanceof Value.Unknown || list instanceof Value.Empty) {
            return list;
        }
        List<Value> items = list instanceof Value.Items(List<Value> many) ? many : List.of(list);
        var kept = new ArrayList<Value>(items.size());
        @Nullable Value unknown = null;
        for (Value item : items) {
            frame.step();
            frame.slots[slot] = item;
            Value holds = test.run(frame);
            if (dynamic && holds instanceof Value.Num) {
                return at(list, holds);
            }
            if (holds.isTrue()) {
                kept.add(item);
            }
            unknown = Needs.add(unknown, holds);
        }
        return unknown != null ? unknown : new Value.Items(kept);
    }
}

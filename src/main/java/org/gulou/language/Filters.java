package org.gulou.language;

import java.math.BigDecimal;
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

    /** The elements for which a test is true; unknown where it is for one, because then the list is not settled. */
    record Where(Code list, Code test, int slot) implements Rows {
        @Override
        public Value each(Frame frame, Sink sink) {
            Value all = list.run(frame);
            if (all instanceof Value.Unknown || all instanceof Value.Empty) {
                return all;
            }
            List<Value> items = all instanceof Value.Items(List<Value> many) ? many : List.of(all);
            @Nullable Value unknown = null;
            for (int i = 0; i < items.size(); i++) {
                Value item = items.get(i);
                frame.step();
                frame.slots[slot] = item;
                Value holds = test.run(frame);
                if (holds.isTrue()) {
                    sink.take(item);
                } else if (holds instanceof Value.Unknown) {
                    unknown = Needs.add(unknown, holds);
                }
            }
            return unknown != null ? unknown : Value.TRUE;
        }
    }

    /** The same for a test that may turn out to be a position. */
    static Value dynamic(Value list, Code test, int slot, Frame frame) {
        List<Value> items = list instanceof Value.Items(List<Value> many) ? many : List.of(list);
        if (!(list instanceof Value.Unknown || list instanceof Value.Empty) && !items.isEmpty()) {
            frame.slots[slot] = items.getFirst();
            Value position = test.run(frame);
            if (position instanceof Value.Num) {
                return at(list, position);
            }
        }
        return new Where(new Constant(list), test, slot).run(frame);
    }
}

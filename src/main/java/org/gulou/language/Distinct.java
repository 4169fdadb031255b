package org.gulou.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The first of all elements that are equal to each other; unknown as long as two of them may or may not be equal. Most are
 * told apart by hashing, the others one by one.
 */
final class Distinct {
    private final Frame frame;
    private final List<Value> all = new ArrayList<>();
    private final Set<Value> plain = new HashSet<>();
    private final List<Value> others = new ArrayList<>();
    private Value unknown = Value.EMPTY;
    private Value open = Value.EMPTY;

    private Distinct(Frame frame) {
        this.frame = frame;
    }

    static Value of(List<Value> items, Frame frame) {
        var distinct = new Distinct(frame);
        items.forEach(distinct::add);
        return distinct.open.isUnknown() ? distinct.open : new Value.Items(distinct.all);
    }

    private void add(Value value) {
        boolean fresh = switch (value) {
            case Value.Num(BigDecimal number) -> plain.add(Value.of(number.stripTrailingZeros()));
            case Value.Text text -> plain.add(text);
            case Value.Date date -> plain.add(date);
            case Value.Bool bool -> plain.add(bool);
            default -> unlike(value);
        };
        if (fresh) {
            all.add(value);
            unknown = Needs.of(unknown, value);
            open = all.size() > 1 ? Needs.of(open, unknown) : open;
        }
    }

    private boolean unlike(Value value) {
        Value either = Value.EMPTY;
        for (Value other : others) {
            frame.step();
            frame.walk(other);
            Value same = Relations.equal(other, value);
            if (same.isTrue()) {
                return false;
            }
            either = Needs.of(either, same);
        }
        open = Needs.of(open, either);
        return others.add(value);
    }
}

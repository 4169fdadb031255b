package org.gulou.language;

import java.util.ArrayList;
import java.util.List;

/** Code that yields a list and can hand out its elements without making it: {@code sum(xs[…].income)} makes no list. */
interface Rows extends Code {
    @FunctionalInterface
    interface Sink {
        void take(Value element);
    }

    /** Hands out each element; returns true when done, or what there is instead of a list. */
    Value each(Frame frame, Sink sink);

    @Override
    default Value run(Frame frame) {
        var list = new ArrayList<Value>();
        Value done = each(frame, list::add);
        return done.isTrue() ? new Value.Items(list) : done;
    }

    /** The elements of any code that should yield a list. */
    static Value each(Code code, Frame frame, Sink sink) {
        if (code instanceof Rows rows) {
            return rows.each(frame, sink);
        }
        Value list = code.run(frame);
        if (!(list instanceof Value.Items(List<Value> items))) {
            return list;
        }
        for (int i = 0; i < items.size(); i++) {
            sink.take(items.get(i));
        }
        return Value.TRUE;
    }
}

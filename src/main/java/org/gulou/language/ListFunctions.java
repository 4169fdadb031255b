package org.gulou.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Functions that look into lists or make lists of lists. Positions count from 1, or from the end where negative. */
final class ListFunctions {
    static final List<Builtin> ALL = List.of(
            Builtin.of("list contains(list: list<any>, element: any): boolean", (a, f) -> contains(items(a[0]), a[1]))
                    .takingUnknownElements(),
            Builtin.of(
                            "sublist(list: list<any>, start position: number, length: number?): list<any> or empty",
                            (a, f) -> sublist(items(a[0]), a))
                    .yielding(ListFunctions::sameList)
                    .takingUnknownElements(),
            Builtin.of("append(list: list<any>, item: any*): list<any>", (a, f) -> joined(List.of(a)))
                    .yieldingOf(ListFunctions::appended)
                    .takingUnknownElements(),
            Builtin.of("concatenate(list: list<any>*): list<any>", (a, f) -> chained(items(a[0])))
                    .yieldingOf(ListFunctions::together)
                    .takingUnknownElements(),
            Builtin.of(
                            "insert before(list: list<any>, position: number, newItem: any): list<any> or empty",
                            (a, f) -> inserted(items(a[0]), a[1], a[2]))
                    .takingUnknownElements(),
            Builtin.of(
                            "remove(list: list<any>, position: number): list<any> or empty",
                            (a, f) -> removed(items(a[0]), a[1]))
                    .yielding(ListFunctions::sameList)
                    .takingUnknownElements(),
            Builtin.of(
                            "list replace(list: list<any>, position: number, newItem: any): list<any> or empty",
                            (a, f) -> replaced(items(a[0]), a[1], a[2]))
                    .takingUnknownElements(),
            Builtin.of("reverse(list: list<any>): list<any>", (a, f) -> reversed(items(a[0])))
                    .yielding(list -> asLong(list, Integer.MAX_VALUE))
                    .takingUnknownElements(),
            Builtin.of("index of(list: list<any>, match: any): list<number>", (a, f) -> indexes(items(a[0]), a[1]))
                    .takingUnknownElements(),
            Builtin.of("union(list: list<any>*): list<any>", (a, f) -> {
                        Value all = chained(items(a[0]));
                        return all instanceof Value.Items(List<Value> items) ? Distinct.of(items, f) : all;
                    })
                    .yieldingOf(lists -> asLong(together(lists), 1))
                    .takingUnknownElements(),
            Builtin.of("distinct values(list: list<any>): list<any>", (a, f) -> Distinct.of(items(a[0]), f))
                    .yielding(list -> asLong(list, 1))
                    .takingUnknownElements(),
            Builtin.of("flatten(list: list<any>): list<any>", (a, f) -> {
                        Optional<Value> open = openList(items(a[0]), true);
                        if (open.isPresent()) {
                            return open.get();
                        }
                        var flat = new ArrayList<Value>();
                        flatten(a[0], flat);
                        return new Value.Items(flat);
                    })
                    .yielding(ListFunctions::flat)
                    .takingUnknownElements());

    private ListFunctions() {}

    private static Type sameList(Type type) {
        return asLong(type, 0);
    }

    /** A list of the same elements that is at least as long, as far as {@code most} says. */
    private static Type asLong(Type type, int most) {
        return type instanceof Type.ListOf(Type element, int least)
                ? new Type.ListOf(element, Math.min(most, least))
                : new Type.ListOf(type, Math.min(most, 1));
    }

    private static Type appended(List<Type> types) {
        var all = new ArrayList<Type>(types.subList(0, 1));
        types.subList(1, types.size()).forEach(item -> all.add(new Type.ListOf(item, 1)));
        return together(all);
    }

    /** Lists one after the other have the elements of each, and at least as many as all of them at the very least. */
    private static Type together(List<Type> lists) {
        Optional<Type> element = Optional.empty();
        int least = 0;
        for (Type type : lists) {
            Type list = type.present() instanceof Type.ListOf ? type.present() : new Type.ListOf(type, 1);
            if (list instanceof Type.ListOf(Type one, int few)) {
                element = Optional.of(element.map(sofar -> sofar.or(one)).orElse(one));
                least += few;
            }
        }
        return new Type.ListOf(element.orElse(Type.ANY), least);
    }

    private static Type flat(Type type) {
        Type element = type;
        int filled = 1;
        while (element instanceof Type.ListOf(Type inner, int least)) {
            filled = Math.min(filled, least);
            element = inner.present();
        }
        return new Type.ListOf(element.equals(Type.ANY) ? element : element.orEmpty(hasEmpty(type)), filled);
    }

    private static boolean hasEmpty(Type type) {
        return type instanceof Type.ListOf(Type inner, int least) && (inner.mayBeEmpty() || hasEmpty(inner));
    }

    private static List<Value> items(Value list) {
        return ((Value.Items) list).items();
    }

    private static Value contains(List<Value> items, Value element) {
        Value found = Value.FALSE;
        for (Value item : items) {
            Value same = Relations.equal(item, element);
            found = Logic.or(found, same instanceof Value.Empty ? Value.FALSE : same);
        }
        return found;
    }

    private static Value sublist(List<Value> items, Value[] a) {
        int start = NumberFunctions.whole(a[1]);
        int from = start > 0 ? start - 1 : items.size() + start;
        int length = a.length > 2 ? NumberFunctions.whole(a[2]) : items.size() - from;
        return start == 0 || from < 0 || from >= items.size() || length < 0 || length > items.size() - from
                ? Value.EMPTY
                : new Value.Items(items.subList(from, from + length));
    }

    /** The same of arguments that are to be lists: null where one is null. */
    private static Value chained(List<Value> lists) {
        return lists.contains(Value.EMPTY) ? Value.EMPTY : joined(lists);
    }

    /** Lists one after the other; what is no list counts as a list of one. */
    private static Value joined(List<Value> lists) {
        var all = new ArrayList<Value>();
        for (Value list : lists) {
            if (list instanceof Value.Items(List<Value> items)) {
                all.addAll(items);
            } else {
                all.add(list);
            }
            Frame.bounded(all.size());
        }
        return new Value.Items(all);
    }

    private static int index(Value position, int size) {
        int at = NumberFunctions.whole(position);
        return at > 0 ? at - 1 : at == 0 ? -1 : size + at;
    }

    private static Value inserted(List<Value> items, Value position, Value item) {
        int index = index(position, items.size());
        if (index < 0 || index >= items.size()) {
            return Value.EMPTY;
        }
        var all = new ArrayList<>(items);
        all.add(index, item);
        return new Value.Items(all);
    }

    private static Value removed(List<Value> items, Value position) {
        int index = index(position, items.size());
        if (index < 0 || index >= items.size()) {
            return Value.EMPTY;
        }
        var rest = new ArrayList<>(items);
        rest.remove(index);
        return new Value.Items(rest);
    }

    private static Value replaced(List<Value> items, Value position, Value item) {
        int index = index(position, items.size());
        if (index < 0 || index >= items.size()) {
            return Value.EMPTY;
        }
        var all = new ArrayList<>(items);
        all.set(index, item);
        return new Value.Items(all);
    }

    private static Value reversed(List<Value> items) {
        var all = new ArrayList<>(items);
        Collections.reverse(all);
        return new Value.Items(all);
    }

    /** Unknown as long as one of the elements may or may not be the one looked for. */
    private static Value indexes(List<Value> items, Value match) {
        var found = new ArrayList<Value>();
        Value open = Value.EMPTY;
        for (int i = 0; i < items.size(); i++) {
            Value same = Relations.equal(items.get(i), match);
            open = Needs.of(open, same);
            if (same.isTrue()) {
                found.add(Value.of(BigDecimal.valueOf(i + 1L)));
            }
        }
        return open.isUnknown() ? open : new Value.Items(found);
    }

    /** The first unknown that stands for a list, of nobody knows how many elements; others are one element each. */
    private static Optional<Value> openList(List<Value> items, boolean outermost) {
        boolean amongLists = outermost
                ? items.stream().allMatch(item -> item.isUnknown() || item instanceof Value.Items)
                : items.stream().anyMatch(Value.Items.class::isInstance);
        for (Value item : items) {
            Optional<Value> open = item instanceof Value.Items(List<Value> inner)
                    ? openList(inner, false)
                    : Optional.of(item).filter(one -> amongLists && one.isUnknown());
            if (open.isPresent()) {
                return open;
            }
        }
        return Optional.empty();
    }

    private static void flatten(Value value, List<Value> into) {
        if (value instanceof Value.Items(List<Value> items)) {
            items.forEach(item -> flatten(item, into));
        } else {
            into.add(value);
            Frame.bounded(into.size());
        }
    }
}

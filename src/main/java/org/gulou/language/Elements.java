package org.gulou.language;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The elements of a list, which nothing changes any more. */
final class Elements extends AbstractList<Value> implements RandomAccess, Extent.Known {
    private final Value[] elements;
    private final Extent extent;

    private Elements(Value[] elements) {
        this.elements = elements;
        this.extent = Extent.around(elements);
    }

    /** An unmodifiable copy. */
    static List<Value> copy(List<Value> list) {
        return list instanceof Elements ? list : new Elements(list.toArray(Value[]::new));
    }

    @Override
    public Value get(int index) {
        return elements[index];
    }

    @Override
    public int size() {
        return elements.length;
    }

    @Override
    public Value[] toArray() {
        return elements.clone();
    }

    @Override
    public Extent extent() {
        return extent;
    }
}

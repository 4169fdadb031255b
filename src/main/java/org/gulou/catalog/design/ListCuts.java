package org.gulou.catalog.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where a text is cut so that something is added to a list, changed, taken out, or stands elsewhere in it. */
record ListCuts(String text, Passage.Items list) {
    List<Cut> write(Passage old, Content content) {
        Span value = old.span();
        if (list.flow()) {
            return List.of(new Cut(value.start(), value.end(), Notation.inline(content)));
        }
        boolean nothing = value.start() == value.end();
        int column = nothing ? column() + 2 : value.column();
        return Cut.keepingComment(
                text, value.start(), value.end(), (nothing ? " " : "") + Notation.behindDash(content, column));
    }

    /** @param index before which element, or the number of elements for the end */
    List<Cut> add(int index, Content content) {
        int size = list.items().size();
        if (list.flow()) {
            String written = Notation.inline(content);
            if (size == 0) {
                return insert(list.span().start() + 1, written);
            }
            return index < size
                    ? insert(list.items().get(index).span().start(), written + ", ")
                    : insert(list.items().getLast().span().end(), ", " + written);
        }
        return addWritten(index, "- " + Notation.behindDash(content, column() + 2));
    }

    /** @param written an element with its dash, indented as this list is but for its first line */
    List<Cut> addWritten(int index, String written) {
        String indent = " ".repeat(column());
        return index < list.items().size()
                ? insert(extent(index).start(), written + "\n" + indent)
                : insert(Span.lineEnd(text, list.span().end()), "\n" + indent + written);
    }

    private static List<Cut> insert(int at, String written) {
        return List.of(new Cut(at, at, written));
    }

    /** Takes one of several elements out, with the comment above it. */
    List<Cut> remove(int index) {
        Span extent = extent(index);
        boolean last = index + 1 == list.items().size();
        if (list.flow()) {
            return last
                    ? FlowCuts.last(text, extent(index - 1).end(), extent.start(), extent.end())
                    : FlowCuts.before(
                            text,
                            extent.start(),
                            extent.end(),
                            extent(index + 1).start());
        }
        if (!extent.opensLine()) {
            return List.of(new Cut(extent.start(), extent(index + 1).start(), ""));
        }
        return List.of(new Cut(Span.lineStart(text, extent.start()), Span.nextLine(text, extent.end()), ""));
    }

    /** Carries an element to another place in this list; what stands between the elements stays where it is. */
    List<Cut> move(int from, int to) {
        var order = new ArrayList<Integer>();
        for (int index = 0; index < list.items().size(); index++) {
            order.add(index);
        }
        Collections.rotate(order.subList(Math.min(from, to), Math.max(from, to) + 1), from < to ? -1 : 1);
        var cuts = new ArrayList<Cut>();
        for (int index = 0; index < order.size(); index++) {
            if (order.get(index) != index) {
                Span place = extent(index);
                cuts.add(new Cut(
                        place.start(), place.end(), extent(order.get(index)).source()));
            }
        }
        return cuts;
    }

    /** The text of an element with its dash and comments, indented for a list in another column but for its first line. */
    String written(int index, int column) {
        int shift = column - column();
        List<String> lines = extent(index).source().lines().toList();
        var shifted = new ArrayList<>(lines.subList(0, 1));
        lines.stream()
                .skip(1)
                .map(line -> shift < 0
                        ? line.replaceFirst("^ {0," + -shift + "}", "")
                        : line.isEmpty() ? "" : " ".repeat(shift) + line)
                .forEach(shifted::add);
        return String.join("\n", shifted);
    }

    /** How far the dashes are indented. */
    int column() {
        return list.span().column();
    }

    /** An element with all that belongs to it: in block style its dash, the comments above it and behind it. */
    private Span extent(int index) {
        Span value = list.items().get(index).span();
        if (list.flow()) {
            return value;
        }
        int dash = Span.lineStart(text, value.start()) + column();
        while (dash > value.start() || text.charAt(dash) != '-') {
            dash = Span.lineStart(text, Span.lineStart(text, dash) - 1) + column();
        }
        return new Span(text, Comments.above(new Span(text, dash, value.end())), Span.lineEnd(text, value.end()));
    }
}

package org.gulou.catalog.design;

import java.util.ArrayList;
import java.util.List;

/** Where a text is cut so that a key is added to values by key, changed or taken away. */
record KeyCuts(String text, Passage.Fields fields) {
    List<Cut> write(Passage old, Content content) {
        Span name = name(old);
        Span value = old.span();
        if (fields.flow()) {
            return List.of(new Cut(value.start(), value.end(), gap(value) + Notation.inline(content)));
        }
        return writeBehind(
                name, value, Notation.behindKey(content, name.column(), name.column() + behind(name) - name.start()));
    }

    /** Writes a list in lines with dashes that was written in brackets, word for word where it can be. */
    List<Cut> writeInLines(Passage.Items list) {
        Span name = name(list);
        String dash = "\n" + " ".repeat(name.column() + 2) + "- ";
        var lines = new ArrayList<String>();
        for (Passage item : list.items()) {
            lines.add(item.source().contains("\n") ? Notation.inline(item.content()) : item.source());
        }
        return writeBehind(name, list.span(), dash + String.join(dash, lines));
    }

    private Span name(Passage value) {
        return fields.entries().stream()
                .filter(entry -> entry.value().path().equals(value.path()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private int behind(Span name) {
        return text.indexOf(':', name.end()) + 1;
    }

    /** Writes one element, indented for a list two columns right of its key, into a list that had none. */
    List<Cut> writeFirst(Passage.Items list, String element) {
        Span name = name(list);
        return writeBehind(name, list.span(), "\n" + " ".repeat(name.column() + 2) + element);
    }

    /** How far the elements of a list are indented that is written in lines. */
    int columnOf(Passage.Items list) {
        return name(list).column() + 2;
    }

    private List<Cut> writeBehind(Span name, Span value, String written) {
        int behind = behind(name);
        if (value.isBelow(behind)) {
            return below(behind, value, written);
        }
        return written.startsWith(" ") && value.start() > behind
                ? Cut.keepingComment(text, value.start(), value.end(), written.substring(1))
                : Cut.keepingComment(text, behind, value.end(), written);
    }

    /** What stood in lines of its own leaves them; comments in the line of the key stay, and behind a single line. */
    private List<Cut> below(int behind, Span value, String written) {
        if (!written.contains("\n") && !value.source().contains("\n")) {
            return List.of(new Cut(behind, behind, written), new Cut(Span.lineEnd(text, behind), value.end(), ""));
        }
        int first = written.indexOf('\n') < 0 ? written.length() : written.indexOf('\n');
        return List.of(
                new Cut(behind, behind, written.substring(0, first)),
                new Cut(Span.lineEnd(text, behind), Span.lineEnd(text, value.end()), written.substring(first)));
    }

    private String gap(Span value) {
        return value.start() < value.end() ? "" : text.charAt(value.start() - 1) == ':' ? " " : ": ";
    }

    /** A key that was not there: before the lists, which are long, otherwise behind all others. */
    List<Cut> add(String key, Content content) {
        List<Passage.Entry> entries = fields.entries();
        if (fields.flow()) {
            String written = Notation.inline(Content.fields().with(key, content));
            String bare = written.substring(1, written.length() - 1);
            return entries.isEmpty()
                    ? insert(fields.span().start() + 1, bare)
                    : insert(entries.getLast().value().span().end(), ", " + bare);
        }
        int indent = entries.getFirst().name().column();
        String written = Notation.key(key, content, indent);
        return entries.stream()
                .filter(entry -> entry.value() instanceof Passage.Items items && !items.flow())
                .findFirst()
                .map(list -> insert(Comments.above(list.name()), written + "\n" + " ".repeat(indent)))
                .orElseGet(() -> insert(Span.lineEnd(text, fields.span().end()), "\n" + " ".repeat(indent) + written));
    }

    private static List<Cut> insert(int at, String written) {
        return List.of(new Cut(at, at, written));
    }

    /** Takes one of several keys away, with the comment above it. */
    List<Cut> drop(String key) {
        List<Passage.Entry> entries = fields.entries();
        int index = entries.stream().map(Passage.Entry::key).toList().indexOf(key);
        Passage.Entry entry = entries.get(index);
        int end = entry.value().span().end();
        boolean last = index + 1 == entries.size();
        if (fields.flow()) {
            return last
                    ? FlowCuts.last(
                            text,
                            entries.get(index - 1).value().span().end(),
                            entry.name().start(),
                            end)
                    : FlowCuts.before(
                            text,
                            entry.name().start(),
                            end,
                            entries.get(index + 1).name().start());
        }
        if (!entry.name().opensLine()) {
            int next = Comments.above(entries.get(index + 1).name());
            return List.of(new Cut(entry.name().start(), next, ""));
        }
        return List.of(new Cut(Span.lineStart(text, Comments.above(entry.name())), Span.nextLine(text, end), ""));
    }
}

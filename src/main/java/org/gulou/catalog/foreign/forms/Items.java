package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.Sentence;

/** Writes the items of pages, and notes what became of each component. */
final class Items {
    private static final int MOST_ROWS = 20;

    private final List<Fate> fates = new ArrayList<>();

    List<Fate> fates() {
        return List.copyOf(fates);
    }

    /**
     * The items that these become.
     *
     * @param shown under which conditions what stands around them is shown, where that is no item itself
     */
    List<Object> of(List<Piece> pieces, List<String> shown) {
        var items = new ArrayList<Object>();
        for (Piece piece : pieces) {
            switch (piece.part()) {
                case PAGE, FRAME -> items.addAll(frame(piece, shown));
                case GROUP, ROWS -> group(piece, shown).ifPresent(items::add);
                case QUESTION -> items.add(question(piece, shown));
                case WORDS -> words(piece, shown).ifPresent(items::add);
                case NOTHING -> {}
                case STRANGE ->
                    leave(
                            piece,
                            say(
                                    "A component of the type '{type}' has nothing like it here.",
                                    piece.component().type()));
            }
        }
        return items;
    }

    private void leave(Piece piece, Sentence why) {
        Component component = piece.component();
        fates.add(new Fate("", component.name(), component.type(), List.of(why)));
    }

    /** Notes that a piece is here, and what of it is not. */
    void tell(Piece piece, List<Sentence> lost) {
        Component component = piece.component();
        fates.add(new Fate(piece.id(), component.name(), component.type(), lost));
    }

    /** What is around and what the piece says of itself. */
    private static void show(Piece piece, List<String> shown, Map<String, Object> item, List<Sentence> lost) {
        List<String> all = conditions(piece, shown, lost);
        if (!all.isEmpty()) {
            item.put("show", Rules.all(all));
        }
    }

    /** The conditions of a piece and of what stands around it. */
    static List<String> conditions(Piece piece, List<String> shown, List<Sentence> lost) {
        var all = new ArrayList<>(shown);
        try {
            Optional<Term> own = Conditions.of(piece.component());
            if (own.isPresent()) {
                all.add(new Rules(new Names(piece.scope(), piece.question())).condition(own.get()));
            }
        } catch (NotCarried not) {
            lost.add(say(
                    "It is always asked: its condition is not carried over, because {why}: {condition}",
                    not.why(),
                    Conditions.written(piece.component())));
        }
        return all;
    }

    private List<Object> frame(Piece piece, List<String> shown) {
        var lost = new ArrayList<Sentence>();
        List<String> conditions = conditions(piece, shown, lost);
        if (piece.part() == Kinds.Part.FRAME && !Kinds.isKnown(piece.component())) {
            lost.add(say(
                    "It is only a heading over what stands in it: the type '{type}' has nothing like it here.",
                    piece.component().type()));
        }
        var items = new ArrayList<Object>();
        String title = Prose.line(piece.component().text("legend", "title"));
        int at = fates.size();
        List<Object> inner = of(piece.children(), conditions);
        if (!title.isEmpty() && !inner.isEmpty()) {
            var heading = begun(piece.id(), "heading");
            Words.put(heading, "title", title);
            if (!conditions.isEmpty()) {
                heading.put("show", Rules.all(conditions));
            }
            items.add(heading);
        }
        if (!title.isEmpty() || !lost.isEmpty()) {
            fates.add(
                    at,
                    new Fate(
                            piece.id(),
                            piece.component().name(),
                            piece.component().type(),
                            lost));
        }
        items.addAll(inner);
        return items;
    }

    private static Map<String, Object> begun(String id, String kind) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", id);
        item.put("kind", kind);
        return item;
    }

    private Optional<Object> group(Piece piece, List<String> shown) {
        Component component = piece.component();
        var lost = new ArrayList<Sentence>();
        var group = begun(piece.id(), "group");
        Words.put(group, "title", component.name());
        Words.put(group, "hint", Prose.of(component.text("description", "tooltip")));
        show(piece, shown, group, lost);
        if (piece.part() == Kinds.Part.ROWS) {
            int least =
                    Math.max(component.at("validate.minLength").asInt(0), component.is("validate.required") ? 1 : 0);
            int most = component.at("validate.maxLength").asInt(0);
            var repeat = new LinkedHashMap<String, Object>();
            repeat.put("min", least);
            repeat.put("max", most > 0 ? Math.max(most, least) : Math.max(MOST_ROWS, least));
            group.put("repeat", repeat);
        }
        int at = fates.size();
        List<Object> items = of(piece.children(), List.of());
        if (items.isEmpty()) {
            leave(piece, say("Nothing of what stands in it is carried over."));
            return Optional.empty();
        }
        group.put("items", items);
        fates.add(at, new Fate(piece.id(), component.name(), component.type(), lost));
        return Optional.of(group);
    }

    private Map<String, Object> question(Piece piece, List<String> shown) {
        var lost = new ArrayList<Sentence>();
        String kind = piece.question().orElseThrow().kind();
        var item = begun(piece.id(), kind);
        Component component = piece.component();
        Words.put(item, "title", component.name());
        if (kind.equals("declaration")) {
            Words.put(item, "text", component.name());
        }
        Words.put(item, "hint", Prose.of(component.text("description", "tooltip")));
        show(piece, shown, item, lost);
        if (component.is("validate.required") && !kind.equals("matrix")) {
            item.put("required", true);
        }
        new Answers(piece, item, lost).write();
        tell(piece, lost);
        return item;
    }

    private Optional<Object> words(Piece piece, List<String> shown) {
        var lost = new ArrayList<Sentence>();
        var info = begun(piece.id(), "info");
        String text = Prose.of(piece.component().text("content", "html", "text", "label"));
        if (!Words.put(info, "text", text)) {
            return Optional.empty();
        }
        show(piece, shown, info, lost);
        tell(piece, lost);
        return Optional.of(info);
    }
}

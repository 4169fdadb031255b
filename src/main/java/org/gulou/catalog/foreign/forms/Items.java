package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.kernel.Sentence;

/** Writes the items of pages, and notes what became of each component. */
final class Items {
    private final List<Fate> fates = new ArrayList<>();
    private final Words words;
    private final Papers papers;

    Items(Words words, Papers papers) {
        this.words = words;
        this.papers = papers;
    }

    List<Fate> fates() {
        return List.copyOf(fates);
    }

    /**
     * The conditions of what stands around.
     *
     * @param open those that nothing here says yet: what stands inside says them
     * @param said those that a page or group says, and what leaves it has to say again
     */
    record Around(List<String> open, List<String> said) {
        static final Around NOTHING = new Around(List.of(), List.of());

        Around with(List<String> all) {
            return new Around(all, said);
        }

        /** Inside a page or group that says these. */
        Around inside(List<String> all) {
            return new Around(
                    List.of(), Stream.concat(said.stream(), all.stream()).toList());
        }

        List<String> all() {
            return Stream.concat(said.stream(), open.stream()).distinct().toList();
        }
    }

    /** The items that these become. */
    List<Object> of(List<Piece> pieces, Around around) {
        var items = new ArrayList<Object>();
        for (Piece piece : pieces) {
            switch (piece.part()) {
                case PAGE, FRAME -> items.addAll(frame(piece, around));
                case GROUP, ROWS -> group(piece, around).ifPresent(items::add);
                case QUESTION -> items.add(question(piece, around.open()));
                case WORDS -> info(piece, around.open()).ifPresent(items::add);
                case PAPER -> paper(piece, around.all());
                case NOTHING -> Buttons.told(piece.component()).ifPresent(why -> leave(piece, why));
                case RULE -> {}
                case NEVER -> leave(piece, never(piece.component()));
                case STRANGE -> leave(piece, strange(piece.component()));
            }
        }
        return items;
    }

    private static Sentence strange(Component component) {
        return component
                .terms()
                .flatMap(Terms::left)
                .orElseGet(
                        () -> say("A component of the type '{type}' has nothing like it here.", component.typeThere()));
    }

    private static Sentence never(Component component) {
        return component.is("hidden")
                ? say("It is hidden, and nobody answers it.")
                : say("It is never asked here: {condition}", Conditions.written(component));
    }

    private void paper(Piece piece, List<String> shown) {
        var lost = new ArrayList<Sentence>();
        List<String> conditions = conditions(piece, shown, lost);
        Component component = piece.component();
        fates.add(new Fate(papers.add(component, conditions, lost), component.name(), component.type(), lost));
    }

    /** Notes that a piece is not here. */
    void leave(Piece piece, Sentence why) {
        List<Sentence> more = piece.component().terms().map(Terms::lost).orElse(List.of());
        fates.add(new Fate(
                "",
                piece.component().name(),
                piece.component().typeThere(),
                Stream.concat(Stream.of(why), more.stream()).toList()));
    }

    /** Notes that a piece is here, and what of it is not. */
    void tell(Piece piece, List<Sentence> lost) {
        fates.add(fate(piece, lost));
    }

    private static Fate fate(Piece piece, List<Sentence> lost) {
        return new Fate(piece.id(), piece.component().name(), piece.component().typeThere(), lost);
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
        piece.component().terms().ifPresent(terms -> lost.addAll(terms.lost()));
        try {
            Optional<Term> own = Conditions.of(piece.component());
            if (own.isPresent()) {
                all.add(piece.shownBy().condition(own.get()));
            }
        } catch (NotCarried not) {
            lost.add(say(
                    "It is always asked: its condition is not carried over, because {why}: {condition}",
                    not.why(),
                    Conditions.written(piece.component())));
        }
        lost.addAll(Changes.left(piece.component()));
        Unsaid.quoted(piece.component()).ifPresent(lost::add);
        return all;
    }

    private List<Object> frame(Piece piece, Around around) {
        var lost = new ArrayList<Sentence>();
        List<String> conditions = conditions(piece, around.open(), lost);
        if (piece.part() == Kinds.Part.FRAME && !Kinds.isKnown(piece.component())) {
            lost.add(say(
                    "It is only a heading over what stands in it: the type '{type}' has nothing like it here.",
                    piece.component().type()));
        }
        var items = new ArrayList<Object>();
        String title = piece.component().text("legend", "title");
        int at = fates.size();
        List<Object> inner = of(piece.children(), around.with(conditions));
        if (!title.isEmpty() && !inner.isEmpty()) {
            var heading = begun(piece.id(), "heading");
            words.line(heading, "title", title);
            words.prose(heading, "text", piece.component().help());
            if (!conditions.isEmpty()) {
                heading.put("show", Rules.all(conditions));
            }
            items.add(heading);
        }
        if (!title.isEmpty() || !lost.isEmpty()) {
            fates.add(at, fate(piece, lost));
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

    private Optional<Object> group(Piece piece, Around around) {
        Component component = piece.component();
        var lost = new ArrayList<Sentence>();
        var group = begun(piece.id(), "group");
        words.line(group, "title", component.label());
        words.prose(group, "hint", component.help());
        List<String> conditions = conditions(piece, around.open(), lost);
        if (!conditions.isEmpty()) {
            group.put("show", Rules.all(conditions));
        }
        if (piece.part() == Kinds.Part.ROWS) {
            group.put("repeat", Repeats.of(component, lost));
        }
        int at = fates.size();
        List<Object> items = of(piece.children(), around.inside(conditions));
        if (items.isEmpty()) {
            leave(piece, say("Nothing of what stands in it is carried over."));
            return Optional.empty();
        }
        group.put("items", items);
        List<Object> checks = Checks.together(piece, words, lost);
        if (!checks.isEmpty()) {
            group.put("checks", checks);
        }
        if (!component.text("spelledOut").isEmpty()) {
            // one component there: what is lost of its questions is lost of it
            List<Fate> inner = fates.subList(at, fates.size());
            inner.forEach(one -> lost.addAll(one.lost()));
            inner.clear();
            lost.addAll(Unsaid.of(component, "group"));
        } else {
            lost.addAll(Mistakes.left(component, "group"));
        }
        fates.add(at, new Fate(piece.id(), component.name(), type(component), lost));
        return Optional.of(group);
    }

    private static String type(Component component) {
        return component.text("spelledOut", "there", "type").toLowerCase(Locale.ROOT);
    }

    private Map<String, Object> question(Piece piece, List<String> shown) {
        var lost = new ArrayList<Sentence>();
        String kind = piece.question().orElseThrow().kind();
        var item = begun(piece.id(), kind);
        Component component = piece.component();
        words.line(item, "title", component.label());
        item.computeIfPresent("title", (key, title) -> Titles.of(title, kind));
        if (kind.equals("declaration")) {
            words.line(item, "text", component.label());
        }
        words.prose(item, "hint", component.help());
        show(piece, shown, item, lost);
        if (!kind.equals("matrix")) {
            required(piece, item, lost);
        }
        new Answers(piece, words, item, lost).write();
        lost.addAll(Unsaid.of(component, kind));
        tell(piece, lost);
        return item;
    }

    /** Whether it must be answered, always or under the conditions of its logic. */
    static void required(Piece piece, Map<String, Object> item, List<Sentence> lost) {
        Component component = piece.component();
        Term required =
                component.terms().map(Terms::required).orElse(new Term.Truth(component.is("validate.required")));
        for (Changes.Change change : Changes.of(component)) {
            if (change.property().endsWith("required")) {
                required = new Term.Choice(change.when(), new Term.Truth(change.state()), required);
            }
        }
        Term settled = Term.settled(required);
        try {
            if (!settled.equals(Term.NO)) {
                item.put(
                        "required",
                        settled.equals(Term.YES) ? true : piece.rules().condition(settled));
            }
        } catch (NotCarried not) {
            lost.add(say(
                    "When it must be answered is not carried over, because {why}: {logic}",
                    not.why(),
                    component
                            .terms()
                            .map(Terms::demanded)
                            .orElseGet(() -> component.at("logic").toString())));
        }
    }

    private Optional<Object> info(Piece piece, List<String> shown) {
        Component component = piece.component();
        var lost = new ArrayList<Sentence>();
        var info = begun(piece.id(), "info");
        var parts = new ArrayList<String>();
        component.at("accordionValues").forEach(part -> {
            parts.add(part.path("title").asString(""));
            parts.add(part.path("content").asString(""));
        });
        if (parts.isEmpty()) {
            parts.add(component.text("content", "html", "text", "label"));
        }
        if (!words.prose(info, "text", parts.toArray(String[]::new))) {
            return Optional.empty();
        }
        info.computeIfPresent("text", (key, text) -> Alerts.marked(component, text));
        switch (component.text("textDisplay")) {
            case "pdf" -> info.put("on", List.of("receipt"));
            case "formPdf" -> info.put("on", List.of("form", "receipt"));
            default -> {}
        }
        show(piece, shown, info, lost);
        tell(piece, lost);
        return Optional.of(info);
    }
}

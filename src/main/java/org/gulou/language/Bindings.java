package org.gulou.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What names mean at one point of an expression: its variables and filtered elements first, then the declared names. */
final class Bindings {
    sealed interface Level {
        record Variable(String name, Typed value, Sure before) implements Level {}

        /** A list's element within a filter: its fields are names there, and so is {@code item}. */
        record Element(Typed item, Node.Filter filter, Sure before) implements Level {}

        /** What was sure before this level gave names another meaning. */
        Sure before();
    }

    /**
     * What is sure at a point.
     *
     * @param present what {@link Assurance} tells of paths and calls as they are written
     * @param holding the conditions from which more may follow
     */
    record Sure(Set<String> present, Holding holding) {}

    private static final Pattern WORDS = Pattern.compile("[^\\w\\p{L}]+");

    /** Named rules within each other that are looked into under the conditions around them. */
    private static final int DEPTH = 2;

    private final Names names;
    private final Meanings meanings;
    private final int depth;
    private final Deque<Level> levels = new ArrayDeque<>();
    private Sure sure;
    private int slots = 0;

    Bindings(Names names) {
        this(names, new Meanings(names));
    }

    private Bindings(Names names, Meanings meanings) {
        this.names = names;
        this.meanings = meanings;
        this.depth = DEPTH;
        Holding given = Holding.given(names);
        var present = new HashSet<String>();
        given.all().forEach(known -> present.addAll(Assurance.of(known.condition(), known.truth())));
        this.sure = new Sure(present, given);
    }

    /** What the names mean in a named rule that is read where so much is sure. */
    private Bindings(Bindings reader) {
        this.names = reader.names;
        this.meanings = reader.meanings;
        this.depth = reader.depth - 1;
        this.sure = reader.sure;
    }

    /** What the names mean at the beginning of another expression. */
    Bindings again() {
        return new Bindings(names, meanings);
    }

    Names names() {
        return names;
    }

    /** Conditions with the named rules in them written out. */
    Meanings meanings() {
        return meanings;
    }

    int slots() {
        return slots;
    }

    int newSlot() {
        return slots++;
    }

    Typed slot(Type type, int slot, String path) {
        return new Typed(type, new Held(slot), path);
    }

    void variable(String name, Typed value) {
        levels.push(new Level.Variable(name, value, sure));
        sure = without(name::equals);
    }

    void element(Typed item, Node.Filter filter) {
        levels.push(new Level.Element(item, filter, sure));
        sure = item.type().present() instanceof Type.Fields(var fields, var keys)
                ? without(root -> root.equals("item") || fields.containsKey(root))
                : without(root -> true);
    }

    void drop(int count) {
        for (int i = 0; i < count; i++) {
            sure = levels.pop().before();
        }
    }

    /** What stays sure where such words mean something else. */
    private Sure without(Predicate<String> word) {
        return new Sure(
                sure.present.stream()
                        .filter(path -> WORDS.splitAsStream(path).noneMatch(word))
                        .collect(Collectors.toSet()),
                sure.holding.without(word));
    }

    /** A place in an expression: what names mean there. */
    record Point(List<Level> levels, Sure sure) {}

    Point point() {
        return new Point(List.copyOf(levels), sure);
    }

    /** Goes where names mean what they meant at {@code point}; tells where we were. */
    Point go(Point point) {
        Point here = point();
        levels.clear();
        levels.addAll(point.levels());
        sure = point.sure();
        return here;
    }

    /** What is known here, to be put back when leaving. */
    Sure sure() {
        return sure;
    }

    void sure(Sure known) {
        sure = known;
    }

    /** From here on a condition is known to be {@code truth}; of no truth, at least not to hold. */
    void assume(Node condition, boolean truth) {
        var present = new HashSet<>(sure.present);
        present.addAll(Assurance.of(condition, truth));
        Node meaning = meanings.of(condition);
        boolean own = levels.isEmpty() || !Pieces.mention(meaning, this::hidden);
        if (!own) {
            sure = new Sure(present, sure.holding.with(condition, truth));
            return;
        }
        Set<String> meant = Assurance.of(meaning, truth);
        Holding holding = sure.holding.with(meaning, truth);
        for (Node asked : asked(meant)) {
            present.addAll(Assurance.of(asked, true));
            holding = holding.following(asked);
        }
        present.addAll(meant);
        sure = new Sure(present, holding);
    }

    /** The conditions under which answers are asked that are there, and those of the answers that these need in turn. */
    private List<Node> asked(Set<String> present) {
        var conditions = new ArrayList<Node>();
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(present);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (!seen.add(name) || hidden(name) || name.contains(".")) {
                continue; // what is known of a row's answer is said of the row, and not by names that stand here
            }
            for (String condition : names.behind(name).map(Names.Behind::needed).orElse(List.of())) {
                meanings.of(condition).ifPresent(meaning -> {
                    conditions.add(meaning);
                    open.addAll(Assurance.of(meaning, true));
                });
            }
        }
        return conditions;
    }

    /** Whether a variable or an element's field hides what is declared under that name. */
    boolean hidden(String name) {
        return levels.stream().anyMatch(level -> switch (level) {
            case Level.Variable variable -> variable.name.equals(name);
            case Level.Element element ->
                !(element.item.type().present() instanceof Type.Fields(var fields, var keys))
                        || fields.containsKey(name);
        });
    }

    /** Whether a list is known to have elements. */
    boolean filled(String list) {
        return sure.present.contains(Assurance.filled(list));
    }

    /** What {@code node} yields, as narrow as the conditions around it make sure of. */
    Typed narrowed(Node node, Typed value) {
        return new Narrowing(this).of(node, value);
    }

    /** What the names mean in a named rule that is read here; empty where it may mean something else, or lies too deep. */
    Optional<Bindings> ofRule() {
        return depth > 0 && levels.isEmpty() ? Optional.of(new Bindings(this)) : Optional.empty();
    }

    Optional<Typed> find(String name) {
        Optional<Typed> outer = names.typeOf(name).map(type -> new Typed(type, frame -> frame.scope.value(name), name));
        var inwards = levels.descendingIterator();
        while (inwards.hasNext()) {
            outer = in(inwards.next(), name, outer);
        }
        return outer;
    }

    /** Whether an element's field hides a declared name, and the filter does not say which of the two it means. */
    boolean captures(String name) {
        return names.typeOf(name).isPresent()
                && levels.stream()
                        .anyMatch(level -> level instanceof Level.Element(Typed item, Node.Filter filter, var before)
                                && !Captured.isTold(filter, name)
                                && item.type().present() instanceof Type.Fields(var fields, var keys)
                                && fields.containsKey(name));
    }

    private static Optional<Typed> in(Level level, String name, Optional<Typed> outer) {
        return switch (level) {
            case Level.Variable(String variable, Typed value, var before) ->
                variable.equals(name) ? Optional.of(value) : outer;
            case Level.Element(Typed item, var filter, var before) ->
                field(item, name, name.equals("item") ? Optional.of(item) : outer);
        };
    }

    /** A field of the element, though it is called {@code item}, comes before what is meant without it. */
    private static Optional<Typed> field(Typed item, String name, Optional<Typed> outer) {
        if (item.type().present() instanceof Type.Fields(var fields, var keys)) {
            Type type = fields.get(name);
            return type == null ? outer : Optional.of(Paths.field(item, name, type));
        }
        if (!item.isSurely(Type.ANY)) {
            return outer;
        }
        Code around = outer.map(Typed::code).orElse(frame -> Value.EMPTY);
        Code element = item.code();
        return Optional.of(new Typed(
                Type.ANY,
                frame -> element.run(frame) instanceof Value.Fields(var fields) && fields.containsKey(name)
                        ? fields.getOrDefault(name, Value.EMPTY)
                        : around.run(frame),
                outer.map(Typed::path).orElse("")));
    }

    /** The answers that variables, and the fields of filtered elements, stand for. */
    Map<String, Handed> handed() {
        var handed = new HashMap<String, Handed>();
        levels.descendingIterator().forEachRemaining(level -> {
            switch (level) {
                case Level.Variable(String name, Typed value, var before) -> handed.put(name, Handed.at(value.path()));
                case Level.Element(Typed item, var filter, var before) -> {
                    Handed element = Handed.at(item.path());
                    handed.put("item", element);
                    if (item.type().present() instanceof Type.Fields(var fields, var keys)) {
                        fields.keySet().forEach(field -> handed.put(field, element.part(field)));
                    }
                }
            }
        });
        return handed;
    }

    /** Every name that can be written here. */
    Set<String> all() {
        var all = new LinkedHashSet<>(names.all());
        for (Level level : levels) {
            switch (level) {
                case Level.Variable(String name, Typed value, var before) -> all.add(name);
                case Level.Element(Typed item, var filter, var before) -> {
                    all.add("item");
                    if (item.type().present() instanceof Type.Fields(var fields, var keys)) {
                        all.addAll(fields.keySet());
                    }
                }
            }
        }
        return all;
    }
}

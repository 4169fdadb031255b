package org.gulou.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What names mean at one point of an expression: its variables and filtered elements first, then the declared names. */
final class Bindings {
    sealed interface Level {
        record Variable(String name, Typed value, Set<String> before) implements Level {}

        /** A list's element within a filter: its fields are names there, and so is {@code item}. */
        record Element(Typed item, Set<String> before) implements Level {}

        /** What was sure before this level gave names another meaning. */
        Set<String> before();
    }

    private static final Pattern WORDS = Pattern.compile("[^\\w\\p{L}]+");

    private final Names names;
    private final Deque<Level> levels = new ArrayDeque<>();
    private Set<String> present = new HashSet<>();
    private int slots = 0;

    Bindings(Names names) {
        this.names = names;
    }

    Names names() {
        return names;
    }

    int slots() {
        return slots;
    }

    int newSlot() {
        return slots++;
    }

    Typed slot(Type type, int slot, String path) {
        return new Typed(type, frame -> frame.slots[slot], path);
    }

    void variable(String name, Typed value) {
        levels.push(new Level.Variable(name, value, present));
        present = without(name::equals);
    }

    void element(Typed item) {
        levels.push(new Level.Element(item, present));
        present = item.type().present() instanceof Type.Fields(var fields)
                ? without(root -> root.equals("item") || fields.containsKey(root))
                : without(root -> true);
    }

    void drop(int count) {
        for (int i = 0; i < count; i++) {
            present = levels.pop().before();
        }
    }

    /** What stays sure where such words mean something else. */
    private Set<String> without(Predicate<String> word) {
        return present.stream()
                .filter(sure -> WORDS.splitAsStream(sure).noneMatch(word))
                .collect(Collectors.toSet());
    }

    /** A place in an expression: what names mean there. */
    record Point(List<Level> levels, Set<String> present) {}

    Point point() {
        return new Point(List.copyOf(levels), present);
    }

    /** Goes where names mean what they meant at {@code point}; tells where we were. */
    Point go(Point point) {
        Point here = point();
        levels.clear();
        levels.addAll(point.levels());
        present = point.present();
        return here;
    }

    /** What is known not to be empty here, to be put back when leaving. */
    Set<String> present() {
        return present;
    }

    void present(Set<String> paths) {
        present = paths;
    }

    /** What {@code node} yields, as narrow as the conditions around it make sure of. */
    Typed narrowed(Node node, Typed value) {
        if (present.isEmpty()) {
            return value;
        }
        String path = Source.of(node);
        Typed narrowed = value.mayBeEmpty() && present.contains(path)
                ? value.as(value.type().present())
                : value;
        if (present.contains(Assurance.filled(path))
                && narrowed.type().present() instanceof Type.ListOf(Type element, int least)) {
            return narrowed.as(new Type.ListOf(element, Math.max(1, least)));
        }
        return present.contains(Assurance.nonZero(path)) ? narrowed.notZeroAnyMore() : narrowed;
    }

    Optional<Typed> find(String name) {
        Optional<Typed> outer = names.typeOf(name).map(type -> new Typed(type, frame -> frame.scope.value(name), name));
        var inwards = levels.descendingIterator();
        while (inwards.hasNext()) {
            outer = in(inwards.next(), name, outer);
        }
        return outer;
    }

    /** Whether an element's field hides a declared name. */
    boolean captures(String name) {
        return names.typeOf(name).isPresent()
                && levels.stream()
                        .anyMatch(level -> level instanceof Level.Element(Typed item, var before)
                                && item.type().present() instanceof Type.Fields(var fields)
                                && fields.containsKey(name));
    }

    private static Optional<Typed> in(Level level, String name, Optional<Typed> outer) {
        return switch (level) {
            case Level.Variable(String variable, Typed value, var before) ->
                variable.equals(name) ? Optional.of(value) : outer;
            case Level.Element(Typed item, var before) when name.equals("item") -> Optional.of(item);
            case Level.Element(Typed item, var before) -> field(item, name, outer);
        };
    }

    private static Optional<Typed> field(Typed item, String name, Optional<Typed> outer) {
        if (item.type().present() instanceof Type.Fields(var fields)) {
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

    /** Every name that can be written here. */
    Set<String> all() {
        var all = new LinkedHashSet<>(names.all());
        for (Level level : levels) {
            switch (level) {
                case Level.Variable(String name, Typed value, var before) -> all.add(name);
                case Level.Element(Typed item, var before) -> {
                    all.add("item");
                    if (item.type().present() instanceof Type.Fields(var fields)) {
                        all.addAll(fields.keySet());
                    }
                }
            }
        }
        return all;
    }
}

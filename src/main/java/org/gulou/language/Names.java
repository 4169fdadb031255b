package org.gulou.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gulou.kernel.Ordered;
import org.gulou.kernel.Written;

/**
 * What names mean at one place of a definition: its own scope first, then outwards.
 *
 * @param own the names of the innermost scope
 * @param around the scope around it; empty at the top
 * @param tables decision tables and other named functions, callable by name
 * @param told what a function such as {@code given} or {@code parameter} can be asked about by a quoted name, each thing
 *     with what it answers; a function that is not named here answers for any name
 * @param behind what is written behind some of the names of the innermost scope
 * @param given conditions that hold wherever these names are read, such as the {@code show} of a page for its items
 */
public record Names(
        Map<String, Type> own,
        Optional<Names> around,
        Map<String, Signature> tables,
        Map<String, Map<String, Type>> told,
        Map<String, Behind> behind,
        List<String> given) {
    /** Under this name elements are told of; no function can be called so. */
    private static final String ELEMENTS = "#each";

    private static final String PLAIN = "#plain";
    private static final String PUBLISHED = "#published";

    /** Whether the language itself has a function of this name, which no other may take. */
    public static boolean isFunction(String name) {
        return Library.names().contains(name);
    }

    /** What a declared function does; pure, and safe to call from many threads. */
    @FunctionalInterface
    public interface Body {
        /** Answers for one argument for each parameter, in order; any may be empty or unknown. */
        Value call(List<Value> arguments, Surroundings surroundings);
    }

    /**
     * A function that a definition declares, such as a {@link DecisionTable#signature decision table}.
     *
     * @param tested the texts that it compares a parameter with; a parameter that is not here is compared with none
     * @param written the texts that it comes to, by the name of the outcome where there are several
     */
    public record Signature(
            Map<String, Type> parameters,
            Type result,
            Body body,
            Map<String, Set<String>> tested,
            Map<String, Set<String>> written,
            Gaps gaps) {
        public Signature {
            parameters = Ordered.copy(parameters);
            tested = Map.copyOf(tested);
            written = Map.copyOf(written);
        }

        public Signature(Map<String, Type> parameters, Type result, Body body) {
            this(parameters, result, body, Map.of(), Map.of(), Gaps.NONE);
        }
    }

    /**
     * What a name stands for.
     *
     * @param rule the named rule as it is written, with where; empty for an answer
     * @param asked the conditions under which an answer is asked, all of them, as written
     * @param answered whether it surely holds a value where it is asked
     * @param kept conditions that hold wherever it has a value, as written
     * @param otherwise what stands for it where it is empty, as written; of rows also where there are none
     */
    public record Behind(
            Optional<Written> rule,
            List<String> asked,
            boolean answered,
            List<String> kept,
            Optional<String> otherwise) {
        private static final Pattern WORDS = Pattern.compile("[^\\w\\p{L}]+");

        public Behind {
            asked = List.copyOf(asked);
            kept = List.copyOf(kept);
        }

        public static Behind rule(Written written) {
            return new Behind(Optional.of(written), List.of(), false, List.of(), Optional.empty());
        }

        public static Behind answer(List<String> asked, boolean answered, List<String> kept) {
            return answer(asked, answered, kept, Optional.empty());
        }

        public static Behind answer(
                List<String> asked, boolean answered, List<String> kept, Optional<String> otherwise) {
            return new Behind(Optional.empty(), asked, answered, kept, otherwise);
        }

        /** Of what may not be there yet, or not at all: what is kept where it is. */
        public static Behind keeping(List<String> kept) {
            return answer(List.of(), false, kept);
        }

        /** What is kept of a field of a record, said from outside, where the record has a name. */
        public Behind outside(String record, Set<String> fields) {
            var moved = new Moved(new Node.Name(0, record), fields);
            List<String> said = kept.stream()
                    .flatMap(condition -> Meanings.read(condition, Spaced.NONE).stream())
                    .flatMap(condition -> moved.of(condition).stream())
                    .map(Source::of)
                    .toList();
            return answer(List.of(), answered, said);
        }

        /** Under what it is asked, as far as that holds wherever it has a value. */
        List<String> needed() {
            return asked.stream().filter(kept::contains).toList();
        }

        /** Whether it means the same where these names mean something else. */
        boolean survives(Set<String> hidden) {
            return Stream.of(rule.stream().map(Written::text), asked.stream(), kept.stream())
                    .flatMap(written -> written)
                    .noneMatch(text -> mentions(text, hidden));
        }

        static boolean mentions(String text, Set<String> words) {
            return WORDS.splitAsStream(text).anyMatch(words::contains);
        }
    }

    public Names {
        own = Ordered.copy(own);
        tables = Map.copyOf(tables);
        told = Map.copyOf(told);
        behind = Map.copyOf(behind);
        given = List.copyOf(given);
    }

    public Names(
            Map<String, Type> own,
            Optional<Names> around,
            Map<String, Signature> tables,
            Map<String, Map<String, Type>> told) {
        this(own, around, tables, told, Map.of(), List.of());
    }

    public static Names of(Map<String, Type> names) {
        return new Names(names, Optional.empty(), Map.of(), Map.of());
    }

    /** The scope of a row or a group inside this one. */
    public Names inside(Map<String, Type> inner) {
        return new Names(inner, Optional.of(this), tables, Map.of());
    }

    /** The same, where {@code function} answers for these things only. */
    public Names telling(String function, Map<String, Type> things) {
        var more = new LinkedHashMap<>(told);
        more.put(function, Ordered.copy(things));
        return new Names(own, around, tables, more, behind, given);
    }

    /** The same, where {@code elements} are what elements are called inside the rows that are made of them. */
    public Names naming(Set<String> elements) {
        var all = new LinkedHashMap<String, Type>();
        told(ELEMENTS).ifPresent(all::putAll);
        elements.forEach(element -> all.put(element, Type.ANY));
        return telling(ELEMENTS, all);
    }

    /** The same, where it is not looked into when lists have elements. */
    Names plain() {
        return telling(PLAIN, Map.of());
    }

    boolean isPlain() {
        return told(PLAIN).isPresent();
    }

    /** The same of what was published before: what only judges its conditions is told, and keeps none from being run. */
    public Names ofPublished() {
        return telling(PUBLISHED, Map.of());
    }

    public boolean areOfPublished() {
        return told(PUBLISHED).isPresent();
    }

    /** Whether rows know the element that they are made of by this name, which is none outside of them. */
    boolean isElement(String name) {
        return told(ELEMENTS).filter(known -> known.containsKey(name)).isPresent();
    }

    /** The same, telling what stands behind some of the innermost names. */
    public Names behind(Map<String, Behind> known) {
        return new Names(own, around, tables, told, known, given);
    }

    /** The same, where a condition is known to hold. */
    public Names given(String condition) {
        var more = new ArrayList<>(given);
        more.add(condition);
        return new Names(own, around, tables, told, behind, more);
    }

    /**
     * What stands behind a name, or behind the field of each row of a list: {@code people.wage}, whose conditions are about
     * the row. Empty where nothing is known, or would mean something else here.
     */
    Optional<Behind> behind(String path) {
        int dot = path.indexOf('.');
        return own.containsKey(dot < 0 ? path : path.substring(0, dot))
                ? Optional.ofNullable(behind.get(path))
                : around.flatMap(outer -> outer.behind(path)).filter(known -> known.survives(own.keySet()));
    }

    /** What is sure of the innermost names wherever they have a value, by path; none of it is about rows. */
    public Map<String, Behind> keptOutsideRows() {
        var sure = new LinkedHashMap<String, Behind>();
        behind.forEach((path, known) -> {
            boolean one = !(own.getOrDefault(path.split("\\.", 2)[0], Type.ANY).present() instanceof Type.ListOf)
                    || path.indexOf('.') < 0;
            if (one && !known.kept().isEmpty()) {
                sure.put(path, Behind.keeping(known.kept()));
            }
        });
        return sure;
    }

    /** Conditions that hold wherever the answer at {@code path} has a value, as written; none where nothing is known. */
    public List<String> kept(String path) {
        return behind(path).map(Behind::kept).orElse(List.of());
    }

    /** The scope in which a row of the list at {@code path} has a name. */
    public Names inside(String name, Type row, String path) {
        String from = path + ".";
        var known = new LinkedHashMap<String, Behind>();
        for (Optional<Names> at = Optional.of(this); at.isPresent(); at = at.get().around) {
            at.get().behind.forEach((key, what) -> {
                if (key.startsWith(from)) {
                    known.putIfAbsent(name + "." + key.substring(from.length()), what);
                }
            });
        }
        return inside(Map.of(name, row)).behind(known);
    }

    /** The scope in which the fields of a row of the list at {@code path} have their own names. */
    Names elements(String path, Map<String, Type> fields) {
        var known = new LinkedHashMap<String, Behind>();
        inside("", Type.ANY, path).behind.forEach((field, what) -> known.put(field.substring(1), what));
        return inside(fields).behind(known);
    }

    /** Every condition that is known to hold here, as far as it means the same here. */
    Set<String> givens() {
        var all = new LinkedHashSet<>(given);
        around.ifPresent(outer -> outer.givens().stream()
                .filter(condition -> !Behind.mentions(condition, own.keySet()))
                .forEach(all::add));
        return all;
    }

    /** What {@code function} can be asked about; empty where that is anything. */
    public Optional<Map<String, Type>> told(String function) {
        return Optional.ofNullable(told.get(function)).or(() -> around.flatMap(outer -> outer.told(function)));
    }

    public Optional<Type> typeOf(String name) {
        Type type = own.get(name);
        return type != null ? Optional.of(type) : around.flatMap(outer -> outer.typeOf(name));
    }

    /** Every name that can be written here, for suggestions. */
    public Set<String> all() {
        var all = new LinkedHashSet<>(own.keySet());
        around.ifPresent(outer -> all.addAll(outer.all()));
        return all;
    }
}

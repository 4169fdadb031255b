package org.gulou.catalog.foreign.forms;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.forms.ReservedIds;

/** Where names of questions count: the whole form, a group, or the rows of a list. Filled before any condition is read. */
final class Scope {
    /** Words of the rule language that an item may be called by, though its rules would read badly. */
    private static final Set<String> AWKWARD =
            Set.of("then", "else", "in", "return", "satisfies", "not", "between", "function", "date", "time");

    /**
     * A question as rules call it.
     *
     * @param title its words as they came
     * @param typed whether it is typed here and chosen there
     * @param page where it is asked, counted from the first
     * @param certain whether everybody is asked and must answer
     */
    record Question(
            String id,
            String title,
            String kind,
            boolean typed,
            Map<String, String> options,
            Scope scope,
            int page,
            boolean certain) {}

    private final Optional<Scope> around;
    private final String id;
    private final boolean rows;
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, List<Scope>> scopes = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> shared = new HashSet<>();
    private int page;
    private int conditions;

    private Scope(Optional<Scope> around, String id, boolean rows) {
        this.around = around;
        this.id = id;
        this.rows = rows;
    }

    /** @param used names that the form has anyway */
    static Scope ofForm(Set<String> used) {
        var form = new Scope(Optional.empty(), "", false);
        form.taken.addAll(used);
        return form;
    }

    /** A group or list in this scope. */
    Scope enter(Component component, boolean isList) {
        var inner = new Scope(Optional.of(this), fresh(component.naming()), isList);
        inner.page = form().page;
        scopes.computeIfAbsent(component.key(), none -> new ArrayList<>()).add(inner);
        return inner;
    }

    /** A question in this scope. */
    Question ask(Component component, String kind) {
        String name = fresh(component.naming());
        Map<String, String> ids = new LinkedHashMap<>();
        if (Kinds.isCountry(component)) {
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).forEach(code -> ids.put(code, code));
        } else if (kind.startsWith("choice")) {
            component.options().keySet().forEach(value -> ids.put(value, optionId(component.optionName(value), ids)));
        }
        boolean certain = form().conditions == 0
                && component.terms().filter(Terms::isCertain).isPresent();
        var question =
                new Question(name, component.label(), kind, Kinds.isTyped(component), ids, this, form().page, certain);
        if (questions.putIfAbsent(component.key(), question) != null
                && component.terms().isPresent()) {
            shared.add(component.key());
        }
        return question;
    }

    /** Nobody can read this any more. */
    void forget(String key) {
        questions.remove(key);
    }

    /** A name for words or a heading, which nobody reads. */
    String fresh(String key) {
        String name = camel(key);
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + number;
        }
        return free;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.replace("ø", "o").replace("Ø", "O").replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    /** A name that rules may read bare. */
    private static String camel(String key) {
        var name = new StringBuilder();
        for (String piece : plain(key).split("[^A-Za-z0-9]+", -1)) {
            if (!piece.isEmpty()) {
                name.append(
                                name.isEmpty()
                                        ? Character.toLowerCase(piece.charAt(0))
                                        : Character.toUpperCase(piece.charAt(0)))
                        .append(piece, 1, piece.length());
            }
        }
        if (name.isEmpty() || !Character.isLetter(name.charAt(0))) {
            name.insert(0, "question");
        }
        String id = name.toString();
        return ReservedIds.isWord(id) || ReservedIds.isButton(id) || AWKWARD.contains(id) ? id + "Given" : id;
    }

    /** An id for the value of an option; values that hold no letter or digit are counted. */
    static String optionId(String value, Map<String, String> others) {
        String text = plain(value).replaceAll("[^A-Za-z0-9_]+", "-").replaceAll("^[-_]+|-+$", "");
        String wished = text.isEmpty() ? "option-" + (others.size() + 1) : text;
        String free = wished;
        for (int number = 2; others.containsValue(free); number++) {
            free = wished + "-" + number;
        }
        return free;
    }

    /** What stands in a component, which is asked only where that is. */
    List<Piece> within(Component component, Scope inner) {
        int more = component.terms().flatMap(Terms::shown).isPresent() ? 1 : 0;
        form().conditions += more;
        List<Piece> pieces = Piece.all(component.children(), inner);
        form().conditions -= more;
        return pieces;
    }

    /** What is named from here on stands on the next page. */
    void turn() {
        form().page++;
    }

    /** The page on which a group or list stands; of the form, the page that is being named. */
    int page() {
        return page;
    }

    /** An id as papers and pages have it; where the key holds no letter, it is counted. */
    static String kebab(String key, int number) {
        String id = plain(key)
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
        return id.isEmpty() ? "paper-" + (number + 1) : id;
    }

    Optional<Scope> around() {
        return around;
    }

    boolean isList() {
        return rows;
    }

    Optional<Question> question(String key) {
        return Optional.ofNullable(questions.get(key));
    }

    /** Whether several questions have this key, and nothing tells which is meant. */
    boolean isShared(String key) {
        return shared.contains(key);
    }

    /** The groups and lists of this key; more than one where they share it. */
    List<Scope> scopes(String key) {
        return scopes.getOrDefault(key, List.of());
    }

    Scope form() {
        return around.map(Scope::form).orElse(this);
    }

    /** The nearest list in whose rows this stands, perhaps itself. */
    Optional<Scope> list() {
        return rows ? Optional.of(this) : around.flatMap(Scope::list);
    }

    /** This scope and those around it, the form last. */
    Stream<Scope> outwards() {
        return Stream.iterate(Optional.of(this), Optional::isPresent, scope -> scope.flatMap(Scope::around))
                .map(Optional::orElseThrow);
    }

    boolean takes(String name) {
        return taken.contains(name);
    }

    /** The ids that lead here from the row around, or from the form. */
    List<String> path() {
        var path = new ArrayDeque<String>();
        for (Scope one = this; one.around.isPresent() && !one.rows; one = one.around.get()) {
            path.addFirst(one.id);
        }
        return List.copyOf(path);
    }

    /** The ids that lead here from the form, through lists too. */
    List<String> wholePath() {
        var path = new ArrayDeque<String>();
        outwards().filter(scope -> scope.around.isPresent()).forEach(scope -> path.addFirst(scope.id));
        return List.copyOf(path);
    }

    String id() {
        return id;
    }

    /** All questions of this foreign key, here and further in. */
    Stream<Question> everywhere(String key) {
        return Stream.concat(
                question(key).stream(),
                scopes.values().stream().flatMap(List::stream).flatMap(scope -> scope.everywhere(key)));
    }
}

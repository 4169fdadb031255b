package org.gulou.catalog.advice;

import static org.gulou.kernel.Sentence.say;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.definition.Node.Fields;
import org.gulou.kernel.Sentence;

/**
 * What a service asks of a person, on its shortest and on its longest path.
 */
public record Burden(Load shortest, Load longest, int visits) {
    /**
     * What is asked on one path.
     *
     * @param seconds to read, answer and fetch papers, by the times below; visits count an hour each
     */
    public record Load(int pages, int questions, int papers, int seconds) {
        static final Load NONE = new Load(0, 0, 0, 0);

        Load and(Load more) {
            return new Load(
                    pages + more.pages, questions + more.questions, papers + more.papers, seconds + more.seconds);
        }

        Load times(int rows) {
            return new Load(pages * rows, questions * rows, papers * rows, seconds * rows);
        }
    }

    /** Seconds to read a page, and to find a paper and take its picture. */
    private static final int PAGE = 10;

    private static final int PAPER = 180;
    private static final int VISIT = 3600;
    private static final int ANSWER = 20;

    /** Seconds for an answer, where it takes longer or shorter than usual. */
    private static final Map<String, Integer> SECONDS = Map.ofEntries(
            Map.entry("boolean", 8),
            Map.entry("choice", 10),
            Map.entry("row", 10),
            Map.entry("name", 10),
            Map.entry("residentId", 30),
            Map.entry("bankCard", 40),
            Map.entry("address", 40),
            Map.entry("longText", 120),
            Map.entry("file", 120),
            Map.entry("coordinates", 60),
            Map.entry("declaration", 30));

    private static final Set<String> WORDS = Set.of("info", "heading");

    /** Rows of a list on the longest path, where it may have that many. */
    private static final int ROWS = 3;

    /** The burden in a line, from the shortest to the longest path. */
    public Sentence words() {
        return say(
                "{minutes} minutes, {questions} questions on {pages} pages, {papers} papers, {visits} visits",
                span(minutes(shortest), minutes(longest)),
                span(shortest.questions(), longest.questions()),
                span(shortest.pages(), longest.pages()),
                span(shortest.papers(), longest.papers()),
                visits);
    }

    private static String span(int least, int most) {
        return least == most ? String.valueOf(least) : least + "–" + most;
    }

    /** Minutes on a path. */
    public static int minutes(Load load) {
        return (load.seconds() + 59) / 60;
    }

    /**
     * Counts what a service asks; what a rule decides is left out of the shortest path and taken into the longest.
     *
     * @param elements by name and major version
     */
    static Burden of(Fields service, Fields form, Map<String, Fields> elements) {
        Load least = Load.NONE;
        Load most = Load.NONE;
        for (Fields page : form.maps("pages")) {
            boolean maybe = page.get("show").isPresent() || page.get("each").isPresent();
            Load read = new Load(1, 0, 0, PAGE);
            most = most.and(read).and(items(page.maps("items"), elements, true));
            least = maybe ? least : least.and(read).and(items(page.maps("items"), elements, false));
        }
        for (Fields paper : service.maps("papers")) {
            boolean fetched = paper.get("from").isPresent();
            boolean maybe = paper.get("when").isPresent()
                    || paper.get("required").isPresent()
                    || paper.get("each").isPresent();
            Load one = new Load(0, 0, 1, PAPER);
            most = fetched ? most : most.and(one);
            least = fetched || maybe ? least : least.and(one);
        }
        int visits = service.integer("visits", 0);
        Load travel = new Load(0, 0, 0, visits * VISIT);
        return new Burden(least.and(travel), most.and(travel), visits);
    }

    private static Load items(List<Fields> items, Map<String, Fields> elements, boolean longest) {
        Load all = Load.NONE;
        for (Fields item : items) {
            if (longest || item.get("show").isEmpty()) {
                all = all.and(item(item, elements, longest));
            }
        }
        return all;
    }

    private static Load item(Fields item, Map<String, Fields> elements, boolean longest) {
        int rows = item.fields("repeat").map(repeat -> rows(repeat, longest)).orElse(1);
        Optional<Fields> element = item.string("use").map(name -> elements.getOrDefault(name, item));
        if (element.isPresent()) {
            Set<String> only = Set.copyOf(item.strings("only"));
            return items(
                            element.get().maps("items").stream()
                                    .filter(one -> only.isEmpty() || only.contains(one.stringOrEmpty("id")))
                                    .toList(),
                            elements,
                            longest)
                    .times(rows);
        }
        if (item.get("items").isPresent()) {
            return items(item.maps("items"), elements, longest).times(rows);
        }
        String kind = item.stringOrEmpty("kind");
        boolean asked = item.get("computed").isEmpty() && !WORDS.contains(kind);
        boolean wanted = longest || item.get("required").isPresent();
        return asked && wanted ? new Load(0, 1, 0, SECONDS.getOrDefault(kind, ANSWER)) : Load.NONE;
    }

    private static int rows(Fields repeat, boolean longest) {
        int least = number(repeat, "min", 1);
        int most = number(repeat, "max", ROWS);
        return longest ? Math.max(1, Math.min(Math.max(least, ROWS), most)) : Math.max(0, least);
    }

    private static int number(Fields repeat, String key, int otherwise) {
        return repeat.string(key)
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    /** The elements of a catalogue by name and major version, as {@code use} names them. */
    static Map<String, Fields> elements(List<SourceFile> files) {
        var elements = new HashMap<String, Fields>();
        for (SourceFile file : files) {
            if (file.path().startsWith("elements/")) {
                elements.put(file.path().substring("elements/".length()).replace(".yaml", ""), file.tree());
            }
        }
        return elements;
    }
}

package org.gulou.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A form, and people who fill it in, made up from a number: the same number makes the same. */
final class RandomForm {
    private static final List<String> VALUES =
            List.of("true", "false", "a", "b", "a|b", "0", "7", "-3", "x", "2026|3|7", "2026|2|30", "", "r1", "k1");

    private final Random random;
    private final List<String> booleans = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<String> choices = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private int ids;
    private int keys;

    RandomForm(long seed) {
        this.random = new Random(seed);
    }

    /** A form whose conditions do not contradict each other: that would be refused. */
    Form form() {
        while (true) {
            List.of(booleans, numbers, choices, lists, groups).forEach(List::clear);
            Sketch sketch = sketch();
            List<String> problems = sketch.problems();
            if (problems.isEmpty() || !problems.stream().allMatch(RandomForm::isContradiction)) {
                return sketch.form();
            }
        }
    }

    private static boolean isContradiction(String problem) {
        return problem.contains("is never asked")
                || problem.contains("is never true")
                || problem.contains("is always true");
    }

    private Sketch sketch() {
        var sketch = new Sketch();
        sketch.page(
                "start",
                named(booleans, "b", ItemSketch.item("b", "boolean").required()),
                named(choices, "c", ItemSketch.choice("c", "a", "b", "c")),
                named(lists, "l", ItemSketch.choices("l", "a", "b", "c")),
                named(numbers, "n", ItemSketch.item("n", "integer").required()));
        int pages = 1 + random.nextInt(4);
        for (int page = 0; page < pages; page++) {
            var items = new ArrayList<ItemSketch>();
            String show = random.nextInt(3) == 0 ? condition() : "true";
            int known = booleans.size() + numbers.size() + choices.size();
            for (int i = 0; i <= random.nextInt(5); i++) {
                items.add(item(known));
            }
            sketch.pageIf("page-" + page, show, items.toArray(ItemSketch[]::new));
        }
        if (!groups.isEmpty() && random.nextBoolean()) {
            String group = groups.getFirst();
            sketch.pageEach(
                    "rows",
                    group + "[n > 3]",
                    "g",
                    ItemSketch.item("more", "text"),
                    ItemSketch.item("sure", "boolean").required());
            sketch.eligibleEach("eachRow", group, "g", "g.n > 5");
            sketch.paperEach("proof", group + "[n > 5]", "g", "{g.n | —}");
        }
        for (int i = 0; i < 3; i++) {
            sketch.eligible("condition" + i, certain(), random.nextBoolean());
        }
        return sketch.paper("paper", condition(), "upload", "at window", "cannot")
                .fee("fee", "if " + certain() + " then 5 else 2.5")
                .rule("named", condition());
    }

    private ItemSketch item(int known) {
        String id = "i" + ids++;
        String show = known > 0 && random.nextInt(5) < 3 ? condition() : "true";
        ItemSketch item = switch (random.nextInt(8)) {
            case 0 -> named(booleans, id, ItemSketch.item(id, "boolean"));
            case 1 -> named(numbers, id, ItemSketch.item(id, "integer").with("min", "0"));
            case 2 -> named(choices, id, ItemSketch.choice(id, "a", "b", "c"));
            case 3 -> named(lists, id, ItemSketch.choices(id, "a", "b", "c"));
            case 4 -> ItemSketch.item(id, random.nextBoolean() ? "text" : "date");
            case 5 ->
                ItemSketch.group(
                        id,
                        ItemSketch.item("inner", "text"),
                        ItemSketch.item("deep", "boolean").show(condition()));
            case 6 -> rows(id);
            default ->
                lists.isEmpty()
                        ? computed(id)
                        : ItemSketch.each(
                                id,
                                lists.getLast(),
                                "e",
                                ItemSketch.item("why", "text").required());
        };
        if (!show.equals("true")) {
            item.show(show);
        }
        return random.nextBoolean() && item.isAsked() ? item.required() : item;
    }

    private ItemSketch named(List<String> names, String id, ItemSketch item) {
        names.add(id);
        return item;
    }

    private ItemSketch computed(String id) {
        String rule = late(numbers) + " * 2";
        return ItemSketch.item(id, "integer").with("computed", rule).with("required", "false");
    }

    private ItemSketch rows(String id) {
        ItemSketch rows = ItemSketch.rows(
                id,
                random.nextInt(2),
                3,
                ItemSketch.item("n", "integer").required(),
                ItemSketch.item("name", "text").show("n > 1"),
                ItemSketch.item("other", "row").with("of", id).with("only", "n < 3"));
        groups.add(id);
        return rows;
    }

    /** One of the names; often the last one, so that conditions hang on conditions. */
    private String late(List<String> names) {
        return random.nextBoolean() ? names.getLast() : oneOf(names);
    }

    /** A condition that may be empty. */
    private String condition() {
        return switch (random.nextInt(5)) {
            case 0 -> "not(" + certain() + ")";
            case 1 -> certain() + " and " + certain();
            case 2 -> certain() + " or " + certain();
            case 3 -> late(numbers) + " > 3";
            default -> certain();
        };
    }

    /** A condition that is never empty. */
    private String certain() {
        return switch (random.nextInt(4)) {
            case 0 -> late(booleans) + " = true";
            case 1 -> late(choices) + " = \"a\"";
            case 2 -> "\"b\" in " + late(lists);
            default -> groups.isEmpty() ? late(booleans) + " = true" : "count(" + late(groups) + ") > 1";
        };
    }

    /** Somebody who opens pages at random, types at random, and continues, saves, or makes and removes rows. */
    Answers filled(Form form, int posts) {
        Answers answers = Answers.NONE;
        for (int i = 0; i < posts; i++) {
            var journey = Journey.of(form, answers, Sketch.today());
            List<PageState> pages = journey.pages();
            if (pages.isEmpty()) {
                return answers;
            }
            PageState page = pages.get(random.nextInt(pages.size()));
            var posted = new LinkedHashMap<String, List<String>>();
            journey.questions(page.id(), "en").forEach(question -> types(question, posted));
            if (random.nextInt(4) == 0) {
                posted.put("save", List.of(""));
            }
            answers = journey.read(page.id(), posted, () -> "k" + ++keys);
        }
        return answers;
    }

    private void types(Question question, Map<String, List<String>> posted) {
        posted.computeIfAbsent("-asked", name -> new ArrayList<>()).add(question.id());
        if (question.moreRows() && random.nextInt(3) == 0) {
            posted.put("addRow", List.of(question.id()));
        }
        if (!question.rows().isEmpty() && random.nextInt(6) == 0) {
            posted.put("removeRow", List.of(question.rows().getFirst().path()));
        }
        posted.put(question.id(), List.of(value().split("\\|", -1)));
        question.parts().forEach(part -> types(part, posted));
        question.rows().forEach(row -> row.parts().forEach(part -> types(part, posted)));
    }

    String value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    /** One of these. */
    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}

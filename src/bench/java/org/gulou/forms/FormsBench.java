package org.gulou.forms;

import static org.gulou.forms.ItemSketch.choice;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gulou.kernel.CheckDigits;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;

/**
 * What it costs to look at a filled form: its way, what is wrong, what is computed, which papers are due, what it costs.
 * Every fifth form has a mistake. Beside it the same answers of the smaller form are checked by JSON Schema, which tells
 * neither way nor computed values nor words.
 */
@State(Scope.Benchmark)
@Warmup(iterations = 10, time = 3)
public class FormsBench {
    private static final int SAMPLES = 50;
    private static final int PEOPLE = 5;
    private static final Circumstances TODAY = Sketch.today();

    private final Form form44 = form44().form();
    private final Form form560 = form560().form();
    private final List<Answers> answers44 =
            IntStream.range(0, SAMPLES).mapToObj(FormsBench::answers44).toList();
    private final List<Answers> answers560 =
            IntStream.range(0, 10).mapToObj(FormsBench::answers560).toList();
    private final JsonForm44 jsonForm = new JsonForm44();
    private final List<JsonNode> trees = answers44.stream().map(JsonForm44::tree).toList();
    private int next;

    static Sketch form44() {
        return new Sketch()
                .page(
                        "applicant",
                        item("name", "name").required(),
                        item("residentId", "residentId").required(),
                        item("phone", "phone").required(),
                        item("email", "email"),
                        item("birthDate", "date").required().with("max", "case.filedOn"),
                        choice("sex", "female", "male").required(),
                        choice("marital", "single", "married", "widowed").required(),
                        item("postcode", "postcode"),
                        item("street", "address").required(),
                        item("working", "boolean").required())
                .page(
                        "situation",
                        item("spouse", "name").show("marital = \"married\"").required(),
                        item("spouseId", "residentId").show("marital = \"married\"").required(),
                        item("married", "date").show("marital = \"married\"").required(),
                        item("widowed", "date").show("marital = \"widowed\""),
                        item("employer", "text").show("working").required(),
                        item("salary", "money").show("working").required().with("min", "0"),
                        item("since", "month").show("working").required(),
                        item("seeking", "boolean").show("not(working)").required())
                .page(
                        "household",
                        rows(
                                "household",
                                1,
                                10,
                                item("name", "name").required(),
                                item("age", "integer").required().with("min", "0").with("max", "130"),
                                item("income", "money").required().with("min", "0")),
                        item("total", "money").with("computed", "sum(household.income)").round("0.01 half up"),
                        item("perHead", "money")
                                .with("computed", "total / count(household)")
                                .round("0.01 half up"),
                        item("adults", "integer").with("computed", "count(household[age >= 18])"))
                .page(
                        "home",
                        item("rooms", "integer").required().with("min", "1"),
                        item("area", "decimal").required().with("min", "5"),
                        item("areaPerHead", "decimal")
                                .with("computed", "area / count(household)")
                                .round("0.1 half up"),
                        choice("owned", "owned", "rented", "lent").required(),
                        item("rent", "money").with("min", "0"),
                        item("heating", "boolean").required(),
                        item("water", "boolean").required(),
                        item("loan", "percent"),
                        item("card", "bankCard").required(),
                        item("starts", "date").required().with("min", "case.filedOn"),
                        item("note", "longText"),
                        item("agreed", "declaration").required())
                .check("not(owned = \"rented\") or answered(rent)", "Tell the rent", "rent")
                .eligible("income", "perHead < 4500", false)
                .eligible("adult", "adults >= 1", true)
                .paper("income-proof", "total > 0", "upload", "later 10 working days", "cannot")
                .paper("marriage", "marital = \"married\"", "upload", "at window")
                .paperEach("minor", "household[age < 18]", "m", "{m.name}")
                .fee("copies", "count(household) * 2.5")
                .fee("late", "if working then 10 else 0");
    }

    private static String residentId(Random random) {
        String digits = "520103%d%02d%02d%03d"
                .formatted(1950 + random.nextInt(50), 1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(1000));
        return digits + CheckDigits.residentCheck(digits);
    }

    private static Answers answers44(int sample) {
        var random = new Random(sample);
        var raw = new LinkedHashMap<String, List<String>>();
        raw.put("name", List.of("王芳"));
        raw.put("residentId", List.of(residentId(random)));
        raw.put("phone", List.of("1380013%04d".formatted(random.nextInt(10_000))));
        raw.put("email", List.of("fang@example.com"));
        raw.put("birthDate", List.of("1985", "5", "" + (1 + random.nextInt(28))));
        raw.put("sex", List.of("female"));
        raw.put("marital", List.of(List.of("single", "married", "widowed").get(sample % 3)));
        raw.put("postcode", List.of("550001"));
        raw.put("street", List.of("中华北路1号"));
        raw.put("working", List.of("" + (sample % 2 == 0)));
        raw.put("spouse", List.of("李强"));
        raw.put("spouseId", List.of(residentId(random)));
        raw.put("married", List.of("2010", "10", "1"));
        raw.put("widowed", List.of("2020", "1", "2"));
        raw.put("employer", List.of("某某公司"));
        raw.put("salary", List.of("3200.50"));
        raw.put("since", List.of("2015", "3"));
        raw.put("seeking", List.of("true"));
        var keys = new ArrayList<String>();
        for (int i = 1; i <= PEOPLE; i++) {
            keys.add("r" + i);
            raw.put("household.r" + i + ".name", List.of("王小" + i));
            raw.put("household.r" + i + ".age", List.of("" + random.nextInt(90)));
            raw.put("household.r" + i + ".income", List.of("" + random.nextInt(8000)));
        }
        raw.put("rooms", List.of("3"));
        raw.put("area", List.of("86.5"));
        raw.put("owned", List.of("rented"));
        raw.put("rent", List.of("900"));
        raw.put("heating", List.of("true"));
        raw.put("water", List.of("true"));
        raw.put("loan", List.of("4.5"));
        raw.put("card", List.of("4111111111111111"));
        raw.put("starts", List.of("2027", "1", "1"));
        raw.put("note", List.of("无"));
        raw.put("agreed", List.of("true"));
        if (sample % 5 == 0) {
            spoil(raw, sample / 5);
        }
        return settled(form44(), raw, Map.of("household", keys));
    }

    private static void spoil(Map<String, List<String>> raw, int how) {
        switch (how % 4) {
            case 0 -> raw.put("residentId", List.of("110105194912310021"));
            case 1 -> raw.put("household.r2.age", List.of("abc"));
            case 2 -> raw.remove("rooms");
            default -> raw.put("starts", List.of("2026", "1", "1"));
        }
    }

    private static Answers settled(Sketch form, Map<String, List<String>> raw, Map<String, List<String>> rows) {
        Set<String> settled = new LinkedHashSet<>(rows.keySet());
        form.source().pages().forEach(page -> page.items().forEach(one -> settled.add(one.id())));
        rows.forEach((group, keys) -> form.source().pages().stream()
                .flatMap(page -> page.items().stream())
                .filter(one -> one.id().equals(group))
                .forEach(one -> keys.forEach(
                        key -> one.items().forEach(cell -> settled.add(group + "." + key + "." + cell.id())))));
        Stream.of("income-proof", "marriage").forEach(paper -> settled.add(Journey.PAPERS + "." + paper));
        var papers = Map.of(
                "income-proof", new Answers.Paper(Optional.of(Way.Means.LATER), "", List.of()),
                "marriage", new Answers.Paper(Optional.of(Way.Means.AT_WINDOW), "", List.of()));
        return new Answers(raw, rows, settled, papers, Map.of());
    }

    static Sketch form560() {
        var sketch = new Sketch();
        for (int page = 0; page < 14; page++) {
            var items = new ItemSketch[40];
            for (int i = 0; i < items.length; i++) {
                String id = "p" + page + "i" + i;
                items[i] = switch (i % 5) {
                    case 0 -> item(id, "boolean").required();
                    case 1 -> item(id, "integer").show("p" + page + "i" + (i - 1)).required().with("min", "0");
                    case 2 -> item(id, "text");
                    case 3 -> choice(id, "a", "b", "c").required();
                    default -> item(id, "date").required();
                };
            }
            sketch.page("page-" + page, items);
        }
        return sketch.rule("both", "p0i0 and p13i0").paper("proof", "both", "upload", "at window").fee("fee", "if both then 5 else 0");
    }

    private static Answers answers560(int sample) {
        var raw = new LinkedHashMap<String, List<String>>();
        for (int page = 0; page < 14; page++) {
            for (int i = 0; i < 40; i++) {
                raw.put("p" + page + "i" + i, switch (i % 5) {
                    case 0 -> List.of("" + ((i / 5 + sample) % 2 == 0));
                    case 1 -> List.of("12");
                    case 2 -> List.of("some words");
                    case 3 -> List.of("b");
                    default -> List.of("2026", "3", "7");
                });
            }
        }
        if (sample % 5 == 0) {
            raw.put("p7i4", List.of("2026", "2", "30"));
        }
        return settled(form560(), raw, Map.of());
    }

    private static Object look(Form form, Answers answers) {
        var journey = Journey.of(form, answers, TODAY);
        int seen = journey.pages().size() + journey.mistakes().size() + journey.papers().size();
        return seen + journey.values().size() + journey.eligibility().overall().word().length()
                + journey.fees().total().hashCode();
    }

    private int next(int of) {
        next = (next + 1) % of;
        return next;
    }

    @Benchmark
    public Object forms_f44_per_cpu_s() {
        return look(form44, answers44.get(next(SAMPLES)));
    }

    @Benchmark
    public Object forms_f560_ms() {
        return look(form560, answers560.get(next(10)));
    }

    @Benchmark
    public Object forms_json_schema_per_cpu_s() {
        return jsonForm.mistakes(trees.get(next(SAMPLES)));
    }
}

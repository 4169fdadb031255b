package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Service;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.Eligibility;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;

/** Whatever is sent to a real form: nothing throws, words are whole, and what is unknown decides nothing. */
class HostileAnswersTest {
    private static final List<String> ROWS = List.of("r1", "r2", "k-3", "", "..", "r1");
    private static final List<String> RAW = List.of(
            "",
            " ",
            "\u0000",
            "\u0007\u001B[31m",
            "\u202Etxt",
            "\uD83E\uDD84".repeat(300),
            "\uD800",
            "1e999999999",
            "-1e-999999999",
            "9".repeat(400),
            "0." + "0".repeat(400) + "1",
            "NaN",
            "-0",
            "١٢٣",
            "2026-02-30",
            "2026-02-28",
            "0000-00-00",
            "99999-12-31",
            "24:60",
            "true",
            "false",
            "TRUE",
            "null",
            "none",
            "yes",
            "11010519491231002X",
            "520102",
            "<script>alert(1)</script>",
            "{name} {0} ${x} #{y}",
            "'; drop table x; --",
            "../../etc/passwd",
            "a\r\nSet-Cookie: x",
            "x".repeat(60_000),
            "1",
            "18",
            "500");

    /** A form with what it stands in. */
    private record Filling(String service, Form form, Circumstances around, boolean defaults) {}

    private static final List<Filling> FORMS = Stream.of(Own.FOLDER, ForeignTest.FOLDER)
            .flatMap(HostileAnswersTest::forms)
            .toList();

    /** What a default proposes counts although it may still be changed. */
    private static final List<Filling> WITHOUT_DEFAULTS =
            FORMS.stream().filter(filling -> !filling.defaults()).toList();

    private static Stream<Filling> forms(Folder folder) {
        Catalogue catalogue = Own.sound(folder);
        return catalogue.services().stream()
                .filter(service -> service.guide().elsewhere().isEmpty())
                .map(service -> filling(catalogue, folder, service));
    }

    private static Filling filling(Catalogue catalogue, Folder folder, Service service) {
        Offer offer = catalogue.offers().stream()
                .filter(one -> one.service().equals(service.id()))
                .findFirst()
                .orElseThrow();
        return new Filling(
                service.id(),
                catalogue.version(offer).orElseThrow().form(),
                new ExampleWorld(catalogue, offer, Map.of()).at(Instant.parse("2026-03-02T01:00:00Z"), Map.of()),
                folder.files().entrySet().stream()
                        .anyMatch(file -> file.getKey().endsWith("/" + service.id() + "/form.yaml")
                                && new String(file.getValue(), UTF_8).contains("default:")));
    }

    private static Answers hostile(Form form, Random random) {
        Answers answers = Answers.NONE;
        for (String path : form.paths()) {
            for (String raw : paths(form, path)) {
                List<String> values = IntStream.range(0, random.nextInt(5))
                        .mapToObj(i -> RAW.get(random.nextInt(RAW.size())))
                        .toList();
                answers = answers.with(raw, values);
                if (random.nextInt(3) > 0) {
                    answers = answers.withSettled(Set.of(raw));
                }
            }
        }
        return rows(form, answers, random);
    }

    /** The path as it is, and with rows of odd names where its groups repeat. */
    private static List<String> paths(Form form, String path) {
        var paths = new ArrayList<String>(List.of(""));
        var bare = "";
        for (String step : path.split("\\.", -1)) {
            bare = bare.isEmpty() ? step : bare + "." + step;
            List<String> keys = form.repeats(bare) ? List.of(".r1", ".k-3") : List.of("");
            paths = new ArrayList<>(paths.stream()
                    .flatMap(before -> keys.stream().map(key -> before + (before.isEmpty() ? "" : ".") + step + key))
                    .toList());
        }
        return paths;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static Answers rows(Form form, Answers answers, Random random) {
        Answers with = answers;
        for (String path : form.paths()) {
            String around = path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
            if (!around.isEmpty() && form.countsRows(around)) {
                for (String group :
                        paths(form, around.contains(".") ? around.substring(0, around.lastIndexOf('.')) : "")) {
                    String own = group.isEmpty() ? last(around) : group + "." + last(around);
                    List<String> keys = random.nextInt(8) == 0
                            ? IntStream.range(0, 300).mapToObj(i -> "n" + i).toList()
                            : ROWS.subList(0, random.nextInt(4));
                    with = with.withRows(own, keys);
                    with = random.nextBoolean() ? with.withSettled(Set.of(own)) : with;
                }
            }
        }
        return with;
    }

    @Property(tries = 120)
    void nothingThatIsSentThrows(@ForAll long seed) {
        var random = new Random(seed);
        Filling filling = FORMS.get(random.nextInt(FORMS.size()));
        Answers answers = hostile(filling.form(), random);
        var journey = Journey.of(filling.form(), answers, filling.around());

        journey.pages().forEach(page -> journey.questions(page.id(), random.nextBoolean() ? "zh" : "en"));
        assertThat(journey.mistakes())
                .as(filling.service())
                .allSatisfy(mistake -> assertThat(mistake.words().in("en")).isNotBlank());
        journey.values();
        journey.filled();
        journey.papers();
        journey.fees();
        journey.next("no such page");
        assertThat(Answers.fromMap(answers.toMap())).isEqualTo(answers);
    }

    @Property(tries = 60)
    void aPostOfAnythingIsTakenOrLeft(@ForAll long seed) {
        var random = new Random(seed);
        Filling filling = FORMS.get(random.nextInt(FORMS.size()));
        var journey = Journey.of(filling.form(), hostile(filling.form(), random), filling.around());
        var posted = new HashMap<String, List<String>>();
        posted.put(
                "asked",
                List.of("nothing", "row", "", "a.b.c", filling.form().paths().getFirst()));
        posted.put("addRow", List.of(RAW.get(random.nextInt(RAW.size())), "people"));
        posted.put("removeRow", List.of("people.gone", ".", RAW.get(random.nextInt(RAW.size()))));
        filling.form().paths().forEach(path -> posted.put(path, List.of(RAW.get(random.nextInt(RAW.size())))));

        for (var page : journey.pages()) {
            Answers read = journey.read(page.id(), posted, () -> "new");
            assertThat(Journey.of(filling.form(), read, filling.around()).mistakes())
                    .isNotNull();
            assertThat(read.raw()).doesNotContainKeys("nothing", "a.b.c");
        }
    }

    /** A yes or no that rests on what is known stays when the rest becomes known. */
    @Property(tries = 120)
    void whatIsUnknownNeverDecides(@ForAll long seed) {
        var random = new Random(seed);
        Filling filling = WITHOUT_DEFAULTS.get(random.nextInt(WITHOUT_DEFAULTS.size()));
        Answers all = hostile(filling.form(), random);
        Answers some = all;
        for (String path : all.raw().keySet()) {
            if (random.nextBoolean()) {
                some = some.with(path, List.of()).withoutSettled(Set.of(path));
            }
        }
        Eligibility late = Journey.of(filling.form(), all, filling.around()).eligibility();
        Journey.of(filling.form(), some, filling.around()).eligibility().findings().stream()
                .filter(finding -> finding.outcome() != Eligibility.Outcome.DEPENDS)
                .forEach(decided -> assertThat(late.findings())
                        .as(filling.service())
                        .filteredOn(finding -> finding.rule().equals(decided.rule()))
                        .extracting(Eligibility.Finding::outcome)
                        .containsOnly(decided.outcome()));
    }
}

package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gulou.forms.ItemSketch.group;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.Local;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Type;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A filled form as it is stored, and as much of it as each reader sees. */
class StoredFormTest {
    private static final Local HERE = new Local(LocalDate.of(2026, 11, 25), Divisions.NONE);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDateTime AT = LocalDateTime.of(2026, 3, 7, 9, 5);

    private static Person filled() {
        var person = new Person(new Sketch()
                .page(
                        "one",
                        group("mother", item("name", "name").required(), item("phone", "phone")),
                        item("sign", "signature"),
                        item("scan", "file"))
                .page("two", rows("people", 1, 3, item("age", "integer"), item("pet", "text")))
                .paper("proof", "true", "later 5 days")
                .paper("photo", "true", "at window")
                .fee("copy", "10")
                .eligible("any", "mother.name != \"x\"", false)
                .form());
        return person.answers("one", "mother.name", "王芳", "mother.phone", "13800138000", "sign", "王芳|M1 1L2 2")
                .answers("two", "people.r1.age", "40", "people.r1.pet", "cat");
    }

    static List<Value> values() {
        return List.of(
                Value.EMPTY,
                Value.TRUE,
                Value.FALSE,
                Value.of("text"),
                Value.of(new BigDecimal("12.50")),
                Value.of(LocalDate.of(2026, 3, 7)),
                new Value.Time(LocalTime.of(9, 5), Optional.empty()),
                new Value.Time(LocalTime.of(9, 5), Optional.of(SHANGHAI)),
                new Value.DateTime(AT, Optional.empty()),
                new Value.DateTime(AT, Optional.of(SHANGHAI)),
                new Value.Days(Duration.ofDays(3)),
                new Value.Months(14),
                new Value.Unknown(Set.of("a", "b")),
                new Value.Items(List.of(Value.of(1), Value.EMPTY)),
                new Value.Fields(Map.of("a", Value.of(1))),
                new Value.Range(Optional.of(Value.of(1)), true, Optional.empty(), false),
                new Value.Range(Optional.empty(), false, Optional.of(Value.of(2)), true));
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyValueIsReadBackAsItWasWritten(Value value) {
        FilledForm form = filled().journey().filled();
        var with = new FilledForm(
                form.sections(),
                Map.of("v", value),
                form.eligibility(),
                form.papers(),
                form.fees(),
                List.of(),
                List.of(),
                Set.of());
        assertThat(FilledForm.fromMap(with.toMap())).isEqualTo(with);
    }

    @Test
    void whatIsNoStoredValueIsRefused() {
        for (Object odd : new Object[] {12, Map.of("colour", "red"), Map.of()}) {
            var map = new LinkedHashMap<>(filled().journey().filled().toMap());
            map.put("values", Map.of("v", odd));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FilledForm.fromMap(map))
                    .withMessageContaining("is not a stored value");
        }
    }

    @Test
    void answersThatAreNotOfTheirShapeAreLeftOut() {
        var map = new LinkedHashMap<String, Object>();
        map.put("raw", Map.of("a", List.of("x", 12), "b", "no list"));
        map.put("rows", "none");
        map.put("settled", List.of("a"));
        map.put("papers", Map.of("p", Map.of("way", "by pigeon", "reason", 3)));
        Answers answers = Answers.fromMap(map);
        assertThat(answers.raw()).isEqualTo(Map.of("a", List.of("x"), "b", List.of()));
        assertThat(answers.rows()).isEmpty();
        assertThat(answers.settled()).containsExactly("a");
        assertThat(answers.paper("p")).isEqualTo(Answers.Paper.NONE);
    }

    private static List<String> paths(FilledForm form) {
        return form.answers().map(FilledForm.Entry.Answer::path).toList();
    }

    @Test
    void aReaderSeesWhatIsNamedForHerAndAGroupStandsForAllInIt() {
        FilledForm form = filled().journey().filled();
        assertThat(paths(form))
                .containsExactly("mother.name", "mother.phone", "sign", "scan", "people.r1.age", "people.r1.pet");
        assertThat(paths(form.shownTo(List.of("mother")))).containsExactly("mother.name", "mother.phone");
        assertThat(paths(form.shownTo(List.of("mother.phone", "people.age"))))
                .containsExactly("mother.phone", "people.r1.age");
        assertThat(paths(form.shownTo(List.of("people")))).containsExactly("people.r1.age", "people.r1.pet");
    }

    @Test
    void whoMaySeeNothingOfAPageDoesNotSeeThePage() {
        FilledForm form = filled().journey().filled();
        assertThat(form.shownTo(List.of("sign")).sections())
                .extracting(FilledForm.Section::page)
                .containsExactly("one");
        assertThat(form.shownTo(List.of("phone", "age")).sections()).isEmpty();
    }

    @Test
    void aReaderSeesPapersByTheirIdAndNeitherFeesNorEligibility() {
        FilledForm form = filled().journey().filled();
        FilledForm shown = form.shownTo(List.of("sign", "photo"));
        assertThat(form.papers()).extracting(FilledForm.Paper::path).containsExactly("proof", "photo");
        assertThat(shown.papers()).extracting(FilledForm.Paper::path).containsExactly("photo");
        assertThat(form.fees()).isNotEmpty();
        assertThat(form.eligibility()).isNotEmpty();
        assertThat(shown.fees()).isEmpty();
        assertThat(shown.eligibility()).isEmpty();
        assertThat(shown.values()).isEmpty();
    }

    @Test
    void onlyASignatureThatWasDrawnHasADrawing() {
        FilledForm form = filled().journey().filled();
        assertThat(form.answer("sign").orElseThrow().drawing()).isEqualTo("M1 1L2 2");
        assertThat(form.answer("mother.name").orElseThrow().drawing()).isEmpty();
        FilledForm typed = filled().answers("one", "sign", "王芳").journey().filled();
        assertThat(typed.answer("sign").orElseThrow().drawing()).isEmpty();
    }

    @Test
    void whatWasLeftBlankShowsNothingAndAFileIsNamed() {
        FilledForm form = filled().answers("one", "mother.phone", "").journey().filled();
        assertThat(form.answer("mother.phone").orElseThrow().shown()).isEqualTo(LocalizedText.NONE);
        Answers answers = filled().answers().withFile("scan", new Upload("f1", "a.pdf", "pdf", 12));
        assertThat(answers.at("scan")).containsExactly("f1");
        assertThat(answers.withoutFile("f1").at("scan")).isEmpty();
        assertThat(answers.withoutFile("f1").uploads()).isEmpty();
        assertThat(answers.withoutFile("f9").at("scan")).containsExactly("f1");
    }

    static List<Arguments> displayed() {
        return List.of(
                shown(Value.EMPTY, Type.ANY, "–", "–"),
                shown(Value.unknown("x"), Type.ANY, "–", "–"),
                shown(Value.TRUE, Type.BOOLEAN, "是", "Yes"),
                shown(Value.FALSE, Type.BOOLEAN, "否", "No"),
                shown(Value.of(new BigDecimal("12.50")), Type.NUMBER, "12.5", "12.5"),
                shown(Value.of(new BigDecimal("0.00")), Type.NUMBER, "0", "0"),
                shown(Value.of(new BigDecimal("1200")), new Type.Money("CNY"), "1,200 元", "1,200 yuan"),
                shown(Value.of(LocalDate.of(2026, 3, 7)), Type.DATE, "2026年3月7日", "7 March 2026"),
                shown(new Value.Time(LocalTime.of(9, 5), Optional.empty()), Type.TIME, "09:05", "09:05"),
                shown(
                        new Value.DateTime(AT, Optional.empty()),
                        Type.DATE_TIME,
                        "2026年3月7日 09:05",
                        "7 March 2026 09:05"),
                shown(new Value.Months(3), Type.ANY, "3个月", "3 months"),
                shown(new Value.Months(1), Type.ANY, "1个月", "1 month"),
                shown(new Value.Days(Duration.ofHours(72)), Type.ANY, "3天", "3 days"),
                shown(new Value.Days(Duration.ofMinutes(90)), Type.ANY, "1小时30分钟", "1 hour 30 minutes"),
                shown(new Value.Days(Duration.ofDays(-1)), Type.ANY, "-1天", "-1 day"),
                shown(new Value.Days(Duration.ZERO), Type.ANY, "0天", "0 days"),
                shown(
                        new Value.Items(List.of(Value.of(1), Value.of(2))),
                        new Type.ListOf(new Type.Money("CNY")),
                        "1 元、2 元",
                        "1 yuan, 2 yuan"),
                shown(new Value.Fields(Map.of()), Type.ANY, "–", "–"));
    }

    private static Arguments shown(Value value, Type type, String zh, String en) {
        return Arguments.of(value, type, zh, en);
    }

    @ParameterizedTest
    @MethodSource("displayed")
    void whatARuleYieldsIsReadAsPeopleWriteIt(Value value, Type type, String zh, String en) {
        assertThat(Display.of(value, type, HERE)).isEqualTo(LocalizedText.of(zh, en));
    }
}

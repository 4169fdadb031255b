package org.gulou.forms.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Type;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed is shown in both languages and filled in again as it was meant; each kind brings its own keyboard. */
class TypedAndShownTest {
    private static final Divisions GUIYANG = new Divisions() {
        private final Map<String, String> names =
                Map.of("520000", "贵州省/Guizhou", "520100", "贵阳市/Guiyang", "520103", "云岩区/Yunyan");

        @Override
        public Optional<LocalizedText> name(DivisionCode division) {
            return Optional.ofNullable(names.get(division.code()))
                    .map(name -> LocalizedText.of(name.split("/")[0], name.split("/")[1]));
        }

        @Override
        public List<DivisionCode> below(DivisionCode division) {
            return names.keySet().stream()
                    .map(DivisionCode::new)
                    .filter(code -> code.parent().filter(division::equals).isPresent())
                    .toList();
        }
    };
    private static final Local HERE = new Local(LocalDate.of(2026, 11, 25), GUIYANG);
    private static final Kind.Parameters COLOURS = Kind.Parameters.of(
            List.of(Option.of("red", LocalizedText.of("红", "red")), Option.of("blue", LocalizedText.of("蓝", "blue"))));

    private static Kind kind(String name) {
        return Kind.of(name, COLOURS).orElseThrow();
    }

    private static Reading.Typed typed(Kind kind, String typed) {
        return (Reading.Typed) kind.read(Arrays.asList(typed.split("\\|", -1)), HERE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    text ~ 上海 road ~ 上海 road ~ 上海 road ~ 上海 road
                    integer ~ 1200 ~ 1200 ~ 1200 ~ 1200
                    decimal ~ 0.5 ~ 0.5 ~ 0.5 ~ 0.5
                    decimal ~ .5 ~ 0.5 ~ 0.5 ~ 0.5
                    decimal ~ -0 ~ 0 ~ 0 ~ 0
                    money ~ ￥1,234.5 ~ 1,234.50 元 ~ 1,234.50 yuan ~ 1234.5
                    percent ~ 6.5% ~ 6.5% ~ 6.5% ~ 6.5
                    boolean ~ true ~ 是 ~ Yes ~ true
                    boolean ~ false ~ 否 ~ No ~ false
                    declaration ~ true ~ 已确认 ~ Agreed ~ true
                    choice ~ red ~ 红 ~ red ~ red
                    choices ~ blue|red ~ 红、蓝 ~ red, blue ~ red|blue
                    date ~ 2026-3-7 ~ 2026年3月7日 ~ 7 March 2026 ~ 2026|3|7
                    month ~ 2026年3月 ~ 2026年3月 ~ March 2026 ~ 2026|3
                    month ~ 2026|12 ~ 2026年12月 ~ December 2026 ~ 2026|12
                    year ~ ２０２６ ~ 2026年 ~ 2026 ~ 2026
                    time ~ 9：05 ~ 09:05 ~ 09:05 ~ 09:05
                    time ~ 23:59 ~ 23:59 ~ 23:59 ~ 23:59
                    time ~ 00:00 ~ 00:00 ~ 00:00 ~ 00:00
                    dateTime ~ 2026-3-7 9:05 ~ 2026年3月7日 09:05 ~ 7 March 2026 09:05 ~ 2026|3|7|09:05
                    dateRange ~ 2026-3-7|2026-3-7 ~ 2026年3月7日至2026年3月7日 ~ 7 March 2026 to 7 March 2026 ~ 2026|3|7|2026|3|7
                    phone ~ 138 0013 8000 ~ 13800138000 ~ 13800138000 ~ 13800138000
                    coordinates ~ 26.57°|-106.7° ~ 北纬26.57°，东经-106.7° ~ 26.57° N, -106.7° E ~ 26.57|-106.7
                    coordinates ~ 90|180 ~ 北纬90°，东经180° ~ 90° N, 180° E ~ 90|180
                    coordinates ~ 26.12345650 106.7 ~ 北纬26.123456°，东经106.7° ~ 26.123456° N, 106.7° E ~ 26.123456|106.7
                    signature ~ 王芳 ~ 王芳 ~ 王芳 ~ 王芳
                    signature ~ 王芳|M1 1L2 2 ~ 王芳 ~ 王芳 ~ 王芳|M1 1L2 2
                    division ~ 520000|520100|520103 ~ 贵州省贵阳市云岩区 ~ Yunyan, Guiyang, Guizhou ~ 520000|520100|520103
                    """)
    void whatIsTypedIsShownAndFilledInAgain(String name, String input, String zh, String en, String again) {
        Kind kind = kind(name);
        Reading.Typed read = typed(kind, input);
        assertThat(read.flaw()).isEmpty();
        assertThat(kind.show(read.value(), HERE)).isEqualTo(LocalizedText.of(zh, en));
        assertThat(String.join("|", kind.write(read.value()))).isEqualTo(again);
        assertThat(typed(kind, again)).isEqualTo(read);
    }

    @Test
    void whatIsNoValueOfAKindIsNeitherShownNorFilledIn() {
        assertThat(Kind.NAMES).allSatisfy(name -> {
            assertThat(kind(name).show(Value.EMPTY, HERE))
                    .matches(text -> text.in("zh").isEmpty());
            assertThat(kind(name).write(Value.EMPTY)).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    integer ~ numeric ~ ''
                    decimal ~ decimal ~ ''
                    money ~ decimal ~ ''
                    percent ~ decimal ~ ''
                    date ~ numeric ~ ''
                    month ~ numeric ~ ''
                    time ~ '' ~ ''
                    dateTime ~ numeric ~ ''
                    dateRange ~ numeric ~ ''
                    coordinates ~ decimal ~ ''
                    text ~ '' ~ ''
                    name ~ '' ~ name
                    address ~ '' ~ street-address
                    signature ~ '' ~ name
                    phone ~ tel ~ tel
                    email ~ email ~ email
                    postcode ~ numeric ~ postal-code
                    bankCard ~ numeric ~ off
                    residentId ~ '' ~ off
                    plate ~ '' ~ off
                    """)
    void aPhoneShowsTheKeyboardThatFitsAndTheBrowserFillsInWhatItKnows(String name, String inputmode, String token) {
        assertThat(kind(name).inputmode()).isEqualTo(inputmode);
        assertThat(kind(name).autocomplete()).isEqualTo(token);
    }

    @ParameterizedTest
    @CsvSource({
        "text, 1",
        "date, 3",
        "month, 2",
        "year, 1",
        "dateTime, 4",
        "dateRange, 6",
        "coordinates, 2",
        "signature, 2",
        "division, 5",
        "choice, 1",
        "choices, 2",
        "row, 1",
        "severalRows, 200",
        "lookUp, 1"
    })
    void asManyValuesAreTakenAsItsPageSends(String name, int values) {
        assertThat(kind(name).bounds().values()).isEqualTo(values);
    }

    @Test
    void aSearchSendsWhatWasSoughtAndWhatWasChosen() {
        var kind = new ChoiceKind("choice", COLOURS.options(), false, Kind.View.SEARCH);
        assertThat(kind.bounds().values()).isEqualTo(2);
        assertThat(kind.read(List.of("", " "), HERE)).isEqualTo(Reading.BLANK);
        assertThat(kind.read(List.of(), HERE)).isEqualTo(Reading.BLANK);
        assertThat(kind.read(List.of("", "red"), HERE)).isEqualTo(new Reading.Typed(Value.of("red")));
        assertThat(kind.write(Value.of("red"))).containsExactly("红", "red");
    }

    @ParameterizedTest
    @CsvSource({
        "text, text", "integer, number", "percent, number", "boolean, boolean", "declaration, boolean", "date, date",
        "year, number", "time, time", "dateTime, date and time", "residentId, text", "division, text", "file, number"
    })
    void rulesReadAnAnswerAsWhatItIs(String name, String type) {
        assertThat(kind(name).type()).hasToString(type);
    }

    @Test
    void rulesReadTheDaysOfASpanTheDegreesOfAPlaceAndTheNameOfASignature() {
        assertThat(kind("dateRange").type()).isEqualTo(new Type.Fields(Map.of("start", Type.DATE, "end", Type.DATE)));
        assertThat(kind("coordinates").type())
                .isEqualTo(new Type.Fields(Map.of("latitude", Type.NUMBER, "longitude", Type.NUMBER)));
        assertThat(kind("signature").type())
                .isEqualTo(new Type.Fields(Map.of("name", Type.TEXT, "drawing", Type.TEXT.orEmpty())));
        assertThat(new LookUpKind(Map.of("mass", Type.NUMBER)).type())
                .isEqualTo(new Type.Fields(Map.of("mass", Type.NUMBER.orEmpty())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    0 ~ right
                    1 ~ {label} takes 2 to 3 files; there are 1.
                    2 ~ right
                    3 ~ right
                    4 ~ {label} takes 2 to 3 files; there are 4.
                    """)
    void filesAreCounted(int count, String words) {
        var kind = new FileKind(new FileLimits(2, 3, List.of("pdf"), 1_000, Set.of()));
        Reading reading = kind.read(Collections.nCopies(count, "f"), HERE);
        String told = reading instanceof Reading.Typed typed
                ? typed.flaw().map(flaw -> flaw.words().in("en")).orElse("right")
                : "right";
        assertThat(told).isEqualTo(words);
        assertThat(reading instanceof Reading.Blank).isEqualTo(count == 0);
    }

    @Test
    void filesAreShownByTheirNumber() {
        assertThat(kind("file").show(Value.of(1), HERE)).isEqualTo(LocalizedText.of("1个文件", "1 file"));
        assertThat(kind("file").show(Value.of(2), HERE)).isEqualTo(LocalizedText.of("2个文件", "2 files"));
    }

    @Test
    void aNumberIsShownWithItsUnit() {
        var metres = new NumberKind("decimal", 6, "", LocalizedText.of("米", "m"));
        assertThat(metres.show(Value.of(new BigDecimal("12.50")), HERE))
                .isEqualTo(LocalizedText.of("12.5 米", "12.5 m"));
        assertThat(metres.show(Value.of(new BigDecimal("1E+3")), HERE)).isEqualTo(LocalizedText.of("1000 米", "1000 m"));
    }

    @ParameterizedTest
    @CsvSource({"1850, true", "2199, true", "1849, false", "2200, false"})
    void aYearLiesWithinLivingMemoryAndPlans(String year, boolean right) {
        assertThat(kind("year").read(List.of(year), HERE) instanceof Reading.Typed)
                .isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "12:60", "9", "9:5", "9:05:60"})
    void whatNoClockShowsIsNoTime(String typed) {
        assertThat(kind("time").read(List.of(typed), HERE)).isInstanceOf(Reading.Wrong.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"90.1|0", "-90.000001|0", "0|180.1", "0|-181", "1|2|3", "1|"})
    void whatLiesNowhereOnEarthIsNoPlace(String typed) {
        assertThat(kind("coordinates").read(Arrays.asList(typed.split("\\|", -1)), HERE))
                .isInstanceOf(Reading.Wrong.class);
    }

    @Test
    void aRowIsChosenOnceAndSeveralOfThemEachOnce() {
        var one = new RowKind(false);
        var several = new RowKind(true);
        assertThat(one.read(List.of("r1", ""), HERE)).isEqualTo(new Reading.Typed(Value.of("r1")));
        assertThat(one.read(List.of("r1", "r2"), HERE)).isInstanceOf(Reading.Wrong.class);
        assertThat(several.read(List.of("r1", "r2", "r1"), HERE))
                .isEqualTo(new Reading.Typed(new Value.Items(List.of(Value.of("r1"), Value.of("r2")))));
    }

    @Test
    void aRowIsCalledByItsFirstText() {
        Value wang = new Value.Fields(Map.of(RowKind.KEY, Value.of("r1"), "name", Value.of("王芳")));
        Value nameless = new Value.Fields(Map.of(RowKind.KEY, Value.of("r2"), "age", Value.of(3)));
        assertThat(new RowKind(false).show(wang, HERE).in("en")).isEqualTo("王芳");
        assertThat(new RowKind(false).show(nameless, HERE).in("en")).isEmpty();
        Value both = new Value.Items(List.of(wang, nameless, wang));
        assertThat(new RowKind(true).show(both, HERE)).isEqualTo(LocalizedText.of("王芳、王芳", "王芳, 王芳"));
        assertThat(new RowKind(true).write(both)).containsExactly("r1", "r2", "r1");
    }

    @Test
    void aDivisionIsChosenAsFarDownAsThereIsSomethingBelow() {
        var village = new DivisionKind(DivisionCode.Level.VILLAGE, Optional.empty());
        assertThat(village.read(List.of("520000", "520100", "520103"), HERE))
                .isEqualTo(new Reading.Typed(Value.of("520103")));
        assertThat(((Reading.Wrong) village.read(List.of("520000", "520100"), HERE))
                        .flaw()
                        .words())
                .isEqualTo(LocalizedText.of("请为“{label}”继续选择到村（社区）级。", "Go on choosing {label} down to the village."));
        assertThat(village.read(List.of("", " "), HERE)).isEqualTo(Reading.BLANK);
    }

    @Test
    void aDivisionThatThereIsNotIsNotChosen() {
        var county = new DivisionKind(DivisionCode.Level.COUNTY, Optional.empty());
        assertThat(county.read(List.of("520199"), HERE)).isInstanceOf(Reading.Wrong.class);
        assertThat(county.show(Value.of("440103"), HERE)).isEqualTo(LocalizedText.of("440103", "440103"));
    }

    @ParameterizedTest
    @CsvSource({"time, 09:30:00", "time, 09:30:59.123456", "dateTime, 2026-03-27T09:30:15"})
    void aTimeIsTakenToTheMinute(String kind, String told) {
        var reading = typed(kind(kind), told);
        assertThat(kind(kind).write(reading.value())).endsWith("09:30");
        assertThat(kind(kind).read(kind(kind).write(reading.value()), HERE)).isEqualTo(reading);
    }

    @Test
    void aMomentIsFilledInToTheMinuteAndReadAgain() {
        var moment = new Value.DateTime(LocalDateTime.of(2026, 3, 27, 17, 3, 22, 123_456_000), Optional.empty());
        assertThat(kind("dateTime").write(moment)).containsExactly("2026", "3", "27", "17:03");
    }

    @Test
    void aTextOfOneEndlessWordIsCounted() {
        var kind = new TextKind("text", 0, 4, true, Kind.Script.ANY, List.of());
        assertThat(typed(kind, "a.".repeat(12_000)).flaw()).isEmpty();
    }
}

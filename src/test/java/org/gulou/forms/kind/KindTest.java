package org.gulou.forms.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {
    private static final Local HERE = new Local(LocalDate.of(2026, 11, 25), Divisions.NONE);

    private static final Kind.Parameters COLOURS = Kind.Parameters.of(List.of(
            Option.of("red", LocalizedText.of("红", "red")),
            Option.of("blue", LocalizedText.of("蓝", "blue")),
            new Option(
                    "none",
                    LocalizedText.of("都不是", "none of these"),
                    LocalizedText.NONE,
                    true,
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty()),
            new Option(
                    "grey",
                    LocalizedText.of("灰", "grey"),
                    LocalizedText.NONE,
                    false,
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    Optional.of(LocalDate.of(2026, 1, 1)))));

    private static Kind kind(String name) {
        return Kind.of(name, COLOURS).orElseThrow();
    }

    private static Reading read(String kind, String typed) {
        return kind(kind).read(Arrays.asList(typed.split("\\|", -1)), HERE);
    }

    private static String words(Reading reading) {
        return switch (reading) {
            case Reading.Blank blank -> "blank";
            case Reading.Typed typed ->
                typed.flaw().map(flaw -> flaw.words().in("en")).orElse("right");
            case Reading.Wrong(Reading.Flaw flaw) -> flaw.words().in("en");
        };
    }

    @Test
    void everyNameIsAKindAndNoOtherIs() {
        assertThat(Kind.NAMES).allSatisfy(name -> assertThat(kind(name).name()).isEqualTo(name));
        assertThat(Kind.of("hologram", Kind.Parameters.NONE)).isEmpty();
    }

    @Test
    void nothingTypedIsBlankInEveryKind() {
        assertThat(Kind.NAMES)
                .allSatisfy(
                        name -> assertThat(kind(name).read(List.of("  "), HERE)).isEqualTo(Reading.BLANK));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    integer ~ 12.5 ~ {label} must be a whole number, like 12.
                    integer ~ twelve ~ {label} must be a number, like 12.
                    integer ~ 1e9 ~ {label} must be a number, like 12.
                    money ~ 1.234 ~ {label} may have at most 2 decimal places.
                    money ~ 12,34 ~ {label} must be a number, like 1200.50.
                    date ~ 2026|2|30 ~ {label} must be a real date, like 2026-03-27.
                    date ~ 2026|2| ~ {label} must have a year, a month and a day, like 2026-03-27.
                    date ~ 26|2|3 ~ {label} must have a year, a month and a day, like 2026-03-27.
                    date ~ 1234|1|1 ~ The year of {label} must be between 1850 and 2199.
                    month ~ 2026|13 ~ The month of {label} must be between 1 and 12.
                    year ~ 26 ~ {label} must be a year of four digits, like 2026.
                    time ~ 25:00 ~ {label} must be a real time, like 09:30.
                    boolean ~ maybe ~ Choose yes or no for {label}.
                    choice ~ green ~ Choose {label} again from the options.
                    choice ~ grey ~ Choose {label} again from the options.
                    choices ~ red|none ~ “none of these” cannot be chosen together with others: keep one or the other.
                    residentId ~ 11010519491231002 ~ {label} must have 18 characters: 17 digits and a digit or X; it now has 17.
                    residentId ~ 110105194912310021 ~ {label} has a wrong check digit. Compare it with the card digit by digit.
                    residentId ~ 110105194913310026 ~ {label} has a wrong check digit. Compare it with the card digit by digit.
                    uscc ~ 91520100MA6DLXYZ0I ~ {label} must have 18 digits and capital letters, without I, O, S, V and Z; it now has 18.
                    phone ~ 12345678 ~ {label} must be a mobile number of 11 digits, or a landline with area code, like 0851-12345678.
                    email ~ a@b ~ {label} must be an e-mail address, like name@example.com.
                    postcode ~ 55000 ~ {label} must have 6 digits, like 550001.
                    plate ~ A12345 ~ {label} must be a number plate, like 贵A12345.
                    dateTime ~ 2026|3|27| ~ {label} must have a date and a time, like 2026-03-27 and 09:30.
                    dateTime ~ 2026|3|27|25:00 ~ {label} must be a real time, like 09:30.
                    dateTime ~ 2026|2|30|09:30 ~ {label} must be a real date, like 2026-03-27.
                    dateRange ~ 2026|3|27||| ~ {label} must have a first and a last day.
                    dateRange ~ 2026|3|27|2026|3|26 ~ The last day of {label}, 26 March 2026, must not be before the first, 27 March 2026.
                    coordinates ~ 106.7|26.5 ~ The latitude of {label} must be between -90 and 90, the longitude between -180 and 180. Latitude comes first.
                    coordinates ~ north|106 ~ {label} must have a latitude and a longitude in degrees, like 26.5743 and 106.7130.
                    signature ~ |M1 1L2 2 ~ Type your name in {label} beside the drawn signature.
                    signature ~ 王芳|<svg> ~ Draw {label} again: it did not arrive whole.
                    residencePermit ~ 110105194912310021 ~ {label} must have 18 characters and begin with 810000, 820000 or 830000; it now has 18.
                    passport ~ 王芳 ~ {label} must be a passport number of 5 to 9 letters and digits, like E12345678.
                    hkMacauPermit ~ A12345678 ~ {label} must be H or M and 8 digits, like H12345678.
                    taiwanPermit ~ 1234567 ~ {label} must have 8 digits, like 12345678.
                    foreignerId ~ 12 ~ {label} must have 18 characters and begin with 9, or be 3 letters and 12 digits on an old card.
                    drivingLicence ~ 12 ~ {label} must have 18 characters: 17 digits and a digit or X; it now has 2.
                    drivingLicence ~ 110105194912310021 ~ {label} may be mistyped. Compare it with the document; if it is right, go on.
                    iban ~ DE89370400440532013001 ~ {label} has wrong check digits. Compare it with what the bank gave you.
                    iban ~ 12 ~ {label} must be an IBAN: 2 letters, 2 digits, then 11 to 30 more characters.
                    vin ~ LSVAA4182E2184848 ~ {label} may be mistyped. Compare it with the document; if it is right, go on.
                    vin ~ IO ~ {label} must have 17 digits and capital letters, without I, O and Q; it now has 2.
                    """)
    void whatCannotBeReadIsAnsweredInWords(String kind, String typed, String words) {
        assertThat(words(read(kind, typed))).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"１２００．５", " 1,200.5 ", "¥1200.50", "1200.5元", "1 200.5", "1\u00a0200.5", "\u202d1200.5\u202c"})
    void anAmountIsReadAsPeopleTypeIt(String typed) {
        assertThat(read("money", typed))
                .isInstanceOfSatisfying(
                        Reading.Typed.class,
                        typed2 -> assertThat(((Value.Num) typed2.value()).number())
                                .isEqualByComparingTo("1200.5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026|3|7",
                "2026-03-07",
                "2026年3月7日",
                "2026年3月7号",
                "2026。3。7",
                "2026——3——7",
                "2026/3/7",
                "２０２６|０３|７",
                "2026年3月7日||",
                "2026.3.7||",
                "20260307||",
                "2026年|3月|7日"
            })
    void aDayIsReadFromThreeFieldsOrOne(String typed) {
        assertThat(read("date", typed)).isEqualTo(new Reading.Typed(Value.of(LocalDate.of(2026, 3, 7))));
    }

    @ParameterizedTest
    @CsvSource({
        "residentId, 11010519491231002x, 11010519491231002X",
        "residentId, 110105 19491231 002Ｘ, 11010519491231002X",
        "phone, +86 138-0013-8000, 13800138000",
        "phone, 0851-85812345, 085185812345",
        "plate, 贵a·12345, 贵A12345",
        "email, a.b@example.com, a.b@example.com",
        "postcode, 550 001, 550001",
        "passport, e 1234 5678, E12345678",
        "hkMacauPermit, h12345678, H12345678",
        "iban, DE89 3704 0044 0532 0130 00, DE89370400440532013000",
        "vin, 1m8gdm9axkp042788, 1M8GDM9AXKP042788"
    })
    void aCodeIsStoredWithoutWhatPeoplePutIntoIt(String kind, String typed, String stored) {
        assertThat(read(kind, typed)).isEqualTo(new Reading.Typed(Value.of(stored)));
    }

    @Test
    void aPercentageCountsAsItsFraction() {
        assertThat(read("percent", "6.5%"))
                .isInstanceOfSatisfying(
                        Reading.Typed.class,
                        typed ->
                                assertThat(((Value.Num) typed.value()).number()).isEqualByComparingTo("0.065"));
        assertThat(kind("percent").show(Value.of(new BigDecimal("0.065")), HERE).in("en"))
                .isEqualTo("6.5%");
    }

    @Test
    void aTextTooLongIsKeptAndCounted() {
        var kind = new TextKind("text", 0, 3, false, Kind.Script.ANY, List.of());
        assertThat(words(kind.read(List.of("四个汉字"), HERE)))
                .isEqualTo("{label} must be 3 characters or fewer; it is now 4.");
        assertThat(words(kind.read(List.of("𠮷𠮷𠮷"), HERE))).isEqualTo("right");
    }

    @Test
    void aChineseCharacterIsAWordAndSoIsARunOfOtherLetters() {
        var kind = new TextKind("text", 0, 4, true, Kind.Script.ANY, List.of());
        assertThat(words(kind.read(List.of("王芳 isn't 老"), HERE))).isEqualTo("right");
        assertThat(words(kind.read(List.of("one two 三四 GB-11643"), HERE)))
                .isEqualTo("{label} must be 4 words or fewer; it is now 5.");
    }

    @Test
    void aDrawingMayBeAsLongAsThereIsRoomForIt() {
        int room = kind("signature").bounds().characters();
        String strokes = "M0 0" + "L1 1".repeat(room / 4 - 1);
        assertThat(words(kind("signature").read(List.of("王芳", strokes), HERE))).isEqualTo("right");
    }

    @ParameterizedTest
    @CsvSource({"ZH, 王芳, true", "ZH, 买买提·阿不都, true", "ZH, Wang, false", "LATIN, O’Neil-Müller, true", "LATIN, 王芳, false"
    })
    void aNameIsWrittenInTheScriptOfItsDocument(Kind.Script script, String typed, boolean right) {
        var kind = new TextKind("name", 0, 50, false, script, List.of());
        assertThat(words(kind.read(List.of(typed), HERE)).equals("right")).isEqualTo(right);
    }

    @Test
    void aSearchedOptionIsChosenFromTheFoundOnesOrByItsExactName() {
        var kind = new ChoiceKind("choice", COLOURS.options(), false, Kind.View.SEARCH);
        assertThat(kind.read(List.of("re", "red"), HERE)).isEqualTo(new Reading.Typed(Value.of("red")));
        assertThat(kind.read(List.of("Blue"), HERE)).isEqualTo(new Reading.Typed(Value.of("blue")));
        assertThat(words(kind.read(List.of("re"), HERE))).isEqualTo("Choose {label} again from the options.");
        assertThat(kind.read(kind.write(Value.of("red")), HERE)).isEqualTo(new Reading.Typed(Value.of("red")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    dateTime ~ 2026|3|27|9:30 ~ 27 March 2026 09:30
                    dateTime ~ 2026-03-27T09:30 ~ 27 March 2026 09:30
                    dateRange ~ 2026|3|27|2026|4|1 ~ 27 March 2026 to 1 April 2026
                    dateRange ~ 2026-03-27|2026-04-01 ~ 27 March 2026 to 1 April 2026
                    coordinates ~ 26.5743，106.7130 ~ 26.5743° N, 106.7130° E
                    signature ~ 王芳|M1 1L20 20 ~ 王芳
                    """)
    void whatIsReadFromSeveralFieldsIsWrittenAndShownAgain(String kind, String typed, String shown) {
        var reading = (Reading.Typed) read(kind, typed);
        assertThat(kind(kind).show(reading.value(), HERE).in("en")).isEqualTo(shown);
        assertThat(kind(kind).read(kind(kind).write(reading.value()), HERE)).isEqualTo(reading);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "王芳>",
                "王＜芳",
                "王\u0007芳",
                "王小宝😀",
                "王\u0085芳",
                "王\u202e芳",
                "王\u2066芳\u2069王",
                "王\u200b芳"
            })
    void aNameHoldsNeitherMarkupNorEmojiNorControlCharacters(String typed) {
        assertThat(words(read("name", typed)))
                .startsWith("{label} must not hold <, >, emoji or invisible control characters.");
        assertThat(words(read("text", typed))).isEqualTo("right");
    }

    @ParameterizedTest
    @CsvSource({"text, 4000", "name, 4000", "longText, 4200"})
    void ofATextThatIsTooLongEnoughIsKeptToShortenIt(String kind, int kept) {
        assertThat(kind(kind).bounds()).isEqualTo(new Kind.Bounds(1, kept));
    }

    @Test
    void nothingIsDerivedFromAResidentIdWhoseCheckDigitIsWrong() {
        assertThat(read("residentId", "110105194912310021")).isInstanceOf(Reading.Wrong.class);
    }

    @Test
    void aDoubtfulBankCardOnlyWarns() {
        assertThat(read("bankCard", "6222 0212 0212 0212 021"))
                .isInstanceOfSatisfying(
                        Reading.Typed.class,
                        typed ->
                                assertThat(typed.flaw().orElseThrow().warning()).isTrue());
        assertThat(words(read("bankCard", "4111 1111 1111 1111"))).isEqualTo("right");
    }

    @Test
    void aDivisionIsTheDeepestOneThatLiesInThoseBefore() {
        var kind = new DivisionKind(DivisionCode.Level.COUNTY, DivisionCode.parse("520000"));
        assertThat(kind.read(List.of("520100", "520103"), HERE)).isEqualTo(new Reading.Typed(Value.of("520103")));
        assertThat(words(kind.read(List.of("520300", "520103"), HERE)))
                .isEqualTo("Go on choosing {label} down to the county.");
        assertThat(words(kind.read(List.of("440103"), HERE))).isEqualTo("Choose {label} again from the options.");
        assertThat(kind.write(Value.of("520103"))).containsExactly("520100", "520103");
    }

    @Test
    void aValueIsShownAsPeopleReadIt() {
        assertThat(kind("date").show(Value.of(LocalDate.of(2026, 3, 7)), HERE))
                .isEqualTo(LocalizedText.of("2026年3月7日", "7 March 2026"));
        assertThat(kind("money").show(Value.of(new BigDecimal("1200.5")), HERE))
                .isEqualTo(LocalizedText.of("1,200.50 元", "1,200.50 yuan"));
        assertThat(kind("choices").show(new Value.Items(List.of(Value.of("red"), Value.of("blue"))), HERE))
                .isEqualTo(LocalizedText.of("红、蓝", "red, blue"));
    }
}

package org.gulou.catalog.foreign.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gulou.catalog.SmallService;
import org.gulou.catalog.definition.Own;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.families.Families;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form of another system becomes a draft that reads well here, and says what of it does not. */
class ForeignFormTest {
    private static final Path FORM = Path.of("src/test/resources/foreign-forms/moving-house.json");

    private static Conversion converted() throws IOException, Unreadable {
        return Families.convert(Files.readAllBytes(FORM), List.of()).getFirst();
    }

    private static Conversion converted(String json) throws Unreadable {
        return Families.convert(json.getBytes(UTF_8), List.of()).getFirst();
    }

    /** The problems of a form that stands in a whole service, whose other files read nothing of it. */
    private static List<String> problems(String form) {
        var files = new TreeMap<String, byte[]>();
        SmallService.named("moving-house")
                .with("form.yaml", before -> form)
                .files()
                .forEach((name, text) -> files.put("services/imported/moving-house/" + name, text.getBytes(UTF_8)));
        return Own.problems(Own.FOLDER.with(files)).stream()
                .map(problem -> problem.in("en"))
                .filter(problem -> problem.contains("moving-house"))
                .toList();
    }

    private static Map<String, String> lost(Conversion conversion) {
        return conversion.lossy().stream()
                .collect(Collectors.toMap(
                        Fate::name, fate -> fate.lost().getFirst().in("en")));
    }

    @Test
    void theDraftIsAFormOfThisPortalWithNoMistake() throws IOException, Unreadable {
        assertThat(problems(converted().form("zh"))).isEmpty();
    }

    @Test
    void aFaultyFormIsNoticedByTheSameLook() throws IOException, Unreadable {
        assertThat(problems(converted().draft().replace("show: '\"other\" in needs'", "show: '\"other\" in need'")))
                .isNotEmpty();
    }

    @Test
    void whatIsLostIsNamedForEachComponentAndNothingElse() throws IOException, Unreadable {
        assertThat(lost(converted()))
                .containsOnlyKeys("Bills", "Town", "Stars", "Password", "Odd")
                .containsEntry("Bills", "It takes pdf, jpg, png; it took .docx.")
                .containsEntry("Town", "It is typed: its options come from elsewhere.")
                .containsEntry("Stars", "It is asked as text: the type 'starrating' has nothing like it here.")
                .containsEntry("Password", "A component of the type 'password' has nothing like it here.")
                .hasEntrySatisfying(
                        "Odd", odd -> assertThat(odd).contains("it calls isBefore", "utils.isBefore(data.movedOn)"));
    }

    @Test
    void theScoreCountsWhatIsWhole() throws IOException, Unreadable {
        Conversion conversion = converted();

        assertThat(conversion.fates()).hasSize(23);
        assertThat(conversion.score()).isEqualTo(100 * 18 / 23);
        assertThat(conversion.summary().in("en"))
                .isEqualTo("23 components: 18 are carried over whole, 4 with something lost, 1 are left out.");
    }

    @Test
    void whatIsToBeDoneStandsAtTheTopInTheLanguageOfTheReader() throws IOException, Unreadable {
        assertThat(converted().form("zh").lines().filter(line -> line.startsWith("#")))
                .hasSize(5)
                .contains("# Password: 这里没有和“password”类组件相当的内容。");
    }

    @Test
    void thePagesAreItsPanelsAfterWhoAppliesAndHowToReachHer() throws IOException, Unreadable {
        assertThat(converted().draft().lines().filter(line -> line.startsWith("  - id: ")))
                .containsExactly(
                        "  - id: about-you",
                        "  - id: how-to-reach-you",
                        "  - id: who-moves",
                        "  - id: household",
                        "  - id: costs");
    }

    @Test
    void wordsLoseTheirMarkupAndKeepListsAndLinks() {
        assertThat(
                        Prose.of(
                                "<p>Only for <b>tenants</b> {x}.</p><ul><li>One<li>Two</ul>"
                                        + "<a href='https://example.org/a'>All</a> <a href='javascript:x()'>None</a><script>alert(1)</script>"))
                .isEqualTo("Only for tenants (x).\n\n- One\n- Two\n\n[All](https://example.org/a) None");
    }

    @Test
    void namesThatMeanSomethingElseHereGetOthers() throws Unreadable {
        assertThat(converted("""
                        [{"type": "textfield", "key": "form", "label": "A"}, {"type": "textfield", "key": "2nd-name", "label": "B"},
                         {"type": "textfield", "key": "applicant", "label": "C"}, {"type": "textfield", "key": "Straße", "label": "D"},
                         {"type": "textfield", "key": "姓名", "label": "E"}]
                        """).draft().lines().filter(line -> line.startsWith("      - id: ")))
                .containsExactly(
                        "      - id: formGiven",
                        "      - id: question2ndName",
                        "      - id: applicant2",
                        "      - id: strasse",
                        "      - id: question");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"components": [                                            | This is no JSON
            {"pages": []}                                               | This JSON is no form of a kind that is read
            {"components": [{"type": "button", "key": "b"}]}            | Nothing that this form asks can be carried over.
            {"components": [1, null, "x"]}                              | This JSON is no form of a kind that is read
            """)
    void whatIsNoFormIsRefused(String json, String why) {
        assertThatThrownBy(() -> converted(json)).isInstanceOf(Unreadable.class).hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            *                     | none  | none        | none
            .pdf,.jpeg            | 10MB  | [pdf, jpg]  | none
            image/png; text/plain | 900 KB | [png]      | It takes png; it took image/png; text/plain.
            .docx                 | none  | none        | It takes pdf, jpg, png; it took .docx.
            """)
    void filesKeepTheTypesAndSizesThatAreTakenHere(
            String pattern, @Nullable String size, @Nullable String types, @Nullable String told) throws Unreadable {
        Conversion conversion = converted("""
                [{"type": "file", "key": "bill", "label": "Bill", "filePattern": "%s", "fileMaxSize": "%s"}]
                """.formatted(pattern, size));

        assertThat(conversion.draft().contains("types: " + types)).isEqualTo(types != null);
        assertThat(conversion.draft().contains("maxSize:")).isEqualTo(size != null);
        assertThat(List.copyOf(lost(conversion).values())).isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void aFormThatWouldTakeTooLongIsRefused() {
        String one = "{\"type\": \"textfield\", \"key\": \"same\", \"label\": \"Same\"}";

        assertThatThrownBy(() ->
                        converted("{\"components\": [" + String.join(",", Collections.nCopies(5_001, one)) + "]}"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("5001 components");
    }

    @Test
    void theFormIsFoundWhereOtherSystemsPutIt() throws Unreadable {
        assertThat(converted("""
                        {"schema": {"components": [{"type": "textfield", "key": "name", "label": "Name"}]}}
                        """).draft()).contains("id: name");
    }
}

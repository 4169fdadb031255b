package org.gulou.catalog.foreign.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gulou.catalog.SmallService;
import org.gulou.catalog.definition.Definitions;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Own;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.families.Families;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A draft asks and demands what its form did: stories of applicants run through it come out as they would there. */
class ForeignStoryTest {
    private static final Path FORM = Path.of("src/test/resources/foreign-forms/care-leave.json");
    private static final String FOLDER = "services/imported/care-leave/";
    private static final String STORY = FOLDER + "examples/story.yaml";
    private static final Folder DRAFT = draft();

    private static Folder draft() {
        try {
            Conversion conversion =
                    Families.convert(Files.readAllBytes(FORM), List.of()).getFirst();
            var files = new TreeMap<String, byte[]>();
            SmallService.named("care-leave")
                    .with("form.yaml", before -> conversion.form("en"))
                    .with("service.yaml", before -> before.replace("papers: []\n", conversion.service()))
                    .files()
                    .forEach((name, text) -> files.put(FOLDER + name, text.getBytes(UTF_8)));
            return Own.around(FOLDER + "form.yaml", Own.FOLDER.with(files));
        } catch (IOException | Unreadable broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What comes of a story told of the draft; nothing where it is true. */
    private static List<String> untrue(String answers, String expected) {
        Folder told = DRAFT.with(Map.of(STORY, """
                schema: gulou/example/v1
                title: {zh: 故事, en: A story}
                offer: {body: yunyan-government-office}
                at: 2026-11-02T09:00
                partial: true
                answers: {%s}
                expect: {%s}
                """.formatted(answers, expected).getBytes(UTF_8)));
        return switch (Own.DEFINITIONS.read(told)) {
            case Definitions.Reading.Refused refused ->
                refused.problems().stream().map(problem -> problem.in("en")).toList();
            case Definitions.Reading.Sound sound ->
                Own.DEFINITIONS.examples(told, sound.catalogue()).stream()
                        .filter(example -> example.path().equals(STORY))
                        .flatMap(example -> example.check().stream())
                        .map(problem -> problem.in("en"))
                        .toList();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            relation: child                                                  | notAsked: [whoElse], papers: [more2]
            relation: other                                                  | papers: [foster-contract, more2]
            relation: other, whoElse: A neighbour                            | papers: [foster-contract, more2]
            country: SE, born: 2020-05-01                                    | papers: [more2]
            country: FR, born: 1950-05-01                                    | notAsked: [school]
            `you: {identitet: {harDuFodselsnummer: "ja"}}`                   | notAsked: [you.adresse, you.identitet.fodselsdato]
            `you: {identitet: {harDuFodselsnummer: "nei"}}`                  | notAsked: [you.identitet.identitetsnummer]
            `periods: [{from: 2026-10-01, until: 2026-10-01, paid: "nei"}]`  | papers: [more2]
            `periods: [{from: 2026-10-02, until: 2026-10-01, paid: "nei"}]`  | `wrong: {'periods[1].until': check}`
            born: 2031-05-01                                                 | wrong: {born: max}
            firm: 12 34                                                      | wrong: {firm: check}
            `periods: [{from: 2026-10-01, until: 2026-10-09, paid: "ja", employer: X}, {from: 2026-10-12, until: 2026-10-13, paid: "nei"}]` | papers: [payslips, more2]
            """)
    void itAsksAndDemandsWhatTheFormDid(String answers, String expected) {
        assertThat(untrue(answers, expected)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            relation: other                                                  | notAsked: [whoElse]
            relation: child                                                  | papers: [foster-contract, more2]
            born: 2020-05-01                                                 | notAsked: [school]
            `you: {identitet: {harDuFodselsnummer: "nei"}}`                  | notAsked: [you.adresse]
            `periods: [{from: 2026-10-01, until: 2026-10-01, paid: "nei"}]`  | `wrong: {'periods[1].until': check}`
            born: 2020-05-01                                                 | wrong: {born: max}
            """)
    void aStoryThatIsNotTrueOfTheFormIsNoticed(String answers, String expected) {
        assertThat(untrue(answers, expected)).isNotEmpty();
    }
}

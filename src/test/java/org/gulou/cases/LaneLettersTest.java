package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Letter;
import org.gulou.catalog.definition.Example;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Own;
import org.gulou.catalog.definition.Rehearsal;
import org.gulou.documents.LetterTemplate;
import org.gulou.kernel.LocalizedText;
import org.gulou.workflow.State;
import org.junit.jupiter.api.Test;

/** What letters and states say of work side by side: of two offices that were asked, and of a neighbour who kept silent. */
class LaneLettersTest {
    private static final Parties SOMEBODY = new Parties("申请人", "", Optional.empty());

    private final Folder folder = foreign();
    private final Catalogue catalogue = sound();
    private final Rehearsal well = Own.DEFINITIONS.examples(folder, catalogue).stream()
            .filter(story -> story.path().endsWith("well-permit/examples/corrected.yaml"))
            .findFirst()
            .flatMap(Example::told)
            .orElseThrow();
    private final Proceeding refused = ToldCase.of(well, well.issuing("refusal").orElseThrow(), catalogue, SOMEBODY);

    private static Folder foreign() {
        try {
            Folder foreign = Folder.read(Path.of("src/test/resources/foreign"));
            return Own.FOLDER
                    .only(path -> path.matches("(vocabularies|calendars|elements|workflows)/.*"))
                    .with(foreign.files());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private Catalogue sound() {
        return Own.sound(folder);
    }

    private String write(String xhtml) {
        Letter refusal = well.version().letter("refusal").orElseThrow();
        var letter = new Letter("refusal", refusal.title(), xhtml, refusal.names());
        return LetterTemplate.of("letters/test.html", xhtml)
                .write(
                        new LetterWords(
                                        refused,
                                        new OnePaper(letter, Optional.empty()),
                                        LocalizedText.of("港口", "Harbour"),
                                        Map.of())
                                .data(),
                        LocalizedText.FIRST_LANGUAGE);
    }

    @Test
    void theLaneOfEachElementIsARowInTheWordsOfItsForm() {
        assertThat(write("<p><b each=\"views as v\">{v.a}: {v.result | —} {v.why | —};</b></p>"))
                .isEqualTo("<p><b>水务: 反对 太深。;</b><b>卫生: — —;</b></p>");
    }

    @Test
    void whatCameOfALaneIsToldInWords() {
        assertThat(write("<p>{neighbours.outcome} <b each=\"views as v\">{v.a}: {v.outcome};</b></p>"))
                .isEqualTo("<p>逾期未答复，视为同意 <b>水务: 已完成;</b><b>卫生: 逾期未答复，视为不同意;</b></p>");
        assertThat(new CaseWords(refused, "en").of("views.outcome"))
                .contains("Done, No answer in time: counts as an objection");
    }

    @Test
    void aConditionAndAPluralReadWhatCameOfLanes() {
        assertThat(write("<p><b each=\"views[outcome = &quot;objects&quot;] as v\">{v.a}</b>"
                        + "<i show=\"neighbours.outcome = &quot;consents&quot;\">"
                        + "{count(views), plural, one {#} other {# offices}}</i></p>"))
                .isEqualTo("<p><b>卫生</b><i>2 offices</i></p>");
    }

    @Test
    void aStateSaysWhatCameOfALane() {
        State deciding = well.version().workflow().state("deciding");

        assertThat(new CaseText(deciding.text()).of(refused).in("en"))
                .isEqualTo("Neighbours: No answer in time: counts as consent");
    }
}

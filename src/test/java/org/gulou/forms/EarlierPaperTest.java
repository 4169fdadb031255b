package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.kernel.LocalizedText;
import org.junit.jupiter.api.Test;

/** Which of the papers that somebody handed in before is the very one that is asked for now. */
class EarlierPaperTest {
    private static final EarlierCase MARCH =
            new EarlierCase("520103202603020001", LocalDate.of(2026, 3, 2), Sketch.words("Food licence"));

    private static EarlierPaper earlier(String path, LocalizedText title, String... types) {
        List<Upload> files = Stream.of(types)
                .map(type -> new Upload(path + type, "paper." + type, type, 1_200))
                .toList();
        Way upload = new Way(Way.Means.UPLOAD, "");
        return new EarlierPaper(MARCH, new FilledForm.Paper(path, title, upload, "", files));
    }

    private static PaperDue due(String... paper) {
        var form = new Sketch().page("one", ItemSketch.item("name", "text"));
        for (String id : paper) {
            form.paper(id, "true", "upload");
        }
        return new Person(form.form())
                .answers("one", "name", "x")
                .journey()
                .papers()
                .getFirst();
    }

    @Test
    void aPaperIsTheSameIfItIsCalledTheSame() {
        PaperDue licence = due("licence");

        assertThat(earlier("permit", licence.title(), "pdf").is(licence)).isTrue();
        assertThat(earlier("licence", Sketch.words("Plan"), "pdf").is(licence)).isFalse();
    }

    @Test
    void aNameThatOnlyOneLanguageSharesIsAnother() {
        PaperDue licence = due("licence");
        var title = LocalizedText.of("别的", licence.title().in("en"));

        assertThat(earlier("permit", title, "pdf").is(licence)).isFalse();
    }

    @Test
    void theSameIdSaysNothing() {
        assertThat(earlier("licence", Sketch.words("Licence of 贵A1"), "pdf").is(due("licence")))
                .isFalse();
    }

    @Test
    void onlyFilesThatThePaperTakesAreOffered() {
        PaperDue licence = due("licence");

        assertThat(earlier("licence", licence.title(), "pdf").fits(licence)).isTrue();
        assertThat(earlier("licence", licence.title(), "doc").fits(licence)).isFalse();
        assertThat(earlier("licence", licence.title(), "pdf", "jpg").fits(licence))
                .isFalse();
    }

    @Test
    void otherFilesAreAnotherOffer() {
        LocalizedText title = Sketch.words("Plan");

        assertThat(earlier("plan", title, "pdf").id())
                .isNotEqualTo(earlier("plan", title, "jpg").id());
    }

    @Test
    void theCaseThatAFileCameFromIsKeptWithIt() {
        Upload again = new Upload("f", "paper.pdf", "pdf", 1_200).from(MARCH);
        Answers answers = Answers.NONE.withPaperFile("licence", again);

        assertThat(Answers.fromMap(answers.toMap()).uploads().get("f").earlier())
                .isEqualTo(Optional.of(MARCH));
        assertThat(again.called().in("en")).contains("paper.pdf", "Food licence", MARCH.number());
    }
}

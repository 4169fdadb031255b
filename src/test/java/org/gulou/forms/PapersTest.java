package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which papers are due, how each comes, and what is still missing of it. */
class PapersTest {
    private static Sketch form() {
        return new Sketch().page("one", item("married", "boolean").required());
    }

    /** Someone who has come to the papers. */
    private static Person at(Sketch form) {
        return new Person(form.form()).answers("one", "married", "true");
    }

    /** Posts this for a paper and presses Continue. */
    private static void says(Person person, String paper, String... fieldsAndValues) {
        person.posts(Journey.PAPERS, Map.of("-asked", List.of("papers." + paper)), fieldsAndValues);
    }

    @Test
    void aPaperThatMustComeSaysHowManyFilesAreMissing() {
        var person = at(form().paperOf(2, 3, "proof", "true", "upload"));
        says(person, "proof");
        assertThat(person.told(Journey.PAPERS)).containsExactly("Upload “proof”: 2 files or more; so far 0.");
        person.hands("proof", "f1");
        assertThat(person.told(Journey.PAPERS)).containsExactly("Upload “proof”: 2 files or more; so far 1.");
        assertThat(person.hands("proof", "f2").told(Journey.PAPERS)).isEmpty();
        assertThat(person.journey().complete()).isTrue();
    }

    @Test
    void ofAPaperWithTooManyFilesSomeAreToBeRemoved() {
        var person = at(form().paperOf(1, 2, "proof", "true", "upload"))
                .hands("proof", "f1")
                .hands("proof", "f2");
        says(person, "proof");
        assertThat(person.told(Journey.PAPERS)).isEmpty();
        person.hands("proof", "f3");
        assertThat(person.mistakes(Journey.PAPERS)).containsExactly("papers.proof max");
        assertThat(person.told(Journey.PAPERS))
                .containsExactly("Too many files for “proof”: 3 instead of 2 at most. Remove some.");
    }

    @Test
    void aPaperThatHangsOnAnswersSaysOnWhich() {
        var person = at(form().paper("certificate", "married = true", "upload").paper("always", "true", "upload"));

        assertThat(person.journey().papers())
                .extracting(
                        PaperDue::id,
                        paper -> paper.because().stream()
                                .map(one ->
                                        one.label().in("en") + "=" + one.shown().in("en"))
                                .toList())
                .containsExactly(tuple("certificate", List.of("married=Yes")), tuple("always", List.of()));
    }

    @Test
    void aPaperThatMayComeIsDoneWithoutItOnceThePageIsContinued() {
        var person = at(form().paperOf(2, 3, "proof", "not(married)", "upload"));
        assertThat(person.journey().papers().getFirst().required()).isFalse();
        assertThat(person.journey().papers().getFirst().satisfied()).isFalse();
        says(person, "proof");
        assertThat(person.told(Journey.PAPERS)).isEmpty();
        assertThat(person.journey().papers().getFirst().satisfied()).isTrue();
    }

    @Test
    void whoHandsInAPaperThatNeedNotComeHandsItInWhole() {
        var person = at(form().paperOf(2, 3, "proof", "not(married)", "upload")).hands("proof", "f1");
        says(person, "proof");
        assertThat(person.told(Journey.PAPERS)).containsExactly("Upload “proof”: 2 files or more; so far 1.");
    }

    @Test
    void howAPaperComesMustBeSaidOnlyOfOneThatMustCome() {
        var needed = at(form().paperOf(1, 1, "proof", "married", "upload", "at window"));
        says(needed, "proof");
        assertThat(needed.told(Journey.PAPERS)).containsExactly("Choose how “proof” will come.");
        assertThat(needed.journey().papers().getFirst().satisfied()).isFalse();
        var optional = at(form().paperOf(1, 1, "proof", "not(married)", "upload", "at window"));
        says(optional, "proof");
        assertThat(optional.told(Journey.PAPERS)).isEmpty();
    }

    @Test
    void aPaperWithoutAWrittenWayIsUploaded() {
        var paper = at(form().paper("proof", "true")).journey().papers().getFirst();
        assertThat(paper.ways()).containsExactly(new Way(Way.Means.UPLOAD, ""));
        assertThat(paper.chosen()).contains(new Way(Way.Means.UPLOAD, ""));
    }

    @Test
    void thePersonChoosesAmongTheWaysThatThePaperOffersAndNoOther() {
        var person = at(form().paperOf(1, 1, "proof", "true", "upload", "later 5 days"));
        says(person, "proof", "papers.proof.way", "cannot");
        assertThat(person.answers().paper("proof").way()).isEmpty();
        says(person, "proof", "papers.proof.way", "later");
        assertThat(person.journey().papers().getFirst().chosen()).contains(new Way(Way.Means.LATER, "5 days"));
        assertThat(person.journey().complete()).isTrue();
        says(person, "proof", "papers.proof.way", "by pigeon");
        assertThat(person.answers().paper("proof").way()).contains(Way.Means.LATER);
    }

    @Test
    void whoCannotProvideAPaperSaysWhy() {
        var person = at(form().paperOf(1, 1, "proof", "true", "upload", "cannot"));
        says(person, "proof", "papers.proof.way", "cannot", "papers.proof.reason", "  ");
        assertThat(person.told(Journey.PAPERS)).containsExactly("Say why you cannot provide “proof”.");
        says(person, "proof", "papers.proof.reason", "It burnt.");
        assertThat(person.told(Journey.PAPERS)).isEmpty();
        assertThat(person.journey().filled().papers())
                .containsExactly(new FilledForm.Paper(
                        "proof", Sketch.words("proof"), new Way(Way.Means.CANNOT, ""), "It burnt.", List.of()));
    }

    @Test
    void ofAReasonThatIsTooLongNothingIsLostWhileItIsShortened() {
        var person = at(form().paperOf(1, 1, "proof", "true", "upload", "cannot"));
        says(person, "proof", "papers.proof.way", "cannot", "papers.proof.reason", "𠮷".repeat(501));
        assertThat(person.answers().paper("proof").reason()).isEqualTo("𠮷".repeat(501));
        assertThat(person.told(Journey.PAPERS))
                .containsExactly(
                        "The reason why you cannot provide “proof” must be 500 characters or fewer; it is now 501.");
        says(person, "proof", "papers.proof.reason", "𠮷".repeat(500));
        assertThat(person.told(Journey.PAPERS)).isEmpty();
    }

    @Test
    void theEndOfALineCountsOnceAsInTheBrowser() {
        var person = at(form().paperOf(1, 1, "proof", "true", "upload", "cannot"));
        says(person, "proof", "papers.proof.way", "cannot", "papers.proof.reason", "x\r\n".repeat(249) + "xx");
        assertThat(person.told(Journey.PAPERS)).isEmpty();
    }

    @Test
    void whichDocumentItIsMustBeSaidAsSoonAsItComes() {
        var person = at(form().paperOneOf("licence", "old", "invoice"));
        says(person, "licence", "papers.licence.way", "upload");
        assertThat(person.told(Journey.PAPERS)).containsExactly("Choose which document you hand in as “licence”.");
        says(person, "licence", "papers.licence.which", "passport");
        assertThat(person.answers().paper("licence").which()).isEmpty();
        says(person, "licence", "papers.licence.which", "old");
        assertThat(person.told(Journey.PAPERS)).containsExactly("Upload “licence”.");
        says(person, "licence");
        assertThat(person.answers().paper("licence").which()).isEqualTo("old");
    }

    @Test
    void savingThePapersJudgesNothingYet() {
        var person = at(form().paperOf(1, 1, "proof", "true", "upload", "at window"));
        person.posts(Journey.PAPERS, Map.of("save", List.of(""), "-asked", List.of("papers.proof")));
        assertThat(person.told(Journey.PAPERS)).isEmpty();
        assertThat(person.answers().settled()).doesNotContain("papers.proof");
    }

    @Test
    void aFileIsListedWithItsPaperOnceItIsKnown() {
        var person = at(form().paperOf(1, 2, "proof", "true", "upload")).hands("proof", "f1");
        assertThat(person.journey().papers().getFirst().files())
                .containsExactly(new Upload("f1", "f1.pdf", "pdf", 1200));
    }

    @Test
    void aPaperForEachRowIsAskedForAndMissedByItself() {
        var person = new Person(new Sketch()
                        .page("one", rows("people", 1, 3, item("name", "name").required()))
                        .paperEach("card", "people", "p", "card of {p.name}")
                        .form())
                .posts("one", Map.of("addRow", List.of("people")))
                .answers("one", "people.r1.name", "王芳", "people.k1.name", "李强")
                .hands("card.k1", "f1");
        says(person, "card.r1");
        assertThat(person.told(Journey.PAPERS)).containsExactly("Upload “card of 王芳”.");
        assertThat(person.journey().papers())
                .extracting(PaperDue::path, PaperDue::id, PaperDue::satisfied)
                .containsExactly(tuple("card.r1", "card", false), tuple("card.k1", "card", true));
    }

    @Test
    void withARowGoTheFilesThatWereHandedInForIt() {
        var person = new Person(new Sketch()
                        .page("one", rows("people", 1, 3, item("name", "name").required(), item("photo", "file")))
                        .page("two", rows("pets", 1, 3, item("name", "name").required()))
                        .paperEach("card", "people", "p", "card of {p.name}")
                        .paperEach("tag", "pets", "p", "tag of {p.name}")
                        .form())
                .posts("one", Map.of("addRow", List.of("people")))
                .answers("one", "people.r1.name", "王芳", "people.k1.name", "李强")
                .answers("two", "pets.r1.name", "旺财")
                .hands("card.r1", "f1")
                .hands("card.k1", "f2")
                .hands("tag.r1", "f3")
                .files("people.r1.photo", "f4")
                .files("people.k1.photo", "f5");
        says(person, "card.r1");

        person.presses("one", "removeRow", "people.r1");

        assertThat(person.answers().uploads()).containsOnlyKeys("f2", "f3", "f5");
        assertThat(person.answers().papers()).containsOnlyKeys("card.k1", "tag.r1");
        assertThat(person.answers().settled()).doesNotContain("papers.card.r1");
    }

    @Test
    void aWayThatComesLaterSaysHowMuchLater() {
        assertThat(Way.parse("later 10 working days")).contains(new Way(Way.Means.LATER, "10 working days"));
        assertThat(Way.parse("later 1 day")).contains(new Way(Way.Means.LATER, "1 day"));
        assertThat(Way.parse("later")).isEmpty();
        assertThat(Way.parse("later 0 days")).isEmpty();
        assertThat(Way.parse("at window")).contains(new Way(Way.Means.AT_WINDOW, ""));
    }
}

package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** What the state has already nobody hands in: papers that registers hold, and what becomes of them when they do not. */
class FetchedPapersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final List<RegisterRecord> NOTHING = List.of();

    private Form form = new Sketch()
            .page("one", item("plate", "text").required())
            .paper("licence", "true", "upload", "cannot")
            .from("licences")
            .rule("there", "given(\"licence\")")
            .rule("comes", "way(\"licence\")")
            .form();
    private Answers answers = Answers.NONE;

    private Prefilling prefilling() {
        return new Prefilling(form, answers, Sketch.today());
    }

    private Journey journey() {
        return Journey.of(form, answers, Sketch.today());
    }

    private PaperDue paper() {
        return journey().papers().getFirst();
    }

    private static List<RegisterRecord> holds(String name, String said) {
        return List.of(new RegisterRecord("", Map.of(name, List.of(said))));
    }

    /** The registers say this of the papers that are due. */
    private void said(List<RegisterRecord> held) {
        for (RegisterQuestion question : prefilling().opening(Journey.PAPERS)) {
            answers = prefilling().entered(question, held, DAY).answers();
        }
    }

    private void saidAgain(List<RegisterRecord> held) {
        for (RegisterQuestion question : prefilling().all()) {
            answers = prefilling().entered(question, held, DAY.plusDays(1)).answers();
        }
    }

    private void posts(String... fieldsAndValues) {
        Map<String, List<String>> posted = Person.posting(journey(), Journey.PAPERS, fieldsAndValues);
        posted.put("-asked", List.of("papers.licence"));
        answers = journey().read(Journey.PAPERS, posted, () -> "r1");
    }

    private Value rule(String name) {
        return journey().values().getOrDefault(name, Value.EMPTY);
    }

    private Optional<Way.Means> way() {
        return paper().chosen().map(Way::means);
    }

    @Test
    void aRegisterIsAskedForThePaperByItsName() {
        assertThat(prefilling().opening(Journey.PAPERS)).singleElement().satisfies(question -> {
            assertThat(question.register()).isEqualTo("licences");
            assertThat(question.fields()).containsExactly("licence");
            assertThat(question.keys()).as("whoever applies").isEmpty();
        });
        assertThat(Prefilling.registers(form)).containsExactly("licences");
    }

    @Test
    void whatItHoldsIsNotHandedIn() {
        said(holds("licence", "B2 5201"));

        assertThat(way()).contains(Way.Means.REGISTER);
        assertThat(paper().satisfied()).isTrue();
        assertThat(paper().held().orElseThrow().words().in("en")).isEqualTo("From licences, 30 November 2026: B2 5201");
        assertThat(prefilling().opening(Journey.PAPERS)).as("asked once").isEmpty();
    }

    @Test
    void thatItHasItIsEnough() {
        said(holds("licence", "true"));

        assertThat(paper().satisfied()).isTrue();
        assertThat(paper().held().orElseThrow().words().in("en")).isEqualTo("From licences, 30 November 2026");
    }

    @Test
    void thatItHoldsSomethingElseOfHerSaysNothingOfThePaper() {
        said(holds("name", "王芳"));
        assertThat(paper().satisfied()).isFalse();

        saidAgain(holds("licence", "false"));
        assertThat(paper().satisfied()).isFalse();
    }

    @Test
    void whatSheHandedInHerselfStaysWhenItIsHeldNoLonger() {
        said(holds("licence", "B2"));
        answers = answers.withPaperFile("licence", new Upload("f1", "f1.pdf", "pdf", 1200));
        posts("papers.licence.way", "register");

        saidAgain(NOTHING);

        assertThat(way()).contains(Way.Means.UPLOAD);
        assertThat(paper().files()).hasSize(1);
    }

    @Test
    void whatItDoesNotHoldIsAskedFor() {
        said(NOTHING);

        assertThat(paper().held()).isEmpty();
        assertThat(paper().satisfied()).isFalse();
        assertThat(paper().ways()).extracting(Way::means).containsExactly(Way.Means.UPLOAD, Way.Means.CANNOT);
    }

    @Test
    void whoWantsToHandItInDoes() {
        said(holds("licence", "B2"));
        posts("papers.licence.way", "upload");

        assertThat(way()).contains(Way.Means.UPLOAD);
        assertThat(paper().satisfied()).isFalse();
        assertThat(paper().ways()).extracting(Way::means).startsWith(Way.Means.REGISTER);
    }

    @Test
    void whatSheHandedInStaysWhenARegisterIsFoundToHoldIt() {
        answers = answers.withPaperFile("licence", new Upload("f1", "f1.pdf", "pdf", 1200));
        said(holds("licence", "B2"));

        assertThat(way()).contains(Way.Means.UPLOAD);
        assertThat(paper().files()).hasSize(1);
    }

    @Test
    void nobodyClaimsThatARegisterHoldsIt() {
        said(NOTHING);
        posts("papers.licence.way", "register");

        assertThat(way()).isEmpty();
        assertThat(paper().satisfied()).isFalse();
    }

    @Test
    void heldNoLongerItIsAskedFor() {
        said(holds("licence", "B2"));
        posts("papers.licence.way", "register");
        assertThat(answers.settled()).contains("papers.licence");

        saidAgain(NOTHING);

        assertThat(way()).isEmpty();
        assertThat(paper().satisfied()).isFalse();
        assertThat(answers.settled()).doesNotContain("papers.licence");
    }

    @Test
    void rulesReadThatItIsThereAndHow() {
        assertThat(rule("there")).isInstanceOf(Value.Unknown.class);
        said(holds("licence", "B2"));

        assertThat(rule("there")).isEqualTo(Value.TRUE);
        assertThat(rule("comes")).isEqualTo(Value.of("register"));
    }

    @Test
    void whatWasSaidByOtherKeysIsForgotten() {
        form = new Sketch()
                .page("one", item("plate", "text").required())
                .paper("licence", "true", "upload", "cannot")
                .from("vehicles", "plate")
                .form();
        assertThat(prefilling().opening(Journey.PAPERS)).as("no key yet").isEmpty();
        answers = answers.with("plate", List.of("A1"));
        assertThat(prefilling().opening(Journey.PAPERS))
                .extracting(RegisterQuestion::keys)
                .containsExactly(Optional.of(List.of("A1")));
        said(holds("licence", "B2"));
        assertThat(prefilling().withoutOthers()).isEqualTo(answers);

        answers = answers.with("plate", List.of("B2"));
        assertThat(paper().held()).as("in a correction nobody asks again").isEmpty();
        answers = prefilling().withoutOthers();

        assertThat(answers.origins()).isEmpty();
        assertThat(paper().satisfied()).isFalse();
    }

    @Test
    void ofSeveralEachIsAskedByItsOwnKey() {
        form = new Sketch()
                .page("one", rows("cars", 1, 3, item("plate", "text").required()))
                .paperEach("licence", "cars", "c", "Licence of {c.plate}")
                .from("vehicles", "c.plate")
                .form();
        answers = answers.withSettled(Set.of("cars"))
                .withRows("cars", List.of("r1", "r2"))
                .with("cars.r1.plate", List.of("A1"))
                .with("cars.r2.plate", List.of("B2"));
        RegisterQuestion second = prefilling().opening(Journey.PAPERS).get(1);

        answers = prefilling().entered(second, holds("licence", "valid"), DAY).answers();

        assertThat(second.paths()).isEqualTo(Set.of("papers/licence.r2"));
        assertThat(second.keys()).contains(List.of("B2"));
        assertThat(journey().papers())
                .extracting(PaperDue::path, paper -> paper.held().isPresent())
                .containsExactly(tuple("licence.r1", false), tuple("licence.r2", true));
    }

    @Test
    void ofSeveralWithoutAKeyNoneIsAsked() {
        form = new Sketch()
                .page("one", rows("cars", 1, 3, item("plate", "text").required()))
                .paperEach("licence", "cars", "c", "Licence of {c.plate}")
                .from("vehicles")
                .form();
        answers = answers.withSettled(Set.of("cars"))
                .withRows("cars", List.of("r1"))
                .with("cars.r1.plate", List.of("A1"));

        assertThat(prefilling().opening(Journey.PAPERS)).isEmpty();
    }

    @Test
    void whatWasFiledTellsWhereItIsFromForLife() {
        said(holds("licence", "B2 5201"));
        FilledForm filed = journey().filled();

        FilledForm readAgain = FilledForm.fromMap(filed.toMap());

        assertThat(readAgain.papers()).isEqualTo(filed.papers());
        assertThat(Stream.concat(filed.papers().stream(), readAgain.papers().stream()))
                .allSatisfy(paper -> {
                    assertThat(paper.isThere()).isTrue();
                    assertThat(paper.words().in("zh")).isEqualTo("来自licences（中文），2026年11月30日：B2 5201");
                });
    }

    @Test
    void aPaperThatIsCalledOtherwiseNowStaysHeld() {
        said(holds("licence", "B2"));

        Answers renamed = answers.renamed(path -> path, paper -> paper.replace("licence", "permit"));

        assertThat(renamed.origins()).containsOnlyKeys("papers/permit");
        assertThat(renamed.paper("permit").way()).contains(Way.Means.REGISTER);
    }
}

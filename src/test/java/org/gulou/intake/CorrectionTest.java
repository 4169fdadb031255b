package org.gulou.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.Parties;
import org.gulou.cases.ToldCase;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.Example;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Own;
import org.gulou.catalog.definition.Rehearsal;
import org.gulou.forms.Answers;
import org.gulou.forms.Mistake;
import org.gulou.forms.PaperDue;
import org.gulou.forms.Question;
import org.gulou.language.Value;
import org.gulou.workflow.ItemComments;
import org.gulou.workflow.Situation;
import org.gulou.workflow.Step;
import org.junit.jupiter.api.Test;

/** In a correction that can be changed which the office named; rows come and go where it named their list as a whole. */
class CorrectionTest {
    private static final Catalogue CATALOGUE = Own.catalogue();
    private static final String STORY =
            "services/market-regulation/company-registration/examples/two-shareholders-software.yaml";
    private static final String FETCHED =
            "services/transport/freight-driver-qualification/examples/filled-in-from-registers.yaml";
    private static final String CARE =
            "services/healthcare-security/out-of-area-care/examples/backdated-checked-by-officer.yaml";
    private static final String LIST = "shareholders";
    private static final String CAPITAL = "capital";

    private static Correction asked(String... items) {
        return inStory(STORY, "clerk.county", items);
    }

    private static Correction inStory(String story, String clerk, String... items) {
        return inStory(CATALOGUE, story, clerk, items);
    }

    private static Correction inStory(Catalogue catalogue, String story, String clerk, String... items) {
        Rehearsal file = toCorrect(catalogue, story, clerk, items);
        return correction(file, file.situation(), catalogue);
    }

    private static Correction correction(Rehearsal file, Situation then, Catalogue catalogue) {
        return Correction.of(ToldCase.of(file, then, catalogue, new Parties("申请人", "", Optional.empty())), catalogue)
                .orElseThrow();
    }

    private static Rehearsal toCorrect(Catalogue catalogue, String story, String clerk, String... items) {
        return toCorrect(catalogue, story, clerk, Map.of(), items);
    }

    private static Rehearsal toCorrect(
            Catalogue catalogue, String story, String clerk, Map<String, String> comments, String... items) {
        Rehearsal file = Own.DEFINITIONS.examples(Own.FOLDER, catalogue).stream()
                .filter(one -> one.path().equals(story))
                .findFirst()
                .flatMap(Example::rehearse)
                .orElseThrow();
        Map<String, Value> given = Map.of(
                "items",
                new Value.Items(List.of(items).stream().map(Value::of).toList()),
                "reason",
                Value.of("少一名股东。"),
                ItemComments.KEY,
                new ItemComments(comments).value());
        assertThat(file.act("correct", file.actor(clerk, "clerk"), given, Optional.empty()))
                .isInstanceOf(Step.Moved.class);
        return file;
    }

    /** The same service, where everything may be changed that was filed. */
    private static Correction askedForAll(String... items) {
        Folder changed = Own.changed(
                "services/market-regulation/company-registration/workflow.yaml", "edits: named", "edits: all");
        return inStory(Own.sound(Own.around(STORY, changed)), STORY, "clerk.county", items);
    }

    private static List<String> rows(Answers answers) {
        return answers.rows().get(LIST);
    }

    private static Answers presses(Correction correction, String button, String value) {
        return correction.read(Map.of(button, List.of(value), "-asked", List.of(LIST)));
    }

    @Test
    void aListThatWasNamedIsAskedAsAWhole() {
        assertThat(asked(LIST).questions("zh")).singleElement().satisfies(list -> {
            assertThat(list.id()).isEqualTo(LIST);
            assertThat(list.rows()).hasSize(2);
            assertThat(list.moreRows()).isTrue();
        });
    }

    @Test
    void aListThatWasNamedTakesAnotherRowWhoseAnswersAreMissing() {
        Correction correction = asked(LIST);
        List<String> before = rows(correction.typed());

        Correction longer = correction.with(presses(correction, "addRow", LIST));

        assertThat(rows(longer.typed())).hasSize(3).startsWith(before.getFirst(), before.getLast());
        assertThat(longer.mistakes())
                .anyMatch(mistake -> mistake.path()
                        .startsWith(LIST + "." + rows(longer.typed()).getLast() + "."));
    }

    @Test
    void aRowOfAListThatWasNamedCanBeTakenAwayWithItsAnswers() {
        Correction correction = asked(LIST);
        String first = LIST + "." + rows(correction.typed()).getFirst();

        Answers shorter = presses(correction, "removeRow", first);

        assertThat(rows(shorter)).hasSize(1);
        assertThat(shorter.raw().keySet()).noneMatch(path -> path.startsWith(first + "."));
    }

    @Test
    void whereOneRowWasNamedNoneIsAddedAndNoneTakenAway() {
        String first = LIST + "." + rows(asked(LIST).typed()).getFirst();
        Correction correction = asked(first);

        assertThat(presses(correction, "addRow", LIST)).isEqualTo(correction.typed());
        assertThat(presses(correction, "removeRow", first)).isEqualTo(correction.typed());
        assertThat(correction.questions("zh"))
                .isNotEmpty()
                .allMatch(question -> question.id().startsWith(first + "."));
    }

    @Test
    void whereAllMayBeChangedEveryQuestionAndPaperIsAskedAndWhatIsOnlyReadIsNot() {
        Correction all = askedForAll("tradeName");

        assertThat(all.questions("en")).extracting(Question::id).contains("tradeName", LIST);
        assertThat(all.questions("en"))
                .extracting(Question::kind)
                .doesNotContain("info", "heading", "computed", "group");
        assertThat(all.papers()).isEqualTo(all.journey().papers());
        assertThat(all.mistakes()).isEmpty();
        assertThat(rows(presses(all, "addRow", LIST))).hasSize(3);
    }

    @Test
    void whereAllMayBeChangedOnlyWhatSheMadeWrongHoldsHerUp() {
        Correction all = askedForAll("tradeName");
        Answers since = all.typed().with(CAPITAL, List.of("0"));
        var filedSo = new Correction(all.proceeding(), all.asked(), all.named(), since, since, all.circumstances());

        assertThat(filedSo.mistakes()).as("a new limit, say").isEmpty();
        assertThat(filedSo.with(since.with(CAPITAL, List.of("-1"))).mistakes())
                .extracting(Mistake::path)
                .containsExactly(CAPITAL);
    }

    @Test
    void whereAllMayBeChangedOnlyWhatTheOfficeNamedIsToldOf() {
        assertThat(askedForAll("tradeName").titles("en"))
                .isEqualTo(asked("tradeName").titles("en"));
    }

    @Test
    void itIsUnchangedUntilWhatIsSentReadsDifferently() {
        Correction correction = asked("tradeName");
        assertThat(correction.isUnchanged()).isTrue();

        List<String> name = correction.typed().raw().get("tradeName");
        assertThat(correction.with(correction.read(Map.of("tradeName", name))).isUnchanged())
                .as("the same typed again")
                .isTrue();
        assertThat(correction
                        .with(correction.read(Map.of("tradeName", List.of("别的字号"))))
                        .isUnchanged())
                .isFalse();
    }

    @Test
    void aPaperThatWasNotNamedStaysAsItWasFiledWhateverIsPosted() {
        Correction correction = asked("tradeName");
        String identity = "identity." + rows(correction.typed()).getFirst();

        Answers read = correction.read(Map.of(
                "papers." + identity + ".way", List.of("at window"), "papers." + identity + ".reason", List.of("x")));

        assertThat(read).isEqualTo(correction.typed());
    }

    @Test
    void aPaperThatWasNamedIsContinued() {
        Correction correction = asked("identity");
        String identity = "papers.identity." + rows(correction.typed()).getFirst();

        assertThat(correction
                        .with(correction.typed().withoutSettled(Set.of(identity)))
                        .read(Map.of("-asked", List.of(identity)))
                        .settled())
                .contains(identity);
    }

    @Test
    void anAnswerThatNobodyTouchesStaysThoughItsOptionIsOfferedNoMore() {
        Folder closing = Own.changed(
                "vocabularies/business-scopes.yaml", "{id: software, ", "{id: software, until: 2026-03-03, ");
        Catalogue catalogue = Own.sound(Own.around(STORY, closing));
        Rehearsal file = toCorrect(catalogue, STORY, "clerk.county", "tradeName");
        Correction days = correction(file, file.situation().at(Instant.parse("2026-03-06T01:00:00Z")), catalogue);

        Correction corrected = days.with(days.read(Map.of("tradeName", List.of("别的字号"))));

        assertThat(corrected.journey().value("scopes"))
                .isEqualTo(new Value.Items(List.of(Value.of("software"), Value.of("data"))));
        assertThat(days.isUnchanged()).isTrue();
    }

    @Test
    void whatCannotBeEditedCanBeOnceTheOfficeAsksForIt() {
        assertThat(inStory(FETCHED, "clerk.prefecture", "fileNumber")
                        .read(Map.of("points", List.of("6")))
                        .at("points"))
                .containsExactly("3");
        Correction correction = inStory(FETCHED, "clerk.prefecture", "points");
        assertThat(correction.questions("en"))
                .singleElement()
                .extracting(Question::kind)
                .isEqualTo("integer");
        assertThat(correction.isUnchanged()).isTrue();

        Correction corrected = correction.with(correction.read(Map.of("points", List.of("6"))));

        assertThat(corrected.typed().at("points")).containsExactly("6");
        assertThat(corrected.isUnchanged()).isFalse();
        assertThat(corrected.mistakes()).isEmpty();
        assertThat(corrected.questions("en").getFirst().notes().register().orElseThrow())
                .satisfies(note -> assertThat(note.disputed()).isTrue());
    }

    @Test
    void whatIsToBeCorrectedIsToldByItsTitles() {
        assertThat(asked(LIST, "tradeName", "articles").titles("zh")).containsExactly("字号", "股东", "公司章程");
        assertThat(asked(LIST).questions("zh")).extracting(Question::label).containsExactly("股东");
    }

    @Test
    void aQuestionLosesItsMarkBeforeWhatIsSaidOfIt() {
        Rehearsal file = toCorrect(
                CATALOGUE, CARE, "clerk.county", Map.of("insuranceActive", "请核对。"), "insuranceActive", "startDate");

        assertThat(correction(file, file.situation(), CATALOGUE).titles("zh"))
                .containsExactly("目前医保待遇是否正常：请核对。", "开始日期");
    }

    @Test
    void aPaperThatARegisterHoldsIsHandedInWhereTheOfficeNamesIt() {
        Correction correction = inStory(FETCHED, "clerk.prefecture", "driving-licence");

        assertThat(correction.papers()).extracting(PaperDue::held).containsExactly(Optional.empty());
        assertThat(correction.mistakes()).extracting(Mistake::path).containsExactly("papers.driving-licence");
    }

    @Test
    void itStaysHeldWhereTheOfficeNamesSomethingElse() {
        assertThat(inStory(FETCHED, "clerk.prefecture", "fileNumber").journey().papers())
                .filteredOn(paper -> paper.id().equals("driving-licence"))
                .singleElement()
                .satisfies(paper -> {
                    assertThat(paper.held()).isPresent();
                    assertThat(paper.satisfied()).isTrue();
                });
    }
}

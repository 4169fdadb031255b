package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.gulou.cases.asks.Ask;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.Example;
import org.gulou.catalog.definition.Own;
import org.gulou.catalog.definition.Rehearsal;
import org.gulou.kernel.LocalizedText;
import org.gulou.workflow.Act;
import org.gulou.workflow.Certificate;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;
import org.gulou.workflow.Situation;
import org.junit.jupiter.api.Test;

/** What a case is at one moment of a story. */
class ProceedingTest {
    private static final Catalogue CATALOGUE = Own.catalogue();
    private static final String SUSPENDED = "food-business-licence/examples/suspended-lifted-revoked.yaml";

    @Test
    void aGrantWhoseCertificateIsSuspendedSaysSoUntilItIsLifted() {
        assertThat(after(SUSPENDED, "grant").certificateTaken()).isEmpty();
        assertThat(after(SUSPENDED, "suspend").certificateTaken()).contains(Certificate.SUSPENDED);
        assertThat(after(SUSPENDED, "lift").certificateTaken()).isEmpty();
        assertThat(after(SUSPENDED, "revoke").certificateTaken()).isEmpty(); // its own state tells of it
    }

    @Test
    void aSuspensionTellsTheDaysThatStandInItsLetter() {
        assertThat(Suspensions.days(after(SUSPENDED, "suspend"), ""))
                .extracting(
                        said -> said.label().in("zh"),
                        said -> said.words().in("zh"),
                        said -> said.label().in("en"))
                .containsExactly(tuple("整改期限", "2026年6月15日", "To be put right by"));
        assertThat(Suspensions.days(after(SUSPENDED, "grant"), "")).isEmpty();
    }

    @Test
    void aPublicNoticeTellsItsLastDayAndWhatFollows() {
        Proceeding notice = after("subsistence-allowance/examples/objection-and-new-visit.yaml", "propose");

        assertThat(notice.timeOut().map(out -> out.deadline().words().in("zh"))).contains("2026年3月13日");
        assertThat(notice.timeOut().map(out -> out.then().in("zh"))).contains("待县级确认");
    }

    @Test
    void aStateNamesWhatAnOfficialHasGivenLast() {
        Proceeding offered = after("ride-booking/examples/to-hospital.yaml", "assign");

        assertThat(offered.text().in("zh")).startsWith("贵A67890，驾驶员杨师傅（电话 13800000238）；上车：村口 7:45；票款 15 元。");
        assertThat(offered.text().in("en")).startsWith("Car 贵A67890, driver 杨师傅 (phone 13800000238).");
    }

    @Test
    void aStateSaysSomethingElseOfWhatWasNeverGiven() {
        Proceeding paid = after("housing-fund-withdrawal/examples/rent-at-once.yaml", "decide");

        assertThat(paid.text().in("zh")).startsWith("申请的金额将在 1 个工作日内");
        assertThat(paid.text().in("en")).startsWith("The amount that you asked for will be");
    }

    @Test
    void whatIsAskedAndRefusedWithAMoveTellsOfTheCase() {
        Proceeding offered = after("ride-booking/examples/to-hospital.yaml", "assign");
        LocalizedText words = LocalizedText.of("车牌 {assign.plate}", "Plate {assign.plate}");

        Move told = offered.workflow().moves().getFirst().saying(text -> words).saying(offered::say);

        assertThat(told.hint().in("zh")).isEqualTo("车牌 贵A67890");
        assertThat(told.otherwise().in("en")).isEqualTo("Plate 贵A67890");
        assertThat(told.needs())
                .filteredOn(Need.Item.class::isInstance)
                .isNotEmpty()
                .allSatisfy(
                        need -> assertThat(((Need.Item) need).title().in("zh")).isEqualTo("车牌 贵A67890"));
    }

    @Test
    void whatIsProposedIsSaidAmongOfficialsAndWhatIsDecidedIsTold() {
        Proceeding refused = after("housing-fund-withdrawal/examples/left-job-too-early.yaml", "refuse");

        assertThat(refused.acts().stream().map(Proceeding.DoneAct::act))
                .filteredOn(refused::isInternal)
                .extracting(Act::move)
                .containsExactly("advise-refusal");
    }

    @Test
    void whatIsProposedAboutALicenceIsNotTheHoldersToReadBeforeItIsDecided() {
        Proceeding revoked = after("food-business-licence/examples/suspended-lifted-revoked.yaml", "revoke");

        assertThat(revoked.acts().stream().map(Proceeding.DoneAct::act))
                .filteredOn(revoked::isInternal)
                .extracting(Act::move)
                .containsExactly("propose");
    }

    @Test
    void whoGivesAReasonIsToldWhetherTheApplicantReadsIt() {
        Proceeding refused = after("housing-fund-withdrawal/examples/left-job-too-early.yaml", "refuse");

        assertThat(askedForReason(refused, "advise-refusal")).contains("申请人看不到");
        assertThat(askedForReason(refused, "refuse")).contains("申请人会看到");
    }

    private static String askedForReason(Proceeding proceeding, String move) {
        return Ask.of(proceeding.workflow().move(move).orElseThrow(), proceeding)
                .filter(ask -> ask.key().equals(new Need.Reason().key()))
                .map(ask -> ask.title().in("zh"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatAnApplicantIsAskedToCorrectIsToldToHer() {
        Proceeding asked = after("company-registration/examples/corrected-and-registered.yaml", "register");

        assertThat(asked.acts().stream().map(Proceeding.DoneAct::act)).noneMatch(asked::isInternal);
    }

    @Test
    void beforeThereIsACaseAStateSaysWhatHoldsForAll() {
        Proceeding offered = after("ride-booking/examples/to-hospital.yaml", "assign");

        assertThat(new CaseText(offered.state().text()).inGeneral()).isEqualTo(LocalizedText.NONE);
        assertThat(new CaseText(offered.workflow().state("requested").text())
                        .inGeneral()
                        .in("zh"))
                .isEqualTo("调度中心 10 分钟内派车。");
    }

    /** The case as a story has it right after a move. */
    private static Proceeding after(String story, String move) {
        Rehearsal file = Own.DEFINITIONS.examples(Own.FOLDER, CATALOGUE).stream()
                .filter(one -> one.path().endsWith(story))
                .findFirst()
                .flatMap(Example::told)
                .orElseThrow();
        Situation end = file.situation();
        List<Act> history = end.history();
        int last = history.stream().map(Act::move).toList().lastIndexOf(move);
        var then = new Situation(
                history.subList(0, last + 1),
                end.applicants(),
                end.bodies(),
                end.limits(),
                end.scope(),
                end.surroundings(),
                end.pots(),
                end.participants());
        return ToldCase.of(file, then.at(history.get(last).at()), CATALOGUE, new Parties("王芳", "", Optional.empty()));
    }
}

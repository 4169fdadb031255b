package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.Rows;
import org.gulou.documents.Issued;
import org.gulou.documents.IssuedDocument;
import org.gulou.documents.Sealing;
import org.gulou.documents.Verified;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A licence after it was issued: suspended and in force again, renewed by silence, replaced by its renewal. */
@ArquillianTest
class RenewalsIT {
    private static final String CLOCK = "gulou.clock.offset";
    private static final BodyId OFFICE = new BodyId("yunyan-market-regulation");
    private static final String OFFER = "food-business-licence--yunyan-market-regulation";

    @Inject
    Rows rows;

    @Inject
    Filings filings;

    @Inject
    Registry registry;

    @Inject
    Renewals renewals;

    @Inject
    Desk desk;

    @Inject
    Issued issued;

    @Inject
    Clock clock;

    @Inject
    UserTransaction transaction;

    private CaseNumber number;
    private IssuedDocument licence;

    private static Actor.Official official(String role) {
        return new Actor.Official(role + "-of-the-test", role, Set.of(new Post(role, OFFICE)));
    }

    private void act(CaseNumber file, String role, String move, Map<String, Value> given) {
        Actor.Official who = official(role);
        int seen = registry.official(file, who).orElseThrow().acts().size();
        assertThat(desk.act(file, new Attempt(move, who, given), seen, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
    }

    private CaseNumber file(String offer, Map<String, Value> answers) throws Exception {
        return filings.file(offer, answers, clock.instant());
    }

    private IssuedDocument certificate(CaseNumber file) {
        return issued.of(file.toString()).stream()
                .filter(paper -> paper.kind() == IssuedDocument.Kind.CERTIFICATE)
                .findFirst()
                .orElseThrow();
    }

    @BeforeEach
    void grantOne() throws Exception {
        number = file(OFFER, Map.of());
        act(number, "clerk", "accept", Map.of());
        Value passed = new Value.Fields(Map.of("result", Value.of("pass")));
        act(number, "inspector", "inspect", Map.of("inspection", passed));
        act(number, "officer", "grant", Map.of());
        licence = certificate(number);
    }

    @Test
    void whoeverVerifiesASuspendedLicenceIsToldSinceWhenAndWhy() {
        act(
                number,
                "officer",
                "suspend",
                Map.of(
                        "reason",
                        Value.of("抽检不合格"),
                        "remedy",
                        Value.of("60 日内可以申请行政复议"),
                        "until",
                        Value.of(OfficeTime.day(clock.instant()).plusDays(14))));
        assertThat(issued.of(number.toString()))
                .extracting(paper -> paper.title().in("zh"))
                .contains("责令停业整改决定书");

        assertThat(issued.verify(licence.code().text())).isInstanceOfSatisfying(Verified.Suspended.class, suspended -> {
            assertThat(suspended.document().stateReason()).isEqualTo("抽检不合格");
            assertThat(suspended.document().stateSince()).isPresent();
        });

        act(number, "officer", "lift", Map.of());
        assertThat(issued.verify(licence.code().text())).isInstanceOf(Verified.Valid.class);
    }

    @Test
    void aLicenceThatSaysSomethingWrongGivesWayToOneThatEndsOnTheSameDay() throws Exception {
        LocalDate last = licence.validUntil().orElseThrow();
        System.setProperty(CLOCK, "P40D");

        act(number, "head", "amend", Map.of("reason", Value.of("门牌印错")));

        IssuedDocument corrected = certificate(number);
        assertThat(corrected.validUntil()).contains(last);
        assertThat(issued.verify(licence.code().text())).isInstanceOfSatisfying(Verified.Replaced.class, replaced -> {
            assertThat(replaced.document().replacedBy()).contains(corrected.code());
            assertThat(replaced.document().stateReason()).isEqualTo("门牌印错");
        });
        assertThat(rows.of("select subject from message where about = ?", number.toString()))
                .anyMatch(subject -> subject.contains("证照已更正换发"));
        assertThat(rows.of("select action from journal where object_id = ?", number.toString()))
                .contains("replace");
    }

    @Test
    void whatWasIssuedIsSignedAndUnchanged() {
        assertThat(issued.sealing(licence)).get().extracting(Sealing::intact).isEqualTo(true);
    }

    @Test
    void itsHolderIsRemindedOnTheFirstDayOnWhichItCanBeRenewed() throws Exception {
        assertThat(rows.of(
                        "select kind from due_work where work_key = ? order by kind",
                        licence.code().text()))
                .containsExactly("certificate.end", "certificate.renewal");

        inTransaction(() -> renewals.remind(licence.code().text()));
        assertThat(rows.of("select text from message where about = ? and text like ?", number.toString(), "%可以申请延续%"))
                .isNotEmpty();
    }

    @Test
    void itsHolderReadsInHerListHowNearItsEndIs() {
        LocalDate last = licence.validUntil().orElseThrow();
        Renewals.Window window = renewals.window(proceeding(), licence).orElseThrow();

        assertThat(endOn(window.opens().minusDays(31))).isEmpty();
        assertThat(endOn(window.opens().minusDays(30)))
                .contains(new Renewals.End(Renewals.Towards.RENEWABLE_FROM, window.opens()));
        assertThat(endOn(window.opens())).contains(new Renewals.End(Renewals.Towards.RENEWABLE_UNTIL, window.closes()));
        assertThat(endOn(window.closes().plusDays(1))).contains(new Renewals.End(Renewals.Towards.ENDS, last));
        assertThat(endOn(last)).contains(new Renewals.End(Renewals.Towards.ENDS, last));
        assertThat(endOn(last.plusDays(1))).contains(new Renewals.End(Renewals.Towards.ENDED, last));
    }

    @Test
    void whoHasAppliedToRenewItIsNotAskedToDoSo() throws Exception {
        Renewals.Window window = renewals.window(proceeding(), licence).orElseThrow();
        CaseNumber renewal = file(OFFER + "--renew", Map.of("changed", Value.FALSE));
        String draft = rows.of("select draft from case_file where number = ?", renewal.toString())
                .getFirst();
        inTransaction(() -> renewals.begun(draft, licence.code()));

        assertThat(endOn(window.opens())).isEmpty();
    }

    private Proceeding proceeding() {
        return registry.official(number, official("officer")).orElseThrow();
    }

    private Optional<Renewals.End> endOn(LocalDate day) {
        System.clearProperty(CLOCK);
        Instant noon = OfficeTime.startOf(day).plus(Duration.ofHours(12));
        System.setProperty(CLOCK, Duration.between(clock.instant(), noon).toString());
        return renewals.end(proceeding());
    }

    @AfterEach
    void bringTheClockBack() {
        System.clearProperty(CLOCK);
    }

    @Test
    void aLicenceThatNobodyAskedToRenewEnds() throws Exception {
        LocalDate last = licence.validUntil().orElseThrow();

        inTransaction(() -> renewals.end(licence.code().text(), clock.instant()));

        assertThat(certificate(number).validUntil()).contains(last);
    }

    @Test
    void whoAppliedInTimeKeepsItWhileNobodyDecidesAndThenGetsTheNewOne() throws Exception {
        LocalDate last = licence.validUntil().orElseThrow();
        CaseNumber renewal = file(OFFER + "--renew", Map.of("changed", Value.FALSE));
        String draft = rows.of("select draft from case_file where number = ?", renewal.toString())
                .getFirst();
        inTransaction(() -> renewals.begun(draft, licence.code()));

        inTransaction(() -> renewals.end(licence.code().text(), clock.instant()));
        assertThat(certificate(number).validUntil()).contains(last.plusYears(5));
        assertThat(certificate(number).renewedOn()).isPresent();

        act(renewal, "clerk", "accept", Map.of());
        act(renewal, "officer", "grant", Map.of());
        assertThat(issued.verify(licence.code().text()))
                .isInstanceOfSatisfying(
                        Verified.Replaced.class,
                        replaced -> assertThat(replaced.document().replacedBy())
                                .contains(certificate(renewal).code()));
    }

    @Test
    void whatIsDecidedAfterTheEndWhileThePortalWasDownComesTooLate() throws Exception {
        LocalDate last = licence.validUntil().orElseThrow();
        CaseNumber renewal = file(OFFER + "--renew", Map.of("changed", Value.FALSE));
        String draft = rows.of("select draft from case_file where number = ?", renewal.toString())
                .getFirst();
        inTransaction(() -> renewals.begun(draft, licence.code()));
        registry.act(renewal, new Attempt("withdraw", Registry.holderOf(renewal.toString())), Optional.empty());
        Instant now = clock.instant();

        inTransaction(() -> renewals.end(licence.code().text(), now.plusSeconds(60)));
        assertThat(certificate(number).validUntil()).contains(last);

        inTransaction(() -> renewals.end(licence.code().text(), now.minusSeconds(60)));
        assertThat(certificate(number).validUntil()).contains(last.plusYears(5));
    }

    private interface Work {
        void go() throws Exception;
    }

    private void inTransaction(Work work) throws Exception {
        transaction.begin();
        try {
            work.go();
            transaction.commit();
        } catch (Exception failed) {
            transaction.rollback();
            throw failed;
        }
    }

    @Test
    void theHeadIsToldWhatWaitsForHerInAnEndedCase() throws Exception {
        act(number, "officer", "propose", Map.of("reason", Value.of("申请材料系伪造")));

        assertThat(rows.of("select text from message where about = ? and subject like ?", number.toString(), "提请撤销%"))
                .isNotEmpty()
                .allMatch(text -> text.contains("/desk/case.xhtml?number=" + number) && !text.contains("伪造"));
    }
}

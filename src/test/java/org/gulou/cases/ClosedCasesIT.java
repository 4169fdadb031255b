package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.Rows;
import org.gulou.cases.talk.Talk;
import org.gulou.catalog.Published;
import org.gulou.catalog.ServiceVersion;
import org.gulou.documents.Issued;
import org.gulou.documents.IssuedDocument;
import org.gulou.documents.VerificationCode;
import org.gulou.documents.Verified;
import org.gulou.intake.CareApplication;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.kernel.Validity;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A closed case is kept as long as its service says; then nothing is left that tells of people. */
@ArquillianTest
class ClosedCasesIT {
    private static final String CLOCK = "gulou.clock.offset";
    private static final Actor.Official CLERK = new Actor.Official(
            "clerk-of-the-test", "莫兰", Set.of(new Post("clerk", new BodyId("yunyan-healthcare-security"))));

    @Inject
    Rows rows;

    @Inject
    CareFilings care;

    @Inject
    Talk talk;

    @Inject
    Desk desk;

    @Inject
    Registry registry;

    @Inject
    CaseTimer timer;

    @Inject
    ClosedCases closed;

    @Inject
    Issued issued;

    @Inject
    Published published;

    @Inject
    Clock clock;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    private final String secret = "独此一句" + Codes.id();
    private CaseNumber number;
    private ServiceVersion version;
    private LocalDate ended;

    @BeforeEach
    void letOneLapse() throws Exception {
        CareApplication application = care.forAClerk();
        application.types(Map.of("city", List.of(secret)));
        number = application.filed();
        Map<String, Value> given =
                Map.of("items", new Value.Items(List.of(Value.of("city"))), "reason", Value.of("请核对：" + secret));
        assertThat(desk.act(number, new Attempt("correct", CLERK, given), 2, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
        Proceeding proceeding = registry.own(number, application.citizen()).orElseThrow();
        talk.write(proceeding, application.citizen(), "为什么？" + secret, List.of(), List.of());
        version = proceeding.version();
        System.setProperty(CLOCK, "P30D");
        timer.perform(number.toString(), clock.instant());
        // it lapsed when its time was over, not when somebody looked
        ended = OfficeTime.day(registry.glance(number).file().enteredAt());
        transaction.begin();
    }

    /** Other tests' cases are old by then, too. */
    @AfterEach
    void takeBack() throws Exception {
        System.clearProperty(CLOCK);
        transaction.rollback();
    }

    @Test
    void noneGoesWhileItWaitsForADecisionAboutMoney() {
        em.createNativeQuery("insert into case_refund (id, case_number, worker_role, worker_body, amount, since)"
                        + " values (?, ?, 'clerk', 'yunyan-healthcare-security', 80, current_timestamp)")
                .setParameter(1, Codes.id())
                .setParameter(2, number.toString())
                .executeUpdate();
        LocalDate last = ended.plusYears(200);

        closed.expire(version, last, Integer.MAX_VALUE);
        em.clear();
        assertThat(em.find(CaseFile.class, number.toString()).getApplicantName())
                .isNotEmpty();

        em.createNativeQuery("delete from case_refund where case_number = ?")
                .setParameter(1, number.toString())
                .executeUpdate();
        closed.expire(version, last, Integer.MAX_VALUE);
        em.clear();
        assertThat(Optional.ofNullable(em.find(CaseFile.class, number.toString()))
                        .filter(file -> !file.getApplicantName().isEmpty()))
                .isEmpty();
    }

    private String column(String column) throws SQLException {
        return rows.of("select " + column + " from case_file where number = ?", number.toString())
                .getFirst();
    }

    private List<String> whereItStands() throws SQLException {
        var places = new ArrayList<String>();
        for (String column : rows.of("select concat(table_name, '.', column_name) from information_schema.columns"
                + " where lower(table_schema) = 'public' and lower(data_type) in"
                + " ('character varying', 'text', 'character large object')")) {
            String[] place = column.split("\\.", 2);
            String holding = "select 1 from " + place[0] + " where " + place[1] + " like ?";
            if (!rows.of(holding, "%" + secret + "%").isEmpty()) {
                places.add(column);
            }
        }
        return places;
    }

    private void expire(LocalDate day) {
        while (closed.expire(version, day, 50) > 0) {
            // until none is left
        }
    }

    @Test
    void nothingThatWasSaidStandsAnywhereAnyMore() throws Exception {
        assertThat(whereItStands()).hasSizeGreaterThan(3);

        expire(ended.plusYears(40));

        assertThat(whereItStands()).isEmpty();
        assertThat(column("applicant_name")).isEmpty();
        assertThat(column("coalesce(person, 'nobody')")).isEqualTo("nobody");
        assertThat(registry.official(number, CLERK)).isEmpty();
    }

    @Test
    void whatCountsInStatisticsStays() throws Exception {
        String before = column("concat(service, office, state, ended, filed_at)");

        expire(ended.plusYears(40));

        assertThat(column("concat(service, office, state, ended, filed_at)")).isEqualTo(before);
        assertThat(rows.of("select move from case_act where case_number = ?", number.toString()))
                .contains("correct");
    }

    @Test
    void itIsKeptAsLongAsItsServiceSays() throws Exception {
        LocalDate last = version.guide()
                .retention()
                .closed()
                .after(ended, published.catalogue().calendar());

        expire(last);
        assertThat(column("applicant_name")).isEqualTo("王芳");

        expire(last.plusDays(1));
        assertThat(column("applicant_name")).isEmpty();
    }

    @Test
    void whatANodeOfBeforeEndedWithoutNotingWhenIsNotKeptForEver() throws Exception {
        em.createNativeQuery("update case_file set ended_at = null where number = ?")
                .setParameter(1, number.toString())
                .executeUpdate();

        closed.perform("all", clock.instant());

        assertThat(column("case when ended_at = entered_at then 'told' else 'not told' end"))
                .isEqualTo("told");
    }

    @Test
    void itStaysWhileACertificateFromItCounts() throws Exception {
        Proceeding proceeding = registry.official(number, CLERK).orElseThrow();
        issued.issue(
                new Issued.Order(
                        number.toString(),
                        IssuedDocument.Kind.CERTIFICATE,
                        "certificate",
                        LocalizedText.of("证明", "Certificate"),
                        Validity.until(ended.plusYears(40)),
                        Optional.empty()),
                code -> Receipt.of(proceeding, Optional.empty(), "zh"));
        em.flush();

        expire(ended.plusYears(40));
        assertThat(column("applicant_name")).isEqualTo("王芳");

        expire(ended.plusYears(40).plusDays(1));
        assertThat(column("applicant_name")).isEmpty();
        assertThat(issued.of(number.toString())).isEmpty();
    }

    private VerificationCode certificateWithoutALastDay() throws Exception {
        Proceeding proceeding = registry.official(number, CLERK).orElseThrow();
        VerificationCode code = issued.issue(
                        new Issued.Order(
                                number.toString(),
                                IssuedDocument.Kind.CERTIFICATE,
                                "certificate",
                                LocalizedText.of("证书", "Certificate"),
                                Validity.UNBOUNDED,
                                Optional.empty()),
                        printed -> Receipt.of(proceeding, Optional.empty(), "zh"))
                .code();
        em.flush();
        return code;
    }

    @Test
    void aCertificateWithoutALastDayKeepsItsCaseForThirtyYearsUnlessTheServiceSaysOtherwise() throws Exception {
        certificateWithoutALastDay();

        expire(ended.plusYears(30));
        assertThat(column("applicant_name")).isEqualTo("王芳");

        expire(ended.plusYears(30).plusDays(1));
        assertThat(column("applicant_name")).isEmpty();
        assertThat(whereItStands()).isEmpty();
    }

    @Test
    void whenItsCaseHasGoneItIsVerifiedAsBefore() throws Exception {
        VerificationCode code = certificateWithoutALastDay();

        expire(ended.plusYears(31));
        em.clear();

        assertThat(issued.verify(code.text())).isInstanceOf(Verified.Valid.class);
        assertThat(issued.open(issued.find(code).orElseThrow()).size()).isPositive();
    }

    @Test
    void oneThatWasRevokedGoesWithItsCase() throws Exception {
        VerificationCode code = certificateWithoutALastDay();
        issued.revoke(code, "撤销");
        em.flush();

        expire(ended.plusYears(29));
        em.clear();

        assertThat(issued.verify(code.text())).isInstanceOf(Verified.Unknown.class);
    }
}

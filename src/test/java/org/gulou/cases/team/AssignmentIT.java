package org.gulou.cases.team;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Desk;
import org.gulou.cases.Filings;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.identity.DemoOfficials;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases go from desk to desk, and never to somebody who does not hold the post. */
@ArquillianTest
class AssignmentIT {
    private static final String OFFER = "food-business-licence--yunyan-market-regulation";
    private static final String BODY = "yunyan-market-regulation";

    @Inject
    DemoOfficials officials;

    @Inject
    Filings filings;

    @Inject
    Assignment assignment;

    @Inject
    Absences absences;

    @Inject
    Desk desk;

    @Inject
    Registry registry;

    @Inject
    Clock clock;

    private CaseNumber number;
    private Actor.Official chen;
    private Actor.Official liu;
    private Actor.Official lead;

    @BeforeEach
    void fileACase() throws Exception {
        number = filed();
        chen = officials.official("陈静");
        liu = officials.official("刘洋");
        lead = officials.official("罗建国");
    }

    private CaseNumber filed() throws Exception {
        return filings.file(OFFER, Map.of(), clock.instant());
    }

    private Optional<String> holder(CaseNumber of) {
        return registry.official(of, lead).map(Proceeding::file).flatMap(CaseFile::claimedBy);
    }

    @Test
    void whoHoldsACaseHandsItOverAndNobodyElseDoes() {
        desk.claim(number, chen);

        assertThat(assignment.give(number, liu.id(), liu)).isEqualTo(Assignment.Outcome.NOT_YOURS);
        assertThat(assignment.give(number, liu.id(), chen)).isEqualTo(Assignment.Outcome.DONE);

        assertThat(holder(number)).contains(liu.id());
    }

    @Test
    void aLeadGivesAnyCaseOfHersButOnlyToThePost() {
        String inspector = officials.official("龙志强").id();
        var elsewhere = new Actor.Official("elsewhere", "别处", Set.of(new Post("head", new BodyId("yunyan-transport"))));

        assertThat(assignment.give(number, inspector, lead)).isEqualTo(Assignment.Outcome.NOT_THEIRS);
        assertThat(assignment.give(number, chen.id(), elsewhere)).isEqualTo(Assignment.Outcome.NOT_YOURS);
        assertThat(assignment.give(number, chen.id(), lead)).isEqualTo(Assignment.Outcome.DONE);
        assertThat(holder(number)).contains(chen.id());
    }

    @Test
    void spreadCasesEachGoToTheDeskThatIsEmptiestByThen() throws Exception {
        var post = new Post("clerk", new BodyId(BODY));
        long before = uneven(post);
        List<CaseNumber> cases = List.of(number, filed(), filed(), filed());

        assignment.spread(cases, lead);

        assertThat(cases).allSatisfy(each -> assertThat(holder(each)).isPresent());
        assertThat(uneven(post)).isLessThanOrEqualTo(Math.max(1, before - cases.size()));
    }

    private long uneven(Post post) {
        List<Long> held = assignment.holders(post).stream().map(Colleague::held).toList();
        return held.getLast() - held.getFirst();
    }

    @Test
    void whatSheHeldGoesToHerSubstituteOnTheFirstDayAndNothingNewComesToHer() {
        desk.claim(number, chen);
        LocalDate today = OfficeTime.day(clock.instant());

        assertThat(absences.enter(chen, today.minusDays(1), today, Optional.empty()))
                .isFalse();
        assertThat(absences.enter(
                        chen,
                        today,
                        today,
                        Optional.of(officials.official("龙志强").id())))
                .isFalse();
        assertThat(absences.enter(chen, today, today, Optional.of(liu.id()))).isTrue();
        try {
            assertThat(holder(number)).contains(liu.id());
            assertThat(assignment.give(number, chen.id(), lead)).isEqualTo(Assignment.Outcome.NOT_THEIRS);
        } finally {
            absences.of(chen).forEach(absence -> absences.end(chen, absence.getId()));
        }
        assertThat(assignment.give(number, chen.id(), lead)).isEqualTo(Assignment.Outcome.DONE);
    }

    @Test
    void whatSheHeldGoesBackToTheQueueWhereHerSubstituteIsAwayToo() {
        LocalDate today = OfficeTime.day(clock.instant());
        absences.enter(liu, today, today, Optional.empty());
        desk.claim(number, chen);
        try {
            absences.enter(chen, today, today, Optional.of(liu.id()));

            assertThat(holder(number)).isEmpty();
        } finally {
            List.of(chen, liu).forEach(who -> absences.of(who).forEach(absence -> absences.end(who, absence.getId())));
        }
    }
}

package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.gulou.Rows;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.DivisionCode.Level;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Question;
import org.gulou.workflow.Step;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case asks a real register over HTTP: by the portal where it is connected, by an official where it is not. */
@ArquillianTest
class InquiryIT {
    private static final String CLOCK = "gulou.clock.offset";
    private static final String CONNECTED = "gulou.registers";
    private static final String TOKEN = "gulou.registers.token";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Rows rows;

    @Inject
    Filings filings;

    @Inject
    Registry registry;

    @Inject
    Desk desk;

    @Inject
    Clock clock;

    private final LoopbackRegister register = new LoopbackRegister();
    private CaseNumber number;

    @BeforeEach
    void publishOne() throws Exception {
        Value member = new Value.Fields(Map.of("residentId", Value.of("43010219850709008X")));
        number = filings.file(
                "public-rental-housing--yunyan-touqiao",
                Map.of("household", new Value.Items(List.of(member))),
                clock.instant());
        act("clerk", Level.TOWNSHIP, "accept", Map.of());
        Value visited = new Value.Fields(Map.of("advice", Value.of("yes")));
        act("officer", Level.TOWNSHIP, "review", Map.of("home-check", visited));
        System.setProperty(TOKEN, "secret-of-the-test");
    }

    @AfterEach
    void disconnect() {
        System.clearProperty(CONNECTED);
        System.clearProperty(TOKEN);
        System.clearProperty(CLOCK);
        register.close();
    }

    private void connect() {
        System.setProperty(CONNECTED, "real-estate=" + register.address());
    }

    /** The notice of seven days is over, and so much more. */
    private void afterTheNotice(Duration more) {
        System.setProperty(CLOCK, Duration.ofDays(8).plus(more).toString());
        registry.official(number, official("clerk", Level.COUNTY)).orElseThrow();
    }

    private Actor.Official official(String role, Level level) {
        var body = registry.glance(number).situation().bodies().get(level);
        return new Actor.Official(role + "-" + level, role, Set.of(new Post(role, body)));
    }

    private Desk.Outcome act(String role, Level level, String move, Map<String, Value> given) {
        Actor.Official who = official(role, level);
        int seen = registry.official(number, who).orElseThrow().acts().size();
        return desk.act(number, new Attempt(move, who, given), seen, Optional.empty());
    }

    private String state() throws SQLException {
        return rows.of("select state from case_file where number = ?", number.toString())
                .getFirst();
    }

    /** At which posts somebody has the case to work on. */
    private List<String> workers() throws SQLException {
        return rows.of("select worker_role from case_lane where case_number = ?", number.toString());
    }

    private void waitsFor(String state) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!state().equals(state) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(state()).isEqualTo(state);
    }

    private void waitsForQuestions(int count) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (register.asked().size() < count && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(register.asked()).hasSizeGreaterThanOrEqualTo(count);
    }

    private Act answer() {
        return registry.glance(number).situation().history().stream()
                .filter(act -> act.move().equals("realEstate"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePortalAsksAConnectedRegisterAndItsAnswerLeadsOn() throws Exception {
        register.says("{\"outcome\": \"found\", \"record\": {\"坐落\": \"云岩区\", \"面积\": \"89\"}}");
        connect();
        afterTheNotice(Duration.ZERO);

        waitsFor("comparison");

        assertThat(register.asked())
                .singleElement()
                .asString()
                .contains("Bearer secret-of-the-test", "\"keys\":[\"43010219850709008X\"]", number.toString());
        assertThat(answer().actor()).isEqualTo(new Actor.Portal().id());
        assertThat(answer().given())
                .containsEntry("outcome", Value.of("found"))
                .containsEntry("record", Value.of("坐落：云岩区；面积：89"));
        assertThat(rows.of(
                        "select move from case_act where case_number = ? and move = 'realEstate'", number.toString()))
                .hasSize(1);
    }

    @Test
    void aSilentRegisterIsAskedAgainAndMeanwhileNobodyAnswersForIt() throws Exception {
        connect();
        afterTheNotice(Duration.ZERO);
        waitsForQuestions(1);

        assertThat(act("clerk", Level.COUNTY, "realEstate", Question.answer(List.of("none"), "")))
                .isInstanceOfSatisfying(
                        Desk.Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(Step.BeingAsked.class));
        assertThat(state()).isEqualTo("register-check");
        assertThat(workers()).isEmpty();

        register.says("{\"outcome\": \"none\"}");
        afterTheNotice(Duration.ofHours(2).plusMinutes(2));
        waitsFor("comparison");
        assertThat(register.asked()).hasSize(2);
    }

    @Test
    void silenceToTheEndIsAnAnswerOfItsOwnAndNeverNoRecord() throws Exception {
        register.says("{\"outcome\": \"perhaps\"}");
        connect();
        afterTheNotice(Duration.ZERO);
        waitsForQuestions(1);

        afterTheNotice(Duration.ofDays(12));
        waitsFor("comparison-by-hand");

        assertThat(answer().given()).containsEntry("outcome", Value.of("silent"));
    }

    @Test
    void anOfficialEntersWhatARegisterSaysThatIsNotConnected() throws Exception {
        afterTheNotice(Duration.ZERO);
        assertThat(workers()).containsExactly("clerk");

        assertThat(act("clerk", Level.COUNTY, "realEstate", Question.answer(List.of("contradicts"), "登记在册的面积为 89 平方米")))
                .isInstanceOf(Desk.Outcome.Done.class);

        assertThat(register.asked()).isEmpty();
        assertThat(state()).isEqualTo("comparison-by-hand");
    }
}

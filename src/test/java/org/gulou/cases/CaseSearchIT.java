package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.Rows;
import org.gulou.cases.Sought.Course;
import org.gulou.cases.Sought.Order;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Ending;
import org.gulou.workflow.Step;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clerk finds each case of her office, and no other, whether it waits for her or not. */
@ArquillianTest
class CaseSearchIT {
    private static final String OFFICE = "yunyan-healthcare-security";
    private static final Actor.Official CLERK = official("clerk", OFFICE);
    private static final Actor.Official ELSEWHERE = official("clerk", "leishan-healthcare-security");

    @Inject
    Rows rows;

    @Inject
    CareFilings care;

    @Inject
    CaseSearch search;

    @Inject
    Registry registry;

    @Inject
    Clock clock;

    private CaseNumber open;
    private CaseNumber withdrawn;

    private static Actor.Official official(String role, String body) {
        return new Actor.Official(role + "-of-the-test", "莫兰", Set.of(new Post(role, new BodyId(body))));
    }

    @BeforeEach
    void fileTwoAndWithdrawOne() {
        open = care.forAClerk().filed();
        var application = care.forAClerk();
        withdrawn = application.filed();
        assertThat(registry.act(withdrawn, new Attempt("withdraw", application.citizen(), Map.of()), Optional.empty()))
                .isInstanceOf(Step.Moved.class);
    }

    private static Sought sought(String text) {
        return sought(text, new Course.Any(), Days.ALL, Days.ALL);
    }

    private static Sought sought(String text, Course course, Days filed, Days ended) {
        return new Sought(text, "", "", course, filed, ended, "", Order.NEWEST);
    }

    private List<CaseNumber> found(Actor.Official official, Sought sought) {
        return search.page(official, sought, 0, 1000).stream()
                .map(FoundCase::number)
                .filter(Set.of(open, withdrawn)::contains)
                .toList();
    }

    @Test
    void aPartOfTheNameFindsWhatHasEndedBesideWhatIsOpenTheNewestFirst() {
        assertThat(found(CLERK, sought("王芳"))).containsExactly(withdrawn, open);
    }

    @Test
    void nobodyFindsACaseIntoWhichSheMayNotLook() {
        for (Actor.Official official :
                List.of(CLERK, ELSEWHERE, official("editor", OFFICE), official("head", OFFICE))) {
            assertThat(found(official, sought(withdrawn.toString())).isEmpty())
                    .as(official.toString())
                    .isEqualTo(registry.official(withdrawn, official).isEmpty());
        }
        assertThat(found(ELSEWHERE, sought("王芳"))).isEmpty();
    }

    @Test
    void theNumberIsFoundAsItIsPasted() {
        String pasted = " " + withdrawn.toString().replace("-", " ") + "\n";
        String inPieces = String.join(" ", withdrawn.toString().split("(?<=\\G.{5})"));

        assertThat(found(CLERK, sought(pasted))).containsExactly(withdrawn);
        assertThat(found(CLERK, sought(inPieces))).containsExactly(withdrawn);
    }

    @Test
    void aWholeNumberOfTheApplicantFindsHerCases() {
        for (String typed : List.of("13800000001", "138 0000 0001", "520103198805120046", "王 芳", "１３８０００００００１")) {
            assertThat(found(CLERK, sought(typed))).as(typed).contains(withdrawn, open);
        }
    }

    @Test
    void nothingElseDoes() {
        for (String typed : List.of(
                "13800000002", "520103198805120047", "王", "%%", "_ _", "王芳 张", "'; --", "\uD842\uDFB7\uD842\uDFB7")) {
            assertThat(found(CLERK, sought(typed))).as(typed).isEmpty();
        }
    }

    @Test
    void itIsNarrowedByWhatCameOfItAndByDays() {
        LocalDate today = OfficeTime.day(clock.instant());
        var now = new Days(Optional.of(today), Optional.of(today));
        var before = new Days(Optional.empty(), Optional.of(today.minusDays(1)));

        assertThat(found(CLERK, sought("王芳", new Course.Open(), now, Days.ALL))).containsExactly(open);
        assertThat(found(CLERK, sought("王芳", new Course.EndedBy(Ending.WITHDRAWN), now, now)))
                .containsExactly(withdrawn);
        assertThat(found(CLERK, sought("王芳", new Course.EndedBy(Ending.GRANTED), now, now)))
                .isEmpty();
        assertThat(found(CLERK, sought("王芳", new Course.Any(), before, Days.ALL)))
                .isEmpty();
        assertThat(found(CLERK, sought("王芳", new Course.Any(), Days.ALL, now))).containsExactly(withdrawn);
    }

    @Test
    void inEveryOrderPartsFollowOneAnother() {
        for (Order.By by : Order.By.values()) {
            for (boolean down : new boolean[] {true, false}) {
                var sought = new Sought(
                        "王芳",
                        "out-of-area-care",
                        "",
                        new Course.Any(),
                        Days.ALL,
                        Days.ALL,
                        OFFICE,
                        new Order(by, down));

                List<FoundCase> all = search.page(CLERK, sought, 0, 3);

                assertThat(search.page(CLERK, sought, 0, 1)).isEqualTo(all.subList(0, 1));
                assertThat(search.page(CLERK, sought, 1, 1)).isEqualTo(all.subList(1, 2));
                assertThat(search.count(CLERK, sought, 2)).isEqualTo(2);
            }
        }
    }

    @Test
    void thatSomebodyLooksAndByWhatIsWrittenDownButNotWhomFor() throws SQLException {
        for (var typed : Map.of(
                        "王芳",
                        "WORDS",
                        "138 0000 0001",
                        "PHONE",
                        "520103198805120046",
                        "RESIDENT_ID",
                        open.toString(),
                        "NUMBER")
                .entrySet()) {
            search.note(CLERK, sought(typed.getKey()), "order=number", 2);

            assertThat(lastNoted())
                    .contains("\"by\":\"" + typed.getValue() + "\"", "order=number")
                    .doesNotContain(typed.getKey());
        }
    }

    private String lastNoted() throws SQLException {
        return rows.of("select payload from journal where action = 'find-cases' and actor = ? order by id", CLERK.id())
                .getLast();
    }
}

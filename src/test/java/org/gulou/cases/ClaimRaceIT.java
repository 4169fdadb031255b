package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many clerks reach for the same cases at once. */
@ArquillianTest
class ClaimRaceIT {
    private static final String OFFER = "out-of-area-care--yunyan-healthcare-security";
    private static final Set<Post> POSTS = Set.of(new Post("clerk", new BodyId("yunyan-healthcare-security")));

    @Inject
    Filings filings;

    @Inject
    Desk desk;

    @Inject
    Registry registry;

    @Inject
    Clock clock;

    @Test
    void eachCaseIsTakenByOneClerkOnly() throws Exception {
        takeAll(40, 10);
    }

    @Test
    @Tag("long")
    void aHundredClerksTakeAThousandCasesEachOnce() throws Exception {
        takeAll(1_000, 100);
    }

    @Test
    void ofTwoClerksWhoDecideAtOnceOneDoesAndTheOtherIsTold() throws Exception {
        decideTwice(20);
    }

    @Test
    @Tag("long")
    void inFiveThousandRacesNoDecisionIsLost() throws Exception {
        decideTwice(5_000);
    }

    private static Actor.Official clerk(int number) {
        return new Actor.Official("racer-" + number, "李" + number, POSTS);
    }

    private List<CaseNumber> filed(int cases) throws Exception {
        var numbers = new ArrayList<CaseNumber>();
        for (int i = 0; i < cases; i++) {
            numbers.add(filings.file(
                    OFFER, Map.of("startDate", new Value.Date(LocalDate.of(2020, 1, 1))), clock.instant()));
        }
        return numbers;
    }

    private void takeAll(int cases, int clerks) throws Exception {
        List<CaseNumber> filed = filed(cases);
        List<Callable<List<CaseNumber>>> hands = IntStream.range(0, clerks)
                .<Callable<List<CaseNumber>>>mapToObj(i -> () -> takesUntilNoneIsLeft(clerk(i)))
                .toList();

        List<CaseNumber> taken = atOnce(hands, Math.min(clerks, 20)).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(taken).doesNotHaveDuplicates().containsAll(filed);
    }

    private List<CaseNumber> takesUntilNoneIsLeft(Actor.Official clerk) {
        var taken = new ArrayList<CaseNumber>();
        Optional<CaseNumber> next = desk.takeNext(clerk, Queue.ALL);
        while (next.isPresent()) {
            taken.add(next.get());
            next = desk.takeNext(clerk, Queue.ALL);
        }
        return taken;
    }

    private void decideTwice(int races) throws Exception {
        for (CaseNumber number : filed(races)) {
            int seen = registry.official(number, clerk(0)).orElseThrow().acts().size();
            Callable<Desk.Outcome> first =
                    () -> desk.act(number, new Attempt("grant", clerk(1)), seen, Optional.empty());
            Callable<Desk.Outcome> second =
                    () -> desk.act(number, new Attempt("grant", clerk(2)), seen, Optional.empty());

            List<Desk.Outcome> came = atOnce(List.of(first, second), 2);

            assertThat(came).filteredOn(Desk.Outcome.Done.class::isInstance).hasSize(1);
            assertThat(came)
                    .filteredOn(Desk.Outcome.Overtaken.class::isInstance)
                    .hasSize(1);
            assertThat(registry.official(number, clerk(0)).orElseThrow().acts())
                    .filteredOn(act -> act.act().move().equals("grant"))
                    .hasSize(1);
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> hands, int threads)
            throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var came = new ArrayList<T>();
            for (var one : pool.invokeAll(hands)) {
                came.add(one.get());
            }
            return came;
        }
    }
}

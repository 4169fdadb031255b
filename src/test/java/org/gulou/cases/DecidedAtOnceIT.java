package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.Race.both;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.Rows;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.identity.Posts;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Step;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A clerk decides in the moment in which somebody else acts on the case: one of them does, and the other is told what happened. */
@ArquillianTest
class DecidedAtOnceIT {
    private static final int ROUNDS = 8;
    private static final String OFFER = "out-of-area-care--yunyan-healthcare-security";
    private static final Set<Post> POSTS = Set.of(new Post("clerk", new BodyId("yunyan-healthcare-security")));
    private static final Actor.Official OTHER = new Actor.Official("deciding-clerk", "李二", POSTS);
    private static final LocalizedText LABEL = LocalizedText.of("准予备案", "Accept the filing");

    @Inject
    Rows rows;

    @Inject
    Filings filings;

    @Inject
    Registry registry;

    @Inject
    Desk desk;

    @Inject
    PendingMoves pendingMoves;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    Clock clock;

    private OneStory story;
    private Actor.Official one = OTHER;

    /** What waits is done with the posts that its official holds when its time has come. */
    @BeforeEach
    void look() {
        Person clerk = people.search("莫兰", 0, 1).getFirst();
        one = new Actor.Official(clerk.getId(), clerk.getName(), posts.of(clerk.getId()));
        story = new OneStory(rows);
    }

    private CaseNumber filed() throws Exception {
        return filings.file(OFFER, Map.of("startDate", new Value.Date(LocalDate.of(2020, 1, 1))), clock.instant());
    }

    private Step withdraws(CaseNumber number) {
        return registry.act(number, new Attempt("withdraw", Registry.holderOf(number.toString())), Optional.empty());
    }

    private Desk.Outcome grants(CaseNumber number, Actor.Official clerk) {
        return desk.act(number, new Attempt("grant", clerk), 2, Optional.empty());
    }

    @Test
    void ofWhoWithdrawsAndWhoGrantsOneIsDoneAndTheOtherReadsWhat() throws Exception {
        withdrawsWhileGranted(ROUNDS);
    }

    @Test
    @Tag("long")
    void inAThousandRacesNobodyIsGrantedWhatSheWithdrew() throws Exception {
        withdrawsWhileGranted(1_000);
    }

    private void withdrawsWhileGranted(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            CaseNumber number = filed();

            List<Object> came = both(() -> withdraws(number), () -> grants(number, one));

            story.isTold(number);
            if (came.getFirst() instanceof Step.Refused refused) {
                assertThat(came.getLast()).isInstanceOf(Desk.Outcome.Done.class);
                assertThat(refused.why().in("zh")).contains("备案成功");
                assertThat(papers(number)).hasSize(1);
            } else {
                assertThat(came.getLast()).isInstanceOfSatisfying(Desk.Outcome.Overtaken.class, overtaken -> {
                    assertThat(overtaken.since())
                            .extracting(act -> act.act().move())
                            .containsExactly("withdraw");
                    assertThat(overtaken.now().state().id()).isEqualTo("withdrawn");
                });
                assertThat(papers(number)).isEmpty();
            }
        }
    }

    private List<String> papers(CaseNumber number) throws Exception {
        return story.rows().of("select code from issued_document where case_number = ?", number.toString());
    }

    @Test
    void aMoveThatWaitedIsDoneOrItsClerkReadsWhatCameBeforeIt() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            CaseNumber number = filed();
            pendingMoves.defer(number, new Attempt("grant", one), 2, Optional.empty(), LABEL);
            String waiting = waitingIn(number);

            List<Object> came = both(() -> withdraws(number), () -> performed(waiting));

            story.isTold(number);
            PendingMove pending = (PendingMove) came.getLast();
            if (came.getFirst() instanceof Step.Moved) {
                assertThat(pending.getStage()).isEqualTo(PendingMove.Stage.REFUSED);
                assertThat(pending.why().in("zh")).contains("撤回申请", "已撤回");
                assertThat(pending.why().in("en")).contains("Withdraw", "Withdrawn");
            } else {
                assertThat(pending.getStage()).isEqualTo(PendingMove.Stage.DONE);
            }
        }
    }

    private String waitingIn(CaseNumber number) throws Exception {
        return story.rows()
                .of("select round from desk_pending_move where case_number = ?", number.toString())
                .getFirst();
    }

    private PendingMove performed(String round) {
        pendingMoves.perform(round, clock.instant());
        return pendingMoves.round(round, one).getFirst();
    }

    @Test
    void ofTwoClerksWhoTakeOneCaseOneHoldsItAndTheOtherReadsWho() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            CaseNumber number = filed();

            List<Object> came = both(() -> desk.claim(number, one), () -> desk.claim(number, OTHER));

            story.isTold(number);
            String holder = story.rows()
                    .of("select claimed_name from case_file where number = ?", number.toString())
                    .getFirst();
            assertThat(came).filteredOn(Desk.Outcome.Done.class::isInstance).hasSize(1);
            assertThat(came)
                    .filteredOn(Desk.Outcome.Held.class::isInstance)
                    .singleElement()
                    .satisfies(held ->
                            assertThat(((Desk.Outcome.Held) held).colleague()).isEqualTo(holder));
            assertThat(claims(number)).hasSize(1);
        }
    }

    private List<String> claims(CaseNumber number) throws Exception {
        return story.rows().of("select actor from journal where object_id = ? and action = 'claim'", number.toString());
    }

    @Test
    void nobodyHoldsACaseThatWasWithdrawnAsSheTookIt() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            CaseNumber number = filed();

            List<Object> came = both(() -> withdraws(number), () -> desk.claim(number, one));

            story.isTold(number);
            assertThat(came.getFirst()).isInstanceOf(Step.Moved.class);
            if (came.getLast() instanceof Desk.Outcome.Overtaken overtaken) {
                assertThat(overtaken.now().state().id()).isEqualTo("withdrawn");
                assertThat(claims(number)).isEmpty();
            } else {
                assertThat(came.getLast()).isInstanceOf(Desk.Outcome.Done.class);
                assertThat(claims(number)).hasSize(1);
            }
        }
    }

    @Test
    void whatIsDoneInManyAtOnceIsDoneOnceInEachWhoeverElseDecidesThere() throws Exception {
        for (int round = 0; round < ROUNDS / 3; round++) {
            var numbers = new ArrayList<CaseNumber>();
            for (int i = 0; i < 6; i++) {
                numbers.add(filed());
            }
            String many = pendingMoves.defer(numbers, new Attempt("grant", one), LABEL);

            both(() -> performed(many), () -> {
                for (int i = 5; i >= 0; i--) {
                    if (i % 2 == 0) {
                        withdraws(numbers.get(i));
                    } else {
                        grants(numbers.get(i), OTHER);
                    }
                }
                return "";
            });

            for (PendingMove line : pendingMoves.round(many, one)) {
                story.isTold(line.number());
                assertThat(story.times(line.number(), "grant") + story.times(line.number(), "withdraw"))
                        .isOne();
                assertThat(doneBy(line.number()).equals(one.id())).isEqualTo(line.getStage() == PendingMove.Stage.DONE);
                if (line.getStage() != PendingMove.Stage.DONE) {
                    assertThat(line.getStage()).isEqualTo(PendingMove.Stage.REFUSED);
                    assertThat(line.why().in("zh")).containsAnyOf("备案成功", "已撤回");
                }
            }
        }
    }

    private String doneBy(CaseNumber number) throws Exception {
        return story.rows()
                .of("select actor from case_act where case_number = ? order by seq", number.toString())
                .getLast();
    }
}

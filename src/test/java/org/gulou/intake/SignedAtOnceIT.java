package org.gulou.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.Race.both;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.Rows;
import org.gulou.cases.RacedMatter;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An application is signed in the moment in which its applicant takes it back, or somebody else signs it, too. */
@ArquillianTest
class SignedAtOnceIT {
    private static final int ROUNDS = 5;
    private static final String OTHER = "13800000471";
    private static final String THIRD = "13800000472";

    @Inject
    Rows rows;

    @Inject
    Drafts drafts;

    @Inject
    Signatures signatures;

    @Inject
    Signing signing;

    @Inject
    Published published;

    private Offer offer;
    private String draft = "";
    private Visitor applicant = new Visitor(Optional.empty(), Optional.empty());

    @BeforeEach
    void publish() throws Exception {
        offer = RacedMatter.at(published);
    }

    private void sendRound(String third) {
        Draft begun = drafts.start(offer, "吴晓", "13800000470");
        draft = begun.getId();
        applicant = new Visitor(Optional.empty(), Optional.of(((Owner.Guest) begun.owner()).code()));
        Map<String, List<String>> typed = Map.of(
                "matter", List.of("一件事"),
                "other", List.of(OTHER),
                "third", List.of(third),
                "-asked", List.of("matter", "other", "third"));
        drafts.change(draft, applicant, (journey, before) -> journey.read("all", typed, () -> "r1"));
        assertThat(drafts.submit(draft, applicant, "zh", LastLook.UNKNOWN, true))
                .containsInstanceOf(Submission.SentRound.class);
    }

    private String link(String who) {
        return signatures.of(draft).stream()
                .filter(signature -> signature.isBy(who))
                .map(Signature::getCode)
                .findFirst()
                .orElseThrow();
    }

    private List<String> cases() throws Exception {
        return rows.of("select number from case_file where draft = ?", draft);
    }

    private List<String> journal(String act) throws Exception {
        return rows.of("select action from journal where object_id = ? and action = ?", draft, act);
    }

    private Object takesBack() {
        drafts.takeBack(draft, applicant);
        return "";
    }

    @Test
    void theLastSignatureFilesWhatIsNotTakenBackBeforeIt() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            sendRound("");
            String link = link(OTHER);

            List<Object> came = both(() -> signing.sign(link, OTHER), this::takesBack);

            if (came.getFirst() instanceof Signing.Outcome.Signed(boolean filed)) {
                assertThat(filed).isTrue();
                assertThat(cases()).hasSize(1);
            } else {
                assertThat(came.getFirst()).isInstanceOf(Signing.Outcome.Over.class);
                assertThat(cases()).isEmpty();
                assertThat(signatures.of(draft)).isEmpty();
            }
        }
    }

    @Test
    void ofTwoLastSignaturesAtOnceOneFilesAndBothCount() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            sendRound(THIRD);
            String one = link(OTHER);
            String other = link(THIRD);

            assertThat(both(() -> signing.sign(one, OTHER), () -> signing.sign(other, THIRD)))
                    .containsExactlyInAnyOrder(new Signing.Outcome.Signed(true), new Signing.Outcome.Signed(false));

            assertThat(cases()).hasSize(1);
            assertThat(journal("sign")).hasSize(2);
        }
    }

    @Test
    void whoPressesTwiceSignsOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            sendRound(THIRD);
            String link = link(OTHER);

            assertThat(both(() -> signing.sign(link, OTHER), () -> signing.sign(link, OTHER)))
                    .containsExactly(new Signing.Outcome.Signed(false), new Signing.Outcome.Signed(false));

            assertThat(journal("sign")).hasSize(1);
            assertThat(cases()).isEmpty();
        }
    }

    @Test
    void whoSignsAndDeclinesAtOnceHasDoneWhatTheJournalSaysLast() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            sendRound(THIRD);
            String link = link(OTHER);

            both(() -> signing.sign(link, OTHER), () -> signing.decline(link, OTHER, "不同意"));

            String last = rows.of("select action from journal where object_id = ? order by id", draft)
                    .getLast();
            assertThat(signatures.isDeclined(draft)).isEqualTo(last.equals("decline"));
        }
    }

    @Test
    void whatIsDeletedAsItIsSignedIsFiledOrGone() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            sendRound("");
            String link = link(OTHER);

            List<Object> came = both(() -> signing.sign(link, OTHER), () -> {
                drafts.delete(draft, applicant);
                return "";
            });

            boolean filed = came.getFirst() instanceof Signing.Outcome.Signed;
            assertThat(cases()).hasSize(filed ? 1 : 0);
            assertThat(rows.of("select id from draft where id = ?", draft)).hasSize(filed ? 1 : 0);
        }
    }
}

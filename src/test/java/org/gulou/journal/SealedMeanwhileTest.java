package org.gulou.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gulou.kernel.Sha256;
import org.junit.jupiter.api.Test;

/** The journal is verified while others go on sealing: the head is read before the entries, and again after them. */
class SealedMeanwhileTest {
    @Test
    void entriesSealedWhileTheJournalIsReadAreNoFault() {
        Verdict.Anchor before = chained(2);
        Verdict.Anchor after = chained(5);

        assertThat(verdict(before, 4, after)).isEqualTo(new Verdict.Sound(chained(4), 0));
    }

    @Test
    void anEntryBeyondTheHeadOfTheSealerIsNamed() {
        assertThat(verdict(chained(2), 4, chained(3)))
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.position()).isEqualTo(4));
    }

    @Test
    void aHeadThatTheReadChainNeverHadIsNamed() {
        var other = new Verdict.Anchor(2, Sha256.hex("other"));

        assertThat(verdict(other, 4, chained(4)))
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.position()).isEqualTo(2));
    }

    private static Verdict verdict(Verdict.Anchor before, int read, Verdict.Anchor after) {
        var verification = new Verification(List.of(), before);
        for (int position = 1; position <= read; position++) {
            verification.link(
                    position,
                    link(position),
                    chained(position - 1).hash(),
                    chained(position).hash(),
                    "{}");
        }
        return verification.end(after);
    }

    private static Verdict.Anchor chained(int position) {
        Verdict.Anchor last = Verdict.Anchor.START;
        for (int at = 1; at <= position; at++) {
            last = new Verdict.Anchor(at, link(at).hash(at, last.hash()));
        }
        return last;
    }

    private static Link link(int position) {
        return new Link(Instant.EPOCH.plusSeconds(position), "clerk", "accept", "case-" + position, Sha256.hex("{}"));
    }
}

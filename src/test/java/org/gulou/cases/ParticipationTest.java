package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.gulou.documents.IssuedDocument;
import org.gulou.documents.IssuedPapers;
import org.gulou.kernel.LocalizedText;
import org.junit.jupiter.api.Test;

/** A party may read the papers that the definition lets her see, and no other that happens to be called the same. */
class ParticipationTest {
    private static final List<LocalizedText> TITLES = List.of(LocalizedText.of("通行证", "Permit"));

    @Test
    void aPaperThatIsKnownByItsIdIsNotKnownByItsTitle() {
        IssuedDocument certificate = IssuedPapers.certificate("r1");

        assertThat(Participation.concerns(certificate, Set.of("certificate"), List.of()))
                .isTrue();
        assertThat(Participation.concerns(certificate, Set.of("notice"), TITLES))
                .isFalse();
    }

    @Test
    void aPaperOfWhichNobodyKeptTheIdIsKnownByItsTitle() {
        assertThat(Participation.concerns(IssuedPapers.ofOld(), Set.of("notice"), TITLES))
                .isTrue();
        assertThat(Participation.concerns(IssuedPapers.ofOld(), Set.of("notice"), List.of()))
                .isFalse();
    }
}

package org.gulou.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.RegisterQuestion;
import org.gulou.kernel.Actor;
import org.junit.jupiter.api.Test;

/** By which keys registers may be asked. */
class AskerTest {
    private static final String OWN = "52010319850501002X";
    private static final String OTHER = "110105194912310021";
    private final Asker applicant =
            new Asker(new Actor.Citizen("p1", "王芳", ""), Asker.Basis.APPLICANT, Optional.of(OWN), Optional.empty());

    private static RegisterQuestion question(List<String> keys, String beside, boolean inRow) {
        return new RegisterQuestion(
                "one",
                "population",
                Optional.of(keys).filter(some -> !some.isEmpty()),
                Optional.of(beside).filter(some -> !some.isEmpty()),
                inRow,
                Set.of("name"),
                Set.of("name"));
    }

    @Test
    void withoutKeysSheIsAskedAboutHerself() {
        assertThat(applicant.keys(question(List.of(), OTHER, false))).contains(List.of(OWN));
    }

    @Test
    void inARowOnlyHerOwnNumberIsAskedAbout() {
        assertThat(applicant.keys(question(List.of(), OTHER, true))).isEmpty();
        assertThat(applicant.keys(question(List.of(), OWN.toLowerCase(Locale.ROOT), true)))
                .isPresent();
    }

    @Test
    void keysNameHerAndNobodyElse() {
        assertThat(applicant.mayAsk(List.of(OWN, "贵A12345"))).isTrue();
        assertThat(applicant.mayAsk(List.of("贵A12345"))).isFalse();
        assertThat(applicant.mayAsk(List.of(OTHER))).isFalse();
        assertThat(applicant.mayAsk(List.of(OWN, OTHER))).isFalse();
        assertThat(applicant.mayAsk(List.of(OWN, "91520103MA6DEM001Y"))).isFalse();
        assertThat(applicant.mayAsk(List.of(OWN, "110105491231002"))).isFalse();
    }
}

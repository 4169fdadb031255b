package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gulou.catalog.Published;
import org.gulou.kernel.CaseNumber;
import org.gulou.workflow.Attempt;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Which cases stand in the way of filing the same matter again. */
@ArquillianTest
class RivalsIT {
    private static final String SERVICE = "machinery-subsidy";

    @Inject
    Filings filings;

    @Inject
    Registry registry;

    @Inject
    Rivals rivals;

    @Inject
    Published published;

    @Inject
    Clock clock;

    @Test
    void anOpenCaseCountsHoweverManyWereWithdrawnSince() throws Exception {
        String offer = published.catalogue().offersOf(SERVICE, "new").getFirst().id();
        String person = UUID.randomUUID().toString().substring(0, 20);
        CaseNumber open = filings.file(
                offer, person, Optional.empty(), List.of(), clock.instant().minusSeconds(3600));
        for (int i = 0; i < 21; i++) {
            CaseNumber other = filings.file(offer, person, Optional.empty(), List.of(), clock.instant());
            registry.act(other, new Attempt("withdraw", Registry.holderOf(other.toString())), Optional.empty());
        }

        var applicant = new Filing.Applicant(Optional.of(person), Optional.empty(), "王芳", "13800000001");
        assertThat(rivals.of(SERVICE, Optional.empty(), applicant))
                .extracting(CaseFile::getNumber)
                .containsExactly(open.toString());
    }
}

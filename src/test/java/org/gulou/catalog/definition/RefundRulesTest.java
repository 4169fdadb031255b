package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.catalog.Guide;
import org.gulou.workflow.Ending;
import org.junit.jupiter.api.Test;

/** After which ends somebody has to decide whether a fee goes back. */
class RefundRulesTest {
    private static final String SERVICE = "services/natural-resources/real-estate-transfer/service.yaml";
    private static final String BEFORE = "amount: (copies - 1)";

    private static Guide guide(String refund) {
        Folder folder = Own.around(SERVICE, Own.changed(SERVICE, BEFORE, refund + BEFORE));
        return switch (Own.DEFINITIONS.read(folder)) {
            case Definitions.Reading.Sound sound ->
                sound.catalogue().service("real-estate-transfer").orElseThrow().guide();
            case Definitions.Reading.Refused refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    @Test
    void everyEndWithoutAGrantIsAQuestionUnlessTheLineNamesSome() {
        assertThat(guide("").mayRefund("copies", Ending.REFUSED)).isTrue();

        Guide named = guide("refund: [withdrawn, not-accepted]\n    ");
        assertThat(named.mayRefund("copies", Ending.WITHDRAWN)).isTrue();
        assertThat(named.mayRefund("copies", Ending.NOT_ACCEPTED)).isTrue();
        assertThat(named.mayRefund("copies", Ending.REFUSED)).isFalse();
        assertThat(named.mayRefund("registration", Ending.REFUSED)).isTrue();
    }

    @Test
    void aLineOfOneElementFollowsItsFeeAndAnUnknownOneIsAQuestion() {
        Guide never = guide("refund: []\n    ");

        assertThat(never.mayRefund("copies.3", Ending.WITHDRAWN)).isFalse();
        assertThat(never.mayRefund("formerly", Ending.WITHDRAWN)).isTrue();
    }
}

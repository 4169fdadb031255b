package org.gulou.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.Stage.BEING_CHECKED;
import static org.gulou.workflow.Stage.CLOSED;
import static org.gulou.workflow.Stage.DECIDED;
import static org.gulou.workflow.Stage.RECEIVED;
import static org.gulou.workflow.Stage.WAITING_FOR_YOU;

import java.util.List;
import org.gulou.web.citizen.Way.Place;
import org.gulou.web.citizen.Way.Stop;
import org.junit.jupiter.api.Test;

class WayTest {
    @Test
    void waitingForTheApplicantIsAStopAtTheStationReached() {
        assertThat(Way.of(List.of(RECEIVED, WAITING_FOR_YOU))).isEqualTo(Way.of(List.of(RECEIVED)));
    }

    @Test
    void aCaseNeverGoesBack() {
        assertThat(Way.of(List.of(RECEIVED, BEING_CHECKED, WAITING_FOR_YOU, RECEIVED)))
                .containsExactly(
                        new Stop(RECEIVED, Place.PAST),
                        new Stop(BEING_CHECKED, Place.NOW),
                        new Stop(DECIDED, Place.AHEAD));
    }

    @Test
    void whatWasDecidedAndIsLookedAtOnceMoreIsBeingCheckedAgain() {
        assertThat(Way.of(List.of(RECEIVED, BEING_CHECKED, DECIDED, BEING_CHECKED)))
                .containsExactly(
                        new Stop(RECEIVED, Place.PAST),
                        new Stop(BEING_CHECKED, Place.NOW),
                        new Stop(DECIDED, Place.AHEAD));
        assertThat(Way.of(List.of(RECEIVED, BEING_CHECKED, DECIDED, BEING_CHECKED, DECIDED)))
                .isEqualTo(Way.of(List.of(RECEIVED, BEING_CHECKED, DECIDED)));
    }

    @Test
    void aWithdrawnCaseIsNotDecided() {
        assertThat(Way.of(List.of(RECEIVED, CLOSED)))
                .containsExactly(new Stop(RECEIVED, Place.PAST), new Stop(CLOSED, Place.NOW));
    }
}

package org.gulou.web.citizen;

import java.util.List;
import java.util.stream.Stream;
import org.gulou.workflow.Stage;

/** The way of a case past its stations, on which it only goes back where what was decided is looked at once more. */
final class Way {
    private static final List<Stage> STATIONS = List.of(Stage.RECEIVED, Stage.BEING_CHECKED, Stage.DECIDED);
    private static final int DECIDED = STATIONS.indexOf(Stage.DECIDED);

    /** Where a station lies. */
    enum Place {
        PAST,
        NOW,
        AHEAD
    }

    record Stop(Stage stage, Place place) {}

    private Way() {}

    /**
     * The stations of a case: waiting for the applicant is a stop at the one it had reached, and one that is closed
     * without a decision ends there.
     *
     * @param gone the stages it has gone through, the present one last
     */
    static List<Stop> of(List<Stage> gone) {
        int reached = gone.stream().mapToInt(STATIONS::indexOf).max().orElse(0);
        if (gone.getLast() == Stage.CLOSED) {
            return Stream.concat(
                            STATIONS.stream().limit(reached + 1).map(stage -> new Stop(stage, Place.PAST)),
                            Stream.of(new Stop(Stage.CLOSED, Place.NOW)))
                    .toList();
        }
        boolean again = reached == DECIDED && gone.getLast() != Stage.DECIDED;
        int now = again ? reached - 1 : Math.max(0, reached);
        return STATIONS.stream()
                .map(stage -> new Stop(stage, place(STATIONS.indexOf(stage), now)))
                .toList();
    }

    private static Place place(int station, int reached) {
        return station < reached ? Place.PAST : station == reached ? Place.NOW : Place.AHEAD;
    }
}

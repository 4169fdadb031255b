package org.gulou.catalog.definition;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.Journey;
import org.gulou.kernel.Place;
import org.gulou.workflow.Ending;
import org.gulou.workflow.LaneWork;

/**
 * The shortest way of a filed case to a good end, found by trying: breadth first, each attempt from the filing on, with what
 * its stories tell and the small things that a move takes.
 */
final class ShortestWay {
    private static final int MOST_CASES = 800;
    private static final Place NOWHERE = new Place("made up", 1, 1);
    private static final Node.Fields PAYS_LATER =
            new Node.Fields(Map.of("paid", new Node.Scalar("all", Node.Sort.TEXT, NOWHERE)), Map.of(), NOWHERE);

    /** How it came to its end. */
    record Found(List<PlannedStep> steps, ExampleCase file) {}

    private final ServiceVersion version;
    private final ExampleWorld world;
    private final Instant filedAt;
    private final Journey application;
    private final Offered offered;

    ShortestWay(ServiceVersion version, ExampleWorld world, Instant filedAt, Journey application, Offered offered) {
        this.version = version;
        this.world = world;
        this.filedAt = filedAt;
        this.application = application;
        this.offered = offered;
    }

    /** Empty where no end that grants is found among the first {@value #MOST_CASES} cases. */
    Optional<Found> found() {
        var open = new ArrayDeque<List<Deed>>(List.of(List.of()));
        var seen = new HashSet<String>();
        if (isGood(lived(List.of()))) {
            return Optional.of(new Found(List.of(), lived(List.of())));
        }
        for (int tried = 0; tried < MOST_CASES && !open.isEmpty(); tried++) {
            List<Deed> before = open.poll();
            for (Deed next : offered.in(lived(before))) {
                ExampleCase file = lived(before);
                if (!next.does().test(file) || !seen.add(mark(file))) {
                    continue;
                }
                var deeds = new ArrayList<>(before);
                deeds.add(next);
                if (isGood(file)) {
                    return Optional.of(new Found(deeds.stream().map(Deed::step).toList(), file));
                }
                if (version.workflow().state(file.situation().state()).end().isEmpty()) {
                    open.add(deeds);
                }
            }
        }
        return Optional.empty();
    }

    private ExampleCase lived(List<Deed> deeds) {
        var file = new ExampleCase(
                version,
                world,
                filedAt,
                application.answers(),
                new ExampleFees(List.of(PAYS_LATER)),
                new ExampleRegisters());
        deeds.forEach(deed -> deed.does().test(file));
        return file;
    }

    private boolean isGood(ExampleCase file) {
        return version.workflow()
                .state(file.situation().state())
                .end()
                .filter(Ending.GRANTED::equals)
                .isPresent();
    }

    /** Two cases with the same mark go on alike. */
    private String mark(ExampleCase file) {
        var done = new TreeMap<String, String>();
        file.situation().history().forEach(act -> done.put(act.move(), act.actor() + act.given()));
        List<Optional<String>> lanes = version.workflow().lanes(file.situation()).stream()
                .map(LaneWork::outcome)
                .toList();
        return file.situation().state() + file.now() + lanes + done;
    }
}

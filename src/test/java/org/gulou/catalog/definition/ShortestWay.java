package org.gulou.catalog.definition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.Journey;
import org.gulou.kernel.Place;
import org.gulou.workflow.By;
import org.gulou.workflow.Ending;
import org.gulou.workflow.LaneWork;
import org.gulou.workflow.Move;
import org.gulou.workflow.Target;
import org.gulou.workflow.Workflow;

/**
 * A short way of a filed case to a good end, found by trying: first what is nearest to such an end by the moves of the
 * workflow, each attempt from the filing on, with what its stories tell and the small things that a move takes.
 */
final class ShortestWay {
    private static final int MOST_CASES = 800;
    /** How much more a deed counts that is still to do than one that is done. */
    private static final int HASTE = 3;

    private static final Place NOWHERE = new Place("made up", 1, 1);
    private static final Node.Fields PAYS_LATER =
            new Node.Fields(Map.of("paid", new Node.Scalar("all", Node.Sort.TEXT, NOWHERE)), Map.of(), NOWHERE);

    /**
     * A way begun.
     *
     * @param atLeast what it takes at least, {@value #HASTE} for each deed still to do
     * @param order when it was found
     */
    private record Begun(List<Deed> deeds, int atLeast, int order) {}

    /** How it came to its end. */
    record Found(List<PlannedStep> steps, ExampleCase file) {}

    private final ServiceVersion version;
    private final ExampleWorld world;
    private final Instant filedAt;
    private final Journey application;
    private final Offered offered;
    private final Map<String, Integer> left;

    ShortestWay(ServiceVersion version, ExampleWorld world, Instant filedAt, Journey application, Offered offered) {
        this.version = version;
        this.world = world;
        this.filedAt = filedAt;
        this.application = application;
        this.offered = offered;
        this.left = left(version.workflow());
    }

    /** Empty where no end that grants is found among the first {@value #MOST_CASES} cases. */
    Optional<Found> found() {
        var open = new PriorityQueue<>(Comparator.comparingInt(Begun::atLeast).thenComparingInt(Begun::order));
        open.add(new Begun(List.of(), 0, 0));
        var seen = new HashSet<String>();
        if (isGood(lived(List.of()))) {
            return Optional.of(new Found(List.of(), lived(List.of())));
        }
        for (int tried = 0; tried < MOST_CASES && !open.isEmpty(); tried++) {
            List<Deed> before = open.poll().deeds();
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
                String state = file.situation().state();
                if (version.workflow().state(state).end().isEmpty()) {
                    open.add(new Begun(deeds, deeds.size() + HASTE * left.getOrDefault(state, 0), seen.size()));
                }
            }
        }
        return Optional.empty();
    }

    /** How many deeds it takes at least from each state; what happens by itself is none. */
    private static Map<String, Integer> left(Workflow workflow) {
        var left = new HashMap<String, Integer>();
        workflow.states().stream()
                .filter(state -> state.end().filter(Ending.GRANTED::equals).isPresent())
                .forEach(state -> left.put(state.id(), 0));
        for (int before = -1; before != left.hashCode(); ) {
            before = left.hashCode();
            for (Move move : workflow.moves()) {
                if (move.to() instanceof Target.To(String to) && left.containsKey(to)) {
                    int most = left.get(to) + (move.by() instanceof By.Auto ? 0 : 1);
                    move.from().forEach(from -> left.merge(from, most, Math::min));
                }
            }
        }
        return left;
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

package org.gulou.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands in fields before anyone types, taken over as by a person who leaves there what she has to answer. */
public record Defaults(Form form, Answers answers, Circumstances circumstances) {
    /**
     * The answers with every default that was left standing where an answer is required.
     *
     * @param asked paths with row keys; of these, what is not settled yet
     */
    public Answers left(Set<String> asked) {
        Answers left = answers;
        for (Spot spot : spots()) {
            if (isOpen(spot.path(), asked)) {
                left = leaving(spot, left);
            }
        }
        return left;
    }

    private List<Spot> spots() {
        var spots = new ArrayList<Spot>();
        for (Leaf leaf : new Filling(form, answers, circumstances).leaves().all()) {
            leaf.items().forEach(item -> Spot.walk(leaf.sheet(), item, spots::add));
        }
        return spots;
    }

    private boolean isOpen(String path, Set<String> asked) {
        return asked.contains(path)
                && !answers.settled().contains(path)
                && answers.at(path).isEmpty();
    }

    private static Answers leaving(Spot spot, Answers so) {
        return proposed(spot)
                .map(values -> so.with(spot.path(), values).withOrigin(spot.path(), Origin.byDefault(values)))
                .orElse(so);
    }

    private static Optional<List<String>> proposed(Spot spot) {
        return spot.item() instanceof Item.Ask ask
                        && ask.computed().isEmpty()
                        && spot.sheet().condition(ask.required()).isTrue()
                ? Effective.proposed(spot.sheet(), ask).map(ask.kind()::write)
                : Optional.empty();
    }
}

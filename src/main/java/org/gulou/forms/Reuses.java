package org.gulou.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.LookUpKind;
import org.gulou.forms.kind.Reading;
import org.gulou.forms.kind.RowKind;
import org.gulou.forms.source.SharedItem;
import org.gulou.kernel.LocalizedText;

/**
 * What a page may take over from earlier cases. An element is taken whole or not at all: where one of its questions is
 * answered otherwise already, the earlier answers are about somebody or something else.
 */
final class Reuses {
    /** More than three are no help. */
    private static final int MOST = 3;

    private static final LocalizedText IN_GROUP = LocalizedText.of("{around}：{label}", "{around}: {label}");

    private final Form form;
    private final Answers answers;
    private final Circumstances circumstances;
    private final String page;
    private final Map<String, Place> places = new LinkedHashMap<>();

    /** An element as the page asks it. */
    private record Place(Earlier.Instance asked, Map<String, Spot> spots) {}

    Reuses(Form form, Answers answers, Circumstances circumstances, String page) {
        this.form = form;
        this.answers = answers;
        this.circumstances = circumstances;
        this.page = page;
        var filling = new Filling(form, answers, circumstances);
        filling.leaves()
                .leaf(page)
                .ifPresent(leaf -> leaf.items().forEach(item -> Spot.walk(leaf.sheet(), item, this::place)));
    }

    private void place(Spot spot) {
        SharedItem of = form.shared().get(spot.path());
        if (of != null && spot.item() instanceof Item.Ask ask && ask.computed().isEmpty() && told(ask.kind())) {
            places.computeIfAbsent(
                            Earlier.Instance.key(spot.path(), of),
                            key -> new Place(Earlier.Instance.of(spot.path(), of), new LinkedHashMap<>()))
                    .spots()
                    .put(of.item(), spot);
        }
    }

    /** Whether an answer means the same in every case: rows belong to theirs, and some is given anew. */
    private static boolean told(Kind kind) {
        return !(kind instanceof RowKind || kind instanceof LookUpKind || GivenAnew.is(kind));
    }

    /** Whether there is any question that an earlier answer could fill in. */
    boolean possible() {
        return places.values().stream()
                .flatMap(place -> place.spots().values().stream())
                .anyMatch(this::open);
    }

    private boolean open(Spot spot) {
        return answers.at(spot.path()).isEmpty() && !answers.settled().contains(spot.path());
    }

    /** @param earlier the newest first */
    List<Reuse> of(List<Earlier> earlier) {
        var found = new ArrayList<Reuse>();
        for (Earlier told : earlier) {
            var left = new ArrayList<>(told.instances());
            left.removeIf(one -> places.values().stream().noneMatch(place -> one.isOf(place.asked())));
            while (!left.isEmpty() && found.size() < MOST) {
                var reuse = new Reuse(told.from(), fitting(taken(left)));
                if (helps(reuse) && found.stream().noneMatch(reuse::isWithin)) {
                    found.add(reuse);
                }
            }
        }
        return found;
    }

    /** Whether it fills in anything that the page does not fill in by itself. */
    private boolean helps(Reuse reuse) {
        return places.values().stream()
                .flatMap(place -> place.spots().values().stream())
                .anyMatch(spot -> reuse.answers().stream()
                        .anyMatch(answer -> answer.path().equals(spot.path())
                                && spot.item() instanceof Item.Ask ask
                                && Effective.proposed(spot.sheet(), ask)
                                        .map(ask.kind()::write)
                                        .filter(answer.values()::equals)
                                        .isEmpty()));
    }

    /**
     * What one case can fill in: those of its instances that stand under the same name first, each in one place.
     *
     * @param left the instances not used yet, each of an element that the page asks; those that are used are taken out
     */
    private Map<String, List<String>> taken(List<Earlier.Instance> left) {
        var values = new LinkedHashMap<String, List<String>>();
        var empty = new ArrayList<>(places.values());
        for (boolean anyName : new boolean[] {false, true}) {
            for (Place place : List.copyOf(empty)) {
                left.stream()
                        .filter(one -> one.isOf(place.asked())
                                && (anyName || one.scope().equals(place.asked().scope())))
                        .findFirst()
                        .ifPresent(one -> {
                            left.remove(one);
                            empty.remove(place);
                            values.putAll(values(place, one));
                        });
            }
        }
        return values;
    }

    /** The earlier values of the questions that are open; none where the element is answered otherwise. */
    private Map<String, List<String>> values(Place place, Earlier.Instance told) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var entry : place.spots().entrySet()) {
            Spot spot = entry.getValue();
            List<String> before = told.values().get(entry.getKey());
            if (before != null && open(spot)) {
                values.put(spot.path(), before);
            } else if (before != null && !same(spot, before)) {
                return Map.of();
            }
        }
        return values;
    }

    private boolean same(Spot spot, List<String> before) {
        return spot.item() instanceof Item.Ask ask
                && ask.kind().read(before, circumstances.local()) instanceof Reading.Typed(var one, var flaw)
                && ask.kind().read(answers.at(spot.path()), circumstances.local())
                        instanceof Reading.Typed(var other, var itsFlaw)
                && Plain.same(one, other);
    }

    /** Those of the values that the form of today takes as right where they would stand. */
    private List<Reuse.Answer> fitting(Map<String, List<String>> values) {
        var fitting = new LinkedHashMap<>(values);
        while (!fitting.isEmpty()) {
            Answers with = answers.withSettled(fitting.keySet());
            for (var value : fitting.entrySet()) {
                with = with.with(value.getKey(), value.getValue());
            }
            Journey journey = Journey.of(form, with, circumstances);
            Set<String> wrong = new HashSet<>();
            journey.mistakes(page).stream()
                    .filter(mistake -> !mistake.warning())
                    .forEach(mistake -> wrong.add(mistake.path()));
            var unfit = new LinkedHashSet<String>();
            for (String path : fitting.keySet()) {
                if (wrong.contains(path)
                        || !journey.asked(path)
                        || journey.value(path).isUnknown()) {
                    unfit.add(path);
                }
            }
            if (unfit.isEmpty()) {
                return answers(journey, fitting);
            }
            fitting.keySet().removeAll(unfit);
        }
        return List.of();
    }

    private List<Reuse.Answer> answers(Journey journey, Map<String, List<String>> values) {
        var found = new ArrayList<Reuse.Answer>();
        for (Place place : places.values()) {
            for (Spot spot : place.spots().values()) {
                List<String> told = values.get(spot.path());
                if (told != null && spot.item() instanceof Item.Ask ask) {
                    LocalizedText shown = ask.show(journey.value(spot.path()), spot.sheet());
                    found.add(new Reuse.Answer(spot.path(), label(ask, spot), told, Masked.of(ask, shown)));
                }
            }
        }
        return found;
    }

    /** The question's label, after the name of the group it stands in. */
    private static LocalizedText label(Item.Ask ask, Spot spot) {
        LocalizedText own = ask.title().in(spot.sheet());
        LocalizedText around = spot.sheet()
                .group()
                .map(group -> group.title().in(spot.sheet()))
                .orElse(LocalizedText.NONE);
        return around.isEmpty() ? own : Judge.fill(IN_GROUP, Map.of("around", around, "label", own));
    }
}

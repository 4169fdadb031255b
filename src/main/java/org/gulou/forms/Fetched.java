package org.gulou.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.kind.Reading;
import org.gulou.forms.source.ItemSource.Edit;
import org.gulou.kernel.Sha256;

/**
 * What a register said, being entered. What was continued before and reads otherwise now is to be looked at again.
 *
 * @param keys stands for the keys by which it was asked
 * @param unfit takes the paths at which it holds what is not taken there
 */
record Fetched(Item.Prefill from, String keys, LocalDate day, Set<String> unfit) {
    private static final int KEY_LENGTH = 8;
    private static final RegisterRecord NOTHING = new RegisterRecord("", Map.of());

    /** @param said as a person would type it; none where it holds nothing */
    Answers answer(Answers answers, Spot spot, Item.Ask ask, List<String> said) {
        String path = spot.path();
        List<String> values = fitting(spot, ask, said);
        if (values.isEmpty() && !said.isEmpty()) {
            unfit.add(path);
        }
        Optional<Origin> before = answers.fetched(path);
        List<String> told = before.map(Origin::values).orElse(List.of());
        List<String> typed = answers.at(path);
        boolean settled = answers.settled().contains(path);
        boolean own = before.isPresent() ? !same(spot, ask, told, typed) : settled || !typed.isEmpty();
        List<String> now = now(values, typed, own, isAboutAnother(before));
        boolean news = settled
                && !same(spot, ask, told, values)
                && (!same(spot, ask, now, typed)
                        || (values.isEmpty() ? !own : from.edit() != Edit.YES && !same(spot, ask, typed, values)));
        return marked(answers.with(path, now), path, values, news);
    }

    private List<String> now(List<String> values, List<String> typed, boolean own, boolean aboutAnother) {
        if (values.isEmpty()) {
            return own || !aboutAnother ? typed : values;
        }
        return own && from.edit() != Edit.NO ? typed : values;
    }

    /** Whether it was asked by other keys before, so that nothing of what it said then counts now. */
    private boolean isAboutAnother(Optional<Origin> before) {
        return before.flatMap(Origin::register)
                .filter(register -> !register.keys().equals(keys))
                .isPresent();
    }

    /** Notes what was said; that nothing was said takes no other origin away. */
    private Answers marked(Answers answers, String path, List<String> values, boolean news) {
        Optional<Origin> before = answers.fetched(path);
        boolean unseen =
                before.flatMap(Origin::register).filter(FromRegister::changed).isPresent();
        var register =
                new FromRegister(from.register(), from.title(), from.keeper(), day, from.edit(), keys, news || unseen);
        Optional<Origin> other = answers.origin(path).filter(origin -> before.isEmpty());
        if (values.isEmpty() && other.isPresent()) {
            return answers.withOrigin(path, other.get().asked(register));
        }
        Answers marked = answers.withOrigin(path, Origin.fetched(values, register));
        return news ? marked.withoutSettled(Set.of(path)) : marked;
    }

    /** The same as the form writes it; none where it is no right answer to the question. */
    private static List<String> fitting(Spot spot, Item.Ask ask, List<String> said) {
        if (said.isEmpty() || said.size() > ask.kind().bounds().values()) {
            return List.of();
        }
        Reading reading = Offers.read(spot.sheet(), ask, said);
        return reading instanceof Reading.Typed(var value, var flaw)
                        && flaw.filter(found -> !found.warning()).isEmpty()
                ? ask.kind().write(value)
                : List.of();
    }

    private static boolean same(Spot spot, Item.Ask ask, List<String> one, List<String> other) {
        return one.equals(other)
                || (ask.kind().read(one, spot.sheet().local()) instanceof Reading.Typed(var value, var flaw)
                        && ask.kind().read(other, spot.sheet().local()) instanceof Reading.Typed(var its, var itsFlaw)
                        && Plain.same(value, its));
    }

    /** The rows that a register holds, of a group in which the person made none or all are from there. */
    Answers rows(Answers answers, Spot spot, Item.Group group, List<RegisterRecord> held) {
        String path = spot.path();
        Map<String, RegisterRecord> told = keyed(held);
        if (told.size() > spot.sheet().count(group.counted().orElseThrow().max(), Form.MOST_ROWS)) {
            unfit.add(path);
            told.clear();
        }
        Optional<Origin> before = answers.fetched(path);
        List<String> known = before.map(Origin::values).orElse(List.of());
        boolean settled = answers.settled().contains(path);
        boolean own = settled || answers.raw().keySet().stream().anyMatch(at -> at.startsWith(path + "."));
        if (known.isEmpty() && own && (told.isEmpty() || from.edit() != Edit.NO)) {
            return marked(answers, path, List.of(), false);
        }
        List<String> rows = answers.rows().getOrDefault(path, List.of());
        List<String> now = now(rows, known, told.keySet(), isAboutAnother(before));
        boolean news = settled && !now.equals(rows);
        Answers changed = answers;
        for (String row : rows) {
            changed = now.contains(row) ? changed : changed.withoutRow(path + "." + row);
        }
        changed = now.equals(rows) ? changed : changed.withRows(path, now);
        changed = marked(changed, path, List.copyOf(told.keySet()), news);
        Set<String> fresh = news ? new LinkedHashSet<>(told.keySet()) : new LinkedHashSet<>();
        known.forEach(fresh::remove);
        known.forEach(row -> told.putIfAbsent(row, NOTHING)); // what is held no longer is hers, or gone with its row
        return cells(changed, spot, group, told, fresh);
    }

    /** The rows that stay, with those that are new; what the person made goes only where it cannot be edited. */
    private List<String> now(List<String> rows, List<String> known, Set<String> told, boolean aboutAnother) {
        if (told.isEmpty() && !aboutAnother) {
            return rows;
        }
        var now = new ArrayList<>(known.isEmpty() && !told.isEmpty() ? List.of() : rows);
        if (aboutAnother) {
            now.removeAll(known);
        }
        told.stream()
                .filter(key -> !now.contains(key) && (aboutAnother || !known.contains(key)))
                .forEach(now::add);
        if (from.edit() == Edit.NO && !told.isEmpty()) {
            now.retainAll(told);
        }
        return now;
    }

    /** @param fresh the rows that came after the page was continued: they are to be looked at */
    private Answers cells(
            Answers answers, Spot spot, Item.Group group, Map<String, RegisterRecord> told, Set<String> fresh) {
        var filling = new Filling(
                spot.sheet().filling().form(), answers, spot.sheet().filling().circumstances());
        Answers changed = answers;
        for (var row : told.entrySet()) {
            for (Item item : group.block().items()) {
                String path = spot.path() + "." + row.getKey() + "." + item.id();
                Optional<Spot> cell = Spot.at(filling.top(), path);
                if (cell.isPresent() && item instanceof Item.Ask ask && Prefilling.takes(ask)) {
                    changed = answer(changed, cell.get(), ask, row.getValue().at(ask.id()));
                    changed = fresh.contains(row.getKey()) ? changed.unseen(path) : changed;
                }
            }
        }
        return changed;
    }

    /** By the keys of rows: for life, as the register has them; those without are counted. */
    private static Map<String, RegisterRecord> keyed(List<RegisterRecord> held) {
        var keyed = new LinkedHashMap<String, RegisterRecord>();
        for (RegisterRecord row : held) {
            String key = row.key().isEmpty() ? "#" + keyed.size() : row.key();
            keyed.putIfAbsent("r" + Sha256.hex(key).substring(0, KEY_LENGTH), row);
        }
        return keyed;
    }
}

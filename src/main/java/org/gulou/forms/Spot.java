package org.gulou.forms;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gulou.forms.kind.MomentKind;
import org.gulou.forms.source.ItemSource.Edit;
import org.gulou.kernel.LocalizedText;

/** An item in its sheet. */
record Spot(Sheet sheet, Item item) {
    private static final LocalizedText NESTED = LocalizedText.of("{around}，{row}", "{around}, {row}");

    /** The item that a name or path means here; empty for what is no item, and for all rows of a group at once. */
    static Optional<Spot> find(Sheet sheet, String path) {
        Path at = Path.of(path);
        Optional<Item> item = sheet.block().item(at.first());
        if (item.isEmpty()) {
            boolean own = at.first().equals("row")
                    || (at.first().equals("form") && sheet.outer().isEmpty());
            return own
                    ? at.rest().flatMap(rest -> find(sheet, rest))
                    : sheet.outer().flatMap(around -> find(around, path));
        }
        if (at.rest().isEmpty()) {
            return Optional.of(new Spot(sheet, item.get()));
        }
        return item.get() instanceof Item.Group plain && plain.repeat().isEmpty()
                ? find(sheet.inside(plain).getFirst(), at.rest().get())
                : Optional.empty();
    }

    /** The item, if it is asked, and everything asked inside it on the same page, in order. */
    static void walk(Sheet sheet, Item item, Consumer<Spot> visitor) {
        if (!sheet.asked(item).isTrue()) {
            return;
        }
        visitor.accept(new Spot(sheet, item));
        if (item instanceof Item.Group held) {
            for (Sheet inner : sheet.inside(held)) {
                held.here().forEach(part -> walk(inner, part, visitor));
            }
        }
    }

    /** The item at a path with row keys; empty if the form has no such item or there is no such row. */
    static Optional<Spot> at(Sheet top, String path) {
        Sheet sheet = top;
        String[] parts = path.split("\\.", -1);
        for (int i = 0; i < parts.length; i++) {
            Optional<Item> item = sheet.block().item(parts[i]);
            if (item.isEmpty() || i == parts.length - 1) {
                Sheet last = sheet;
                return item.map(found -> new Spot(last, found));
            }
            if (!(item.get() instanceof Item.Group group)) {
                return Optional.empty();
            }
            String key = group.repeat().isPresent() ? parts[++i] : "";
            Optional<Sheet> inside = sheet.inside(group).stream()
                    .filter(row -> row.key().equals(key))
                    .findFirst();
            if (inside.isEmpty() || i == parts.length - 1) {
                return Optional.empty();
            }
            sheet = inside.get();
        }
        return Optional.empty();
    }

    /** What a register fills in here, in the item itself or in the row of a list in which it stands. */
    Optional<Item.Prefill> prefill() {
        return Prefilling.prefill(item)
                .or(() -> sheet.group()
                        .filter(group -> group.counted().isPresent())
                        .flatMap(Item.Group::prefill));
    }

    /** What a register said here, as the form has it now. */
    Optional<FromRegister> said() {
        return sheet.answers().fetched(path()).flatMap(Origin::register).map(from -> from.in(prefill()));
    }

    /** Whether what stands here was said by a register and cannot be typed. */
    boolean isLocked() {
        return said().filter(from -> from.edit() == Edit.NO).isPresent()
                && sheet.answers()
                        .fetched(path())
                        .filter(origin -> !origin.values().isEmpty())
                        .isPresent();
    }

    boolean isAsked() {
        return sheet.asked(item).isTrue();
    }

    boolean isKnown() {
        return !sheet.value(item).isUnknown();
    }

    /** Whether it is certainly not asked. */
    boolean isLeftOut() {
        return !isAsked() && !sheet.asked(item).isUnknown();
    }

    String path() {
        return sheet.path(item);
    }

    /** The path without row keys: the same for every row. */
    String question() {
        return Path.inside(around(sheet), item.id());
    }

    private static String around(Sheet sheet) {
        return sheet.group()
                .map(group -> Path.inside(sheet.outer().map(Spot::around).orElse(""), group.id()))
                .orElse("");
    }

    /** Whether the answer is what its default was, and the default has changed since. */
    boolean outdated(Item.Ask ask) {
        if (ask.byDefault().equals(Rule.NONE) || isOfTheClock(ask)) {
            return false;
        }
        Optional<Origin> origin = sheet.answers().origin(path());
        return origin.filter(from -> from.source().equals(Origin.DEFAULT)).isPresent()
                && Effective.proposed(sheet, ask)
                        .map(ask.kind()::write)
                        .filter(now -> !now.equals(origin.get().values()))
                        .isPresent();
    }

    /** Whether nothing but the time of day fills it in, which goes on while no answer changes. */
    private static boolean isOfTheClock(Item.Ask ask) {
        boolean timed = ask.kind() instanceof MomentKind || ask.kind().name().equals("time");
        return timed && ask.byDefault().reads().isEmpty();
    }

    /** The row or group it stands in, such as 家庭成员 2, after those around that one; empty outside, and where none has a title. */
    LocalizedText around() {
        return titles(sheet);
    }

    private static LocalizedText titles(Sheet sheet) {
        Optional<Sheet> outer = sheet.outer();
        if (outer.isEmpty()) {
            return LocalizedText.NONE;
        }
        LocalizedText around = titles(outer.get());
        Item.Group group = sheet.group().orElseThrow();
        LocalizedText own = sheet.key().isEmpty()
                ? group.title().in(outer.get())
                : Questions.rowTitle(
                        outer.get(), group, Rows.keys(outer.get(), group).indexOf(sheet.key()));
        return own.isEmpty() ? around : around.isEmpty() ? own : within(around, own);
    }

    /** The title of a row or group after that of the one around it. */
    static LocalizedText within(LocalizedText around, LocalizedText own) {
        return Judge.fill(NESTED, Map.of("around", around, "row", own));
    }
}

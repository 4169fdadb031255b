package org.gulou.forms;

import java.util.Optional;
import org.gulou.forms.kind.Reading;
import org.gulou.forms.source.ItemSource.Edit;
import org.gulou.kernel.LocalizedText;

/**
 * What a register said of an answer, for whoever reads it.
 *
 * @param from when it was asked
 * @param shown what it said, where the person answered something else; {@link LocalizedText#NONE} where it is the same
 */
public record RegisterNote(FromRegister from, LocalizedText shown) {
    /** The note on a question; empty where no register said anything of it, or where what it said was a proposal only. */
    static Optional<RegisterNote> of(Sheet sheet, Item.Ask ask) {
        return sheet.answers()
                .fetched(sheet.path(ask))
                .filter(origin -> !origin.values().isEmpty())
                .filter(origin -> same(sheet, ask, origin) || edit(origin) != Edit.YES)
                .map(origin -> new RegisterNote(
                        new Spot(sheet, ask).said().orElseThrow(),
                        same(sheet, ask, origin) ? LocalizedText.NONE : shown(sheet, ask, origin)));
    }

    /** Whether the person answered something else than the register said. */
    public boolean disputed() {
        return !shown.isEmpty();
    }

    /** Whether what the register said cannot be changed. */
    public boolean locked() {
        return from.edit() == Edit.NO && !disputed();
    }

    /** What is said beside the answer. */
    public LocalizedText words() {
        return disputed() ? from.words(shown) : from.words();
    }

    /** Whom to ask where it is wrong and cannot be changed here. */
    public LocalizedText remedy() {
        return from.remedy();
    }

    /** Whether the answer is the register's, however it is written. */
    static boolean same(Sheet sheet, Item.Ask ask, Origin origin) {
        return origin.values().equals(sheet.answers().at(sheet.path(ask)))
                || (ask.kind().read(origin.values(), sheet.local()) instanceof Reading.Typed(var said, var flaw)
                        && sheet.reading(ask) instanceof Reading.Typed(var typed, var itsFlaw)
                        && Plain.same(said, typed));
    }

    private static Edit edit(Origin origin) {
        return origin.register().orElseThrow().edit();
    }

    private static LocalizedText shown(Sheet sheet, Item.Ask ask, Origin origin) {
        return ask.kind().read(origin.values(), sheet.local()) instanceof Reading.Typed(var said, var flaw)
                ? ask.show(said, sheet)
                : LocalizedText.of(origin.values().getFirst(), origin.values().getFirst());
    }
}

package org.gulou.catalog;

import java.time.LocalDate;
import java.util.Optional;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.Reading;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.gulou.workflow.Need;

/** Of which kind a small item among the needs of a move is: the kinds are those of questions. */
public record SmallItem(Kind kind) implements Need.Item.Sort {
    /** The kind of an item that a definition wrote; those that the portal itself asks for have none. */
    public static Optional<Kind> kind(Need.Item item) {
        return item.sort() instanceof SmallItem(Kind kind) ? Optional.of(kind) : Optional.empty();
    }

    @Override
    public Optional<LocalizedText> flaw(Value value, LocalDate today) {
        return switch (kind.read(kind.write(value), new Local(today, Divisions.NONE))) {
            case Reading.Blank blank -> Optional.empty();
            case Reading.Typed(var read, var flaw) ->
                flaw.filter(found -> !found.warning()).map(Reading.Flaw::words);
            case Reading.Wrong(var flaw) -> Optional.of(flaw.words());
        };
    }
}

package org.gulou.forms;

import java.util.List;
import java.util.Optional;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Rounding;

/** An item of a form, compiled: something asked or computed, a group of items, or something to read. */
sealed interface Item {
    /** Unique in its block; also the name that rules read. */
    String id();

    /** Its place in its block. */
    int slot();

    Phrase title();

    Rule show();

    /** A question, or with {@code computed} a value that follows from others. */
    record Ask(
            String id,
            int slot,
            Kind kind,
            Phrase title,
            Phrase hint,
            Phrase text,
            Phrase purpose,
            boolean sensitive,
            String autocomplete,
            Rule show,
            Rule required,
            Rule min,
            Rule max,
            Optional<Rule> computed,
            Optional<Rounding> round,
            Rule byDefault,
            Rule whenEmpty,
            List<Check> checks)
            implements Item {}

    /** Items under one name; with {@code repeat} once per row. */
    record Group(
            String id,
            int slot,
            Phrase title,
            Phrase hint,
            Phrase rowName,
            Rule show,
            Optional<Repeat> repeat,
            List<Check> checks,
            Block block)
            implements Item {}

    /** An information box or a heading. */
    record Notice(String id, int slot, String kind, Phrase title, Phrase text, Rule show) implements Item {}

    record Repeat(Rule min, Rule max) {}

    /** What answers must keep; {@code at} is the id of the item in the same block that shows the words. */
    record Check(Rule rule, Phrase words, boolean warning, String at) {}
}

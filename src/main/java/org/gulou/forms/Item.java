package org.gulou.forms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.kind.ChoiceKind;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Option;
import org.gulou.forms.kind.Rounding;
import org.gulou.forms.source.ItemSource;
import org.gulou.forms.source.ReadOn;
import org.gulou.forms.source.SharedItem;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** An item of a form, compiled: something asked or computed, a group of items, or something to read. */
sealed interface Item {
    /** Unique in its block; also the name that rules read. */
    String id();

    /** Its place in its block. */
    int slot();

    /** The index of the page on which it is asked. */
    int page();

    Phrase title();

    Rule show();

    /** A question, or with {@code computed} a value that follows from others. */
    record Ask(
            String id,
            int slot,
            int page,
            Kind kind,
            Phrase title,
            Phrase hint,
            Phrase text,
            Phrase purpose,
            boolean sensitive,
            Optional<SharedItem> shared,
            String autocomplete,
            Rule show,
            Rule required,
            Rule min,
            Rule max,
            Optional<Rule> computed,
            Optional<Rounding> round,
            Rule byDefault,
            Rule whenEmpty,
            Offer offer,
            Optional<Prefill> prefill,
            List<Check> checks)
            implements Item {
        /** Its kind, whose options are called as the answers of {@code sheet} have it. */
        Kind kind(Sheet sheet) {
            return kind instanceof ChoiceKind choice && !offer.texts().equals(OptionTexts.NONE)
                    ? choice.of(offer.texts().in(choice.options(), sheet))
                    : kind;
        }

        /** A value in the words of its kind. */
        LocalizedText show(Value value, Sheet sheet) {
            return kind(sheet).show(value, sheet.local());
        }
    }

    /** Items under one name; with {@code repeat} once per row; as a {@code table}, a line per row. */
    record Group(
            String id,
            int slot,
            int page,
            Phrase title,
            Phrase hint,
            Phrase rowName,
            Rule show,
            Optional<Repeat> repeat,
            Optional<Prefill> prefill,
            boolean table,
            List<Check> checks,
            Block block)
            implements Item {
        /** Its items that are asked on the page on which it stands itself. */
        List<Item> here() {
            return block.items().stream().filter(item -> item.page() == page).toList();
        }

        /** Whether the person makes the rows. */
        Optional<Repeat.Counted> counted() {
            return repeat.isPresent() && repeat.get() instanceof Repeat.Counted counted
                    ? Optional.of(counted)
                    : Optional.empty();
        }
    }

    /** An information box or a heading. */
    record Notice(String id, int slot, int page, String kind, Phrase title, Phrase text, Set<ReadOn> on, Rule show)
            implements Item {}

    /** Where the rows of a group come from. */
    sealed interface Repeat {
        /** The person makes them. */
        record Counted(Rule min, Rule max) implements Repeat {}

        /**
         * One per element of a list.
         *
         * @param shown how elements are called; empty where they are rows or days
         */
        record Each(Rule list, String name, Optional<Kind> shown) implements Repeat {}

        record Fixed(List<Option> rows, OptionTexts texts) implements Repeat {}
    }

    /**
     * What may be chosen, where that follows from other answers.
     *
     * @param rows the path of a repeating group as seen from the item; the empty text where options are chosen
     * @param only what an option or row must keep to be offered
     * @param from the source of a look-up, asked by the keys {@code by}; the empty text for none
     * @param texts what options are called where that hangs on answers
     */
    record Offer(String rows, Rule only, String from, List<Rule> by, OptionTexts texts) {}

    /**
     * What is filled in from a register.
     *
     * @param by the keys; none for the person who applies, or in a row for whose number stands beside the question
     */
    record Prefill(String register, LocalizedText title, LocalizedText keeper, ItemSource.Edit edit, List<Rule> by) {
        static Optional<Prefill> of(ItemSource.Care care, RuleReader reader, RuleReader.Site site) {
            return care.prefill().map(from -> of(from, care.edit(), reader, site));
        }

        static Prefill of(ItemSource.Prefill from, ItemSource.Edit edit, RuleReader reader, RuleReader.Site site) {
            return new Prefill(
                    from.register(),
                    from.title(),
                    from.keeper(),
                    edit,
                    from.by().stream()
                            .map(key -> reader.rule(key, site, Type.ANY.orEmpty(), false))
                            .toList());
        }
    }

    /** What answers must keep; {@code at} is the id of the item in the same block that shows the words. */
    record Check(Rule rule, Phrase words, boolean warning, String at) {}
}

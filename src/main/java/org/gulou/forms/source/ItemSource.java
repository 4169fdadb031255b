package org.gulou.forms.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Option;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Place;
import org.gulou.kernel.Worded;
import org.gulou.kernel.Written;
import org.gulou.language.Shape;

/**
 * A question, a computed value, a piece of information, or a group of these.
 *
 * @param kind as written, such as {@code money}; {@link Kind#NAMES} are known
 * @param items of a group
 */
public record ItemSource(
        String id,
        Place place,
        String kind,
        Kind.Parameters parameters,
        Words words,
        Rules rules,
        Care care,
        Offer offer,
        Optional<Repeat> repeat,
        List<ItemSource> items) {
    public ItemSource {
        items = List.copyOf(items);
    }

    /** The kind of its answer; empty for what is no question, and where no kind is called so. */
    public Optional<Kind> asks() {
        return Kind.of(kind, parameters)
                .map(asked -> asked.shaped(rules.checks().stream()
                        .filter(check -> !check.warning())
                        .flatMap(check -> Shape.demanded(check.rule().text(), id).stream())
                        .toList()));
    }

    /** The same with other items in it. */
    public ItemSource with(List<ItemSource> inner) {
        return new ItemSource(id, place, kind, parameters, words, rules, care, offer, repeat, inner);
    }

    /** The same as an item of a shared element; what it holds are items of that element too, a nested one's stay its own. */
    public ItemSource in(String element, int version, String around) {
        String path = around.isEmpty() ? id : around + "." + id;
        return new ItemSource(
                id,
                place,
                kind,
                parameters,
                words,
                rules,
                care.shared().isPresent() ? care : care.with(new SharedItem(element, version, path)),
                offer,
                repeat,
                items.stream().map(item -> item.in(element, version, path)).toList());
    }

    /** The same, filled in from a register where it says nothing else of itself: a group by its questions, rows as rows. */
    public ItemSource filledFrom(Prefill from, Edit how) {
        if (care.prefill().isPresent()) {
            return this;
        }
        return items.isEmpty() || repeat.isPresent()
                ? new ItemSource(id, place, kind, parameters, words, rules, care.with(from, how), offer, repeat, items)
                : with(items.stream().map(item -> item.filledFrom(from, how)).toList());
    }

    /** The same with more checks. */
    public ItemSource checkedBy(List<CheckSource> more) {
        return checked(Stream.concat(rules.checks().stream(), more.stream()).toList());
    }

    /** The same without some of its checks. */
    public ItemSource without(List<CheckSource> checks) {
        return checked(
                rules.checks().stream().filter(check -> !checks.contains(check)).toList());
    }

    private ItemSource checked(List<CheckSource> checks) {
        return new ItemSource(id, place, kind, parameters, words, rules.checkedBy(checks), care, offer, repeat, items);
    }

    /** The same, asked only where {@code rule} holds as well. */
    public ItemSource shown(String rule) {
        Written both = rules.show()
                .map(own -> own.text().strip().equals(rule)
                        ? own
                        : new Written("(" + own + ") and (" + rule + ")", own.place()))
                .orElseGet(() -> new Written(rule, place));
        return new ItemSource(id, place, kind, parameters, words, rules.shownWhen(both), care, offer, repeat, items);
    }

    /**
     * What people read.
     *
     * @param text of an information box or a declaration
     * @param rowName what one row of a repeating group is called
     * @param purpose why this is asked (personal data law)
     * @param places where the texts stand, by their key, and in each language: {@code title} and {@code title.en}
     * @param on where an information box is read
     */
    public record Words(
            LocalizedText title,
            LocalizedText hint,
            LocalizedText text,
            LocalizedText rowName,
            LocalizedText purpose,
            Map<String, Place> places,
            Set<ReadOn> on) {
        public Words {
            places = Map.copyOf(places);
            on = Set.copyOf(on);
        }

        public Words(
                LocalizedText title,
                LocalizedText hint,
                LocalizedText text,
                LocalizedText rowName,
                LocalizedText purpose) {
            this(title, hint, text, rowName, purpose, Map.of(), Set.of(ReadOn.FORM));
        }

        /**
         * One of the texts, where it stands.
         *
         * @param otherwise where the item stands
         */
        public Worded worded(LocalizedText words, String key, Place otherwise) {
            var languages = new HashMap<String, Place>();
            for (String language : words.languages()) {
                Place written = places.get(key + "." + language);
                if (written != null) {
                    languages.put(language, written);
                }
            }
            return new Worded(words, places.getOrDefault(key, otherwise), languages);
        }

        public static Words of(LocalizedText title) {
            return new Words(title, LocalizedText.NONE, LocalizedText.NONE, LocalizedText.NONE, LocalizedText.NONE);
        }
    }

    /** The rules on it; {@code byDefault} is the key {@code default}. */
    public record Rules(
            Optional<Written> show,
            Optional<Written> required,
            Optional<Written> min,
            Optional<Written> max,
            Optional<Written> computed,
            Optional<Written> byDefault,
            Optional<Written> whenEmpty,
            List<CheckSource> checks) {
        public static final Rules NONE = new Rules(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());

        public Rules {
            checks = List.copyOf(checks);
        }

        /** The same with other checks. */
        public Rules checkedBy(List<CheckSource> others) {
            return new Rules(show, required, min, max, computed, byDefault, whenEmpty, others);
        }

        /** The same with another {@code show}. */
        public Rules shownWhen(Written rule) {
            return new Rules(Optional.of(rule), required, min, max, computed, byDefault, whenEmpty, checks);
        }
    }

    /**
     * How it is handled.
     *
     * @param shared the element's item that it is, where it stands in a shared element
     * @param readers the parties who may see it besides those who work on the case
     * @param autocomplete the browser's token where the kind's own does not fit; the empty text otherwise
     */
    public record Care(
            boolean sensitive,
            String autocomplete,
            Optional<SharedItem> shared,
            List<Written> readers,
            Optional<Prefill> prefill,
            Edit edit) {
        public static final Care PLAIN =
                new Care(false, "", Optional.empty(), List.of(), Optional.empty(), Edit.DISPUTE);

        public Care {
            readers = List.copyOf(readers);
        }

        Care with(SharedItem item) {
            return new Care(sensitive, autocomplete, Optional.of(item), readers, prefill, edit);
        }

        Care with(Prefill from, Edit how) {
            return new Care(sensitive, autocomplete, shared, readers, Optional.of(from), how);
        }
    }

    /**
     * Filled in from a register, by these keys or, without any, by the person's identity number.
     *
     * @param title what people call the register
     * @param keeper whom to ask where it is wrong; {@link LocalizedText#NONE} where that is not said
     */
    public record Prefill(String register, LocalizedText title, LocalizedText keeper, List<Written> by) {
        public Prefill {
            by = List.copyOf(by);
        }
    }

    /** May the person change what a register said? With {@link #DISPUTE} hers counts and the register's stays beside it. */
    public enum Edit {
        NO,
        DISPUTE,
        YES
    }

    /** The group is filled once per row. */
    public sealed interface Repeat {
        /** The person makes the rows. */
        record Counted(Written min, Written max) implements Repeat {}

        /** A row per element of a list. */
        record Each(EachSource each) implements Repeat {}

        /** These rows, no more and no fewer: the lines of a matrix. */
        record Fixed(List<Option> rows) implements Repeat {
            public Fixed {
                rows = List.copyOf(rows);
            }
        }
    }

    /**
     * What may be chosen, where that follows from other answers.
     *
     * @param rows the repeating group, by its path, whose rows are offered
     * @param only a condition on each option (its attributes) or row (its items)
     * @param from the source of a look-up, such as {@code register vehicles}; the empty text for none
     * @param by the keys by which it is asked
     */
    public record Offer(Optional<Written> rows, Optional<Written> only, String from, List<Written> by) {
        public static final Offer ALL = new Offer(Optional.empty(), Optional.empty(), "", List.of());

        public Offer {
            by = List.copyOf(by);
        }
    }
}

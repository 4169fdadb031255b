package org.gulou.forms.source;

import java.util.List;
import java.util.Optional;
import org.gulou.forms.kind.Kind;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Place;
import org.gulou.kernel.Written;

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
        Optional<Repeat> repeat,
        List<ItemSource> items) {
    public ItemSource {
        items = List.copyOf(items);
    }

    /**
     * What people read.
     *
     * @param text of an information box or a declaration
     * @param rowName what one row of a repeating group is called
     * @param purpose why this is asked (personal data law)
     */
    public record Words(
            LocalizedText title, LocalizedText hint, LocalizedText text, LocalizedText rowName, LocalizedText purpose) {
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
    }

    /**
     * How it is handled.
     *
     * @param autocomplete the browser's token where the kind's own does not fit; the empty text otherwise
     */
    public record Care(boolean sensitive, String autocomplete) {
        public static final Care PLAIN = new Care(false, "");
    }

    /** The group is filled once per row. */
    public record Repeat(Written min, Written max) {}
}

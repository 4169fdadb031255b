package org.gulou.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gulou.forms.RuleReader.Site;
import org.gulou.forms.kind.ChoiceKind;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Option;
import org.gulou.forms.source.ItemSource;
import org.gulou.kernel.LocalizedText;

/**
 * What options, or the fixed rows of a table, are called where that hangs on answers: {@code {plate} and trailer}.
 *
 * @param titles by the id of the option; only of those that hold a value
 */
record OptionTexts(Map<String, Phrase> titles, Map<String, Phrase> hints) {
    static final OptionTexts NONE = new OptionTexts(Map.of(), Map.of());

    OptionTexts {
        titles = Map.copyOf(titles);
        hints = Map.copyOf(hints);
    }

    /** What the options of an item are called; nothing where it has none. */
    static OptionTexts of(Kind kind, ItemSource item, RuleReader reader, Site site) {
        OptionTexts texts =
                kind instanceof ChoiceKind choice ? read(choice.options(), "options", item, reader, site) : NONE;
        reader.optionTexts.put(site.reader(), texts);
        return texts;
    }

    /** @param key under which they are written: {@code options} or {@code rows} */
    static OptionTexts read(List<Option> options, String key, ItemSource item, RuleReader reader, Site site) {
        var titles = new HashMap<String, Phrase>();
        var hints = new HashMap<String, Phrase>();
        for (Option option : options) {
            put(titles, option, option.title(), key + "." + option.id() + ".title", item, reader, site);
            put(hints, option, option.hint(), key + "." + option.id() + ".hint", item, reader, site);
        }
        return titles.isEmpty() && hints.isEmpty() ? NONE : new OptionTexts(titles, hints);
    }

    private static void put(
            Map<String, Phrase> into,
            Option option,
            LocalizedText text,
            String key,
            ItemSource item,
            RuleReader reader,
            Site site) {
        if (text.texts().values().stream().anyMatch(words -> words.contains("{"))) {
            into.put(option.id(), reader.phrase(item.words().worded(text, key, item.place()), site));
        }
    }

    /** The options with the values of {@code sheet} in their words. */
    List<Option> in(List<Option> options, Sheet sheet) {
        return in(options, words -> words.in(sheet));
    }

    /** The options in words that {@code filled} fills. */
    List<Option> in(List<Option> options, Function<Phrase, LocalizedText> filled) {
        return equals(NONE)
                ? options
                : options.stream()
                        .map(option -> option.called(
                                words(titles, option, filled).orElse(option.title()),
                                words(hints, option, filled).orElse(option.hint())))
                        .toList();
    }

    private static Optional<LocalizedText> words(
            Map<String, Phrase> of, Option option, Function<Phrase, LocalizedText> filled) {
        return Optional.ofNullable(of.get(option.id())).map(filled);
    }
}

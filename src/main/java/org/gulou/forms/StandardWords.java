package org.gulou.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.forms.RuleReader.Site;
import org.gulou.forms.kind.Kind;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Expression;
import org.gulou.language.Facing;
import org.gulou.language.Type;

/**
 * What people read of a check that is written without words. One that only compares the item with something says what
 * the item must be, with the value it is compared with: {@code end > start} that the end must be after 1 May 2026.
 *
 * @param site where the check stands
 */
record StandardWords(RuleReader reader, Site site) {
    private static final LocalizedText CHECK = LocalizedText.of("请检查“{label}”。", "Check {label}.");

    /** Stands in the words for what the item is compared with. */
    private static final String OTHER = "{other}";

    private static final Map<Facing.Must, LocalizedText> WORDS = Map.of(
            Facing.Must.BE, LocalizedText.of("“{label}”应当为{other}。", "{label} must be {other}."),
            Facing.Must.NOT_BE, LocalizedText.of("“{label}”不能为{other}。", "{label} must not be {other}."),
            Facing.Must.BE_LESS, LocalizedText.of("“{label}”必须小于{other}。", "{label} must be less than {other}."),
            Facing.Must.BE_AT_MOST, LocalizedText.of("“{label}”不能大于{other}。", "{label} must be {other} or less."),
            Facing.Must.BE_MORE, LocalizedText.of("“{label}”必须大于{other}。", "{label} must be more than {other}."),
            Facing.Must.BE_AT_LEAST, LocalizedText.of("“{label}”不能小于{other}。", "{label} must be {other} or more."));

    private static final Map<Facing.Must, LocalizedText> IN_TIME = Map.of(
            Facing.Must.BE_LESS, LocalizedText.of("“{label}”必须早于{other}。", "{label} must be before {other}."),
            Facing.Must.BE_AT_MOST, LocalizedText.of("“{label}”不能晚于{other}。", "{label} must be {other} or earlier."),
            Facing.Must.BE_MORE, LocalizedText.of("“{label}”必须晚于{other}。", "{label} must be after {other}."),
            Facing.Must.BE_AT_LEAST, LocalizedText.of("“{label}”不能早于{other}。", "{label} must be {other} or later."));

    /** @param at the item that shows the words */
    Phrase of(Rule rule, String at) {
        return rule.expression()
                .flatMap(test -> test.facing(at))
                .flatMap(facing -> shown(facing.other(), at).map(other -> words(facing, other)))
                .orElse(new Phrase(CHECK, Map.of()));
    }

    private static Phrase words(Facing facing, Phrase.Piece other) {
        LocalizedText standard = WORDS.getOrDefault(facing.must(), CHECK);
        LocalizedText words = isTime(facing.other()) ? IN_TIME.getOrDefault(facing.must(), standard) : standard;
        var pieces = new LinkedHashMap<String, List<Phrase.Piece>>();
        words.texts().forEach((language, text) -> {
            int open = text.indexOf(OTHER);
            pieces.put(
                    language,
                    List.of(
                            new Phrase.Piece.Words(text.substring(0, open)),
                            other,
                            new Phrase.Piece.Words(text.substring(open + OTHER.length()))));
        });
        return new Phrase(words, pieces);
    }

    /** The other side as its own item shows it, or else as the item would; nothing where neither can. */
    private Optional<Phrase.Piece> shown(Expression other, String at) {
        Optional<String> item = item(other.source());
        Optional<Kind> kind = Stream.of(item, item(at))
                .flatMap(path -> path.flatMap(this::kind).stream())
                .filter(own -> holds(own, other))
                .findFirst();
        return kind.isEmpty() && !isTime(other)
                ? Optional.empty()
                : Optional.of(new Phrase.Piece.Shown(
                        other,
                        kind,
                        () -> reader.optionTexts.getOrDefault(item.orElse(at), OptionTexts.NONE),
                        Display.NOTHING));
    }

    private Optional<String> item(String path) {
        return reader.order.resolve(site.scope(), site.unaliased(path));
    }

    private Optional<Kind> kind(String item) {
        return Optional.ofNullable(reader.kinds.get(item));
    }

    private static boolean holds(Kind kind, Expression value) {
        Type own = kind.type().present();
        Type given = value.type().present();
        return own.equals(given)
                || (own instanceof Type.Money && given.equals(Type.NUMBER))
                || (own instanceof Type.Choice && given.equals(Type.TEXT));
    }

    private static boolean isTime(Expression value) {
        Type type = value.type().present();
        return type.equals(Type.DATE) || type.equals(Type.TIME) || type.equals(Type.DATE_TIME);
    }
}

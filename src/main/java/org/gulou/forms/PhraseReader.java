package org.gulou.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.forms.RuleReader.Site;
import org.gulou.forms.kind.Kind;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Place;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Type;

/**
 * Reads a text with values in braces: {@code {path}}, {@code {path | fallback}}, and ICU plurals such as
 * <code>{count(children), plural, =0 {nobody} one {# child} other {# children}}</code>.
 */
final class PhraseReader {
    private static final Pattern PATH = Pattern.compile("[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*");
    private static final Pattern COUNTED = Pattern.compile("count\\(\\s*" + PATH.pattern() + "\\s*\\)");
    private static final Pattern FORM = Pattern.compile("=\\d{1,9}|one|other");

    private final RuleReader reader;
    private final Place place;
    private final Site site;

    PhraseReader(RuleReader reader, Place place, Site site) {
        this.reader = reader;
        this.place = place;
        this.site = site;
    }

    List<Phrase.Piece> pieces(String text) {
        return pieces(text, 0);
    }

    /** @param from how many characters stand before {@code text} */
    private List<Phrase.Piece> pieces(String text, int from) {
        var pieces = new ArrayList<Phrase.Piece>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int close = open < 0 ? -1 : closing(text, open);
            if (open >= 0 && close < 0) {
                reader.problems.add(place.right(from + open)
                        .problem(
                                say("The brace '{' in \"{text}\" is never closed", text),
                                say("Write '}' where the name ends.")));
            }
            if (close < 0) {
                break;
            }
            pieces.add(new Phrase.Piece.Words(text.substring(at, open)));
            piece(text.substring(open + 1, close), from + open + 1).ifPresent(pieces::add);
            at = close + 1;
        }
        pieces.add(new Phrase.Piece.Words(text.substring(at)));
        return pieces;
    }

    /** Where the brace that opens at {@code open} is closed; -1 if it is not. */
    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Phrase.Piece> piece(String inner, int from) {
        String[] parts = inner.split(",", 3);
        return parts.length == 3 && parts[1].strip().equals("plural")
                ? plural(parts[0].strip(), parts[2], inner, from)
                : value(inner, from);
    }

    private Optional<Phrase.Piece> plural(String number, String written, String inner, int from) {
        int begin = from + inner.length() - written.length();
        var forms = new LinkedHashMap<String, List<Phrase.Piece>>();
        int at = 0;
        while (at < written.length() && !written.substring(at).isBlank()) {
            int open = written.indexOf('{', at);
            int close = open < 0 ? -1 : closing(written, open);
            String form = open < 0 ? "" : written.substring(at, open).strip();
            if (close < 0 || !FORM.matcher(form).matches()) {
                return wrong(inner, from);
            }
            forms.put(form, pieces(written.substring(open + 1, close), begin + open + 1));
            at = close + 1;
        }
        if (!forms.containsKey("other")
                || !(COUNTED.matcher(number).matches() || PATH.matcher(number).matches())) {
            return wrong(inner, from);
        }
        return expression(number, Type.NUMBER.orEmpty(), from)
                .map(counted -> new Phrase.Piece.Plural(counted, Map.copyOf(forms)));
    }

    private Optional<Phrase.Piece> wrong(String inner, int from) {
        reader.problems.add(place.right(from - 1)
                .problem(
                        say("{{inner}} is no plural", inner),
                        say("Write {name, plural, one {# thing} other {# things}}; =0 {…} may stand before.")));
        return Optional.empty();
    }

    private Optional<Phrase.Piece> value(String inner, int from) {
        int bar = inner.indexOf('|');
        String path = (bar < 0 ? inner : inner.substring(0, bar)).strip();
        String otherwise = bar < 0 ? "" : inner.substring(bar + 1).strip();
        if (!PATH.matcher(path).matches()) {
            reader.problems.add(place.right(from - 1)
                    .problem(say("{{inner}} is not a name or a path", inner), TextNames.instead(inner)));
            return Optional.empty();
        }
        if (otherwise.indexOf('{') >= 0) {
            reader.judged.add(place.right(from + bar)
                    .problem(
                            say("What stands for an empty value is read as it is, and can name no other value"),
                            say("Give both a name under rules and write {form}.", "{name}")));
        }
        Optional<Expression> shown = expression(path, Type.ANY.orEmpty(), from + inner.indexOf(path));
        if (bar < 0 && shown.filter(value -> value.type().mayBeEmpty()).isPresent()) {
            reader.problems.add(place.right(from - 1)
                    .problem(
                            say("{{path}} may be empty", path),
                            say("Say what people read then: {{path} | not stated}.", path)));
        }
        Optional<String> item = reader.order.resolve(site.scope(), site.unaliased(path));
        Optional<Kind> kind = item.flatMap(id -> Optional.ofNullable(reader.kinds.get(id)));
        Map<String, OptionTexts> texts = reader.optionTexts;
        shown.filter(value -> kind.isEmpty())
                .flatMap(value -> Whole.shown(path, value.type(), place.right(from - 1)))
                .ifPresent(reader.problems::add);
        return shown.map(expression -> new Phrase.Piece.Shown(
                expression,
                kind,
                () -> texts.getOrDefault(item.orElse(path), OptionTexts.NONE),
                bar < 0 ? Display.NOTHING : LocalizedText.of(otherwise, otherwise)));
    }

    private Optional<Expression> expression(String text, Type type, int from) {
        return reader.shown(new Written(text, place.right(from)), site.names(), type);
    }
}

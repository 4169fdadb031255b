package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.documents.LetterMarkup;
import org.gulou.documents.LetterTemplate;
import org.gulou.forms.Form;
import org.gulou.forms.TextNames;
import org.gulou.forms.Whole;
import org.gulou.kernel.Place;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Type;

/**
 * Checks a letter: well-formed XHTML without doctype, every name in it declared, and nothing in it that could not be
 * printed. The text is scanned beside the XML parser, which does not tell where in a text a name stands.
 */
final class LetterReader {
    private static final Pattern PART = Pattern.compile(
            "<!--.*?-->|<(?:\"[^\"]*\"|'[^']*'|[^'\">])*>|\\{\\s*([^{}|,\\s][^{}|]*?)\\s*(?=[|}{]|,\\s*plural\\s*,)",
            Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("\\s(each|show)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern ODD_BRACES = Pattern.compile("[$#]\\{|\\{\\s*\\{|[｛｝]");
    private static final Pattern HOLE = Pattern.compile("\\{[^{}]*}");
    private static final Pattern COMMENT_OR_TAG =
            Pattern.compile("<!--.*?-->|<(?:\"[^\"]*\"|'[^']*'|[^'\">])*>", Pattern.DOTALL);
    private static final Pattern ELEMENT = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9:-]*)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s([A-Za-z_][A-Za-z0-9_:.-]*)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern PLURAL = Pattern.compile("\\{[^{}]*,\\s*plural\\s*,");
    private static final Pattern WORDING = Pattern.compile("\\s*(?:=\\d+|one|other)\\s*\\{");

    private static final Pattern PATH = Pattern.compile("[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*");
    private static final Pattern EACH = Pattern.compile("(?s)(.+?)\\s+as\\s+([a-z][A-Za-z0-9]*)\\s*");

    private final String file;
    private final String text;
    private final Mistakes mistakes;
    private final boolean blank;
    private final Form form;
    private final Deque<Names> scopes = new ArrayDeque<>();

    /** How many scopes are open around an element whose own name is missing; 0 for none: what its names are is not known. */
    private int nameless = 0;

    private LetterReader(String file, String text, Names names, Form form, boolean blank, Mistakes mistakes) {
        this.form = form;
        this.file = file;
        this.text = text;
        this.mistakes = mistakes;
        this.blank = blank;
        scopes.push(names);
    }

    /** @param blank whether it is filled in on paper: a line stands where nothing was answered */
    static void check(String file, String text, Names names, Form form, boolean blank, Mistakes mistakes) {
        int before = mistakes.count();
        var reader = new LetterReader(file, text, names, form, blank, mistakes);
        if (new LetterXml(file, text, mistakes).isWellFormed()) {
            reader.braces();
            reader.names();
        }
        if (mistakes.count() == before) {
            LetterTemplate.read(file, text, mistakes::add);
        }
    }

    /** Braces that hold no name would be printed as they stand. */
    private void braces() {
        Matcher odd = ODD_BRACES.matcher(text);
        if (odd.find()) {
            mistakes.at(
                    place(odd.start()),
                    say("'{shown}' has no meaning here", odd.group()),
                    say("Write one pair of braces around a name: {form}.", "{case.number}"));
            return;
        }
        String left = text;
        for (Pattern known : List.of(COMMENT_OR_TAG, HOLE, HOLE, HOLE)) {
            left = known.matcher(left)
                    .replaceAll(part -> " ".repeat(part.group().length()));
        }
        int brace = left.replace('}', '{').indexOf('{');
        if (brace >= 0) {
            mistakes.at(
                    place(brace),
                    say("The brace '{brace}' stands alone.", left.substring(brace, brace + 1)),
                    say("Write one pair of braces around a name: {form}.", "{case.number}"));
        }
    }

    private void names() {
        Set<Integer> wordings = wordings();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            String found = part.group();
            if (wordings.contains(part.start())) {
                continue;
            }
            if (part.group(1) != null) {
                var name = new Written(part.group(1), place(part.start(1)));
                char next = text.charAt(part.end());
                if (next == '{') {
                    mistakes.add(name.problem(
                            say("{{inner}} is no plural", name),
                            say("Write {name, plural, one {# thing} other {# things}}; =0 {…} may stand before.")));
                    part.region(closing(part.start(1)), text.length());
                } else if (next == ',' || isPath(name)) {
                    value(name, next == '}');
                }
            } else if (found.startsWith("</")) {
                scopes.pop();
                nameless = scopes.size() <= nameless ? 0 : nameless;
            } else if (!found.startsWith("<!--") && !found.startsWith("<?")) {
                open(found, part.start());
            }
        }
    }

    /** Values are named and not reckoned: what is worked out has a name of its own, where its type is checked. */
    private boolean isPath(Written name) {
        boolean path = PATH.matcher(name.text()).matches();
        if (!path) {
            mistakes.add(name.problem(say("{{inner}} is not a name or a path", name), TextNames.instead(name.text())));
        }
        return path;
    }

    /** @param alone whether nothing says what stands for it where it is empty */
    private void value(Written name, boolean alone) {
        if (nameless > 0) {
            return;
        }
        Optional<Expression> shown = mistakes.shown(name, scopes.getFirst(), Type.ANY);
        shown.filter(value -> form.isWhole(name.text()))
                .flatMap(value -> Whole.shown(name.text(), value.type(), name.place()))
                .ifPresent(mistakes::add);
        shown.filter(value -> alone && value.type().mayBeEmpty() && !blank)
                .ifPresent(value -> mistakes.warn(name.problem(
                        say("{{path}} may be empty", name),
                        say("Say what people read then: {{path} | not stated}.", name))));
    }

    /** Where the wordings of plurals begin: {@code {# child}} holds words, and perhaps names of its own. */
    private Set<Integer> wordings() {
        var begins = new HashSet<Integer>();
        Matcher plural = PLURAL.matcher(text);
        while (plural.find()) {
            Matcher wording = WORDING.matcher(text).region(plural.end(), text.length());
            while (wording.lookingAt()) {
                begins.add(wording.end() - 1);
                wording.region(closing(wording.end()), text.length());
            }
        }
        return begins;
    }

    /** Behind the brace that closes what is open at {@code from}. */
    private int closing(int from) {
        int depth = 1;
        int at = from;
        while (at < text.length() && depth > 0) {
            char c = text.charAt(at++);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return at;
    }

    private void markup(String tag, int start) {
        Matcher name = ELEMENT.matcher(tag);
        if (name.lookingAt() && LetterMarkup.holds(name.group(2), place(start), mistakes::add)) {
            Matcher attribute = ATTRIBUTE.matcher(tag);
            while (attribute.find()) {
                String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
                LetterMarkup.attribute(attribute.group(1), value, place(start + attribute.start(1)), mistakes::add);
            }
        }
    }

    private void open(String tag, int start) {
        markup(tag, start);
        Names inside = scopes.getFirst();
        if (nameless > 0) {
            opened(tag, inside);
            return;
        }
        Optional<Written> each = rule(tag, "each", start);
        if (each.isPresent()) {
            inside = each(each.get(), inside);
        }
        Optional<Written> show = rule(tag, "show", start);
        if (show.isPresent()
                && mistakes.compiled(show.get(), inside, Type.BOOLEAN).isPresent()) {
            inside = inside.given(show.get().text());
        }
        opened(tag, inside);
    }

    private void opened(String tag, Names inside) {
        if (tag.endsWith("/>")) {
            nameless = Math.min(nameless, scopes.size() - 1);
        } else {
            scopes.push(inside);
        }
    }

    private Optional<Written> rule(String tag, String key, int start) {
        return RULE.matcher(tag)
                .results()
                .filter(rule -> rule.group(1).equals(key))
                .findFirst()
                .map(rule -> {
                    int group = rule.group(2) != null ? 2 : 3;
                    return new Written(plain(rule.group(group)), place(start + rule.start(group)));
                });
    }

    /** The names within an element that is repeated; of a list with a mistake, its elements may hold anything. */
    private Names each(Written written, Names around) {
        Matcher parts = EACH.matcher(written.text());
        if (!parts.matches()) {
            mistakes.add(written.problem(
                    say("Expected each=\"<list> as <name>\", got '{written}'.", written),
                    Remedy.ofForm(written.text(), Remedy.EACH)));
            nameless = scopes.size();
            return around;
        }
        Type list = compile(new Written(parts.group(1), written.place()), Type.ANY)
                .map(Expression::type)
                .orElse(Type.ANY);
        if (list.present() instanceof Type.ListOf rows) {
            return around.inside(Map.of(parts.group(2), rows.element()));
        }
        if (!list.equals(Type.ANY)) {
            mistakes.add(written.problem(say("Expected a list, got {type}.", list)));
        }
        return around.inside(Map.of(parts.group(2), Type.ANY));
    }

    private Optional<Expression> compile(Written written, Type expected) {
        return mistakes.compiled(written, scopes.getFirst(), expected);
    }

    private static String plain(String attribute) {
        return attribute
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private Place place(int offset) {
        return place(file, text, offset);
    }

    static Place place(String file, String text, int offset) {
        int line = 1 + (int) text.chars().limit(offset).filter(c -> c == '\n').count();
        return new Place(file, line, offset - text.lastIndexOf('\n', offset - 1));
    }
}

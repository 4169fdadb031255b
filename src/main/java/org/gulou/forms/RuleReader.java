package org.gulou.forms;

import static org.gulou.kernel.Sentence.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.source.CheckSource;
import org.gulou.forms.source.EachSource;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Worded;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Fault;
import org.gulou.language.Names;
import org.gulou.language.Surroundings;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** Reads the rules and texts of a form, each where it stands, and collects what is wrong with them. */
final class RuleReader {
    /** The functions that ask about a paper. */
    private static final List<String> OF_PAPERS = List.of("given", "way");

    private static final Set<String> PERIOD = Set.of("start", "end");

    final List<Problem> problems = new ArrayList<>();
    final List<Problem> warnings = new ArrayList<>();

    /** What is wrong and yet keeps nothing from being run: a problem, but of what was published before a warning. */
    final List<Problem> judged;

    final Order order = new Order();

    /** Every rule that can be run. */
    final List<Expression> expressions = new ArrayList<>();

    final Map<String, Kind> kinds = new LinkedHashMap<>();
    final Map<String, OptionTexts> optionTexts = new HashMap<>();

    /** The place of an element, from 1. */
    static final String ROW_NUMBER = "rowNumber";

    RuleReader(boolean ofPublished) {
        judged = ofPublished ? warnings : problems;
    }

    /**
     * Where a rule stands.
     *
     * @param reader the path of its item; the empty text for none
     * @param scope the path of the group around it; the empty text at the top
     * @param page on which it must be known; -1 for none
     * @param each what the names of elements stand for: the paths of the lists they are from
     */
    record Site(String reader, String scope, int page, Names names, Map<String, String> each) {
        Site(String reader, String scope, int page, Names names) {
            this(reader, scope, page, names, Map.of());
        }

        static Site outside(Names names) {
            return new Site("", "", -1, names);
        }

        /** The same with an element of a list, and its place there, as names. */
        Site with(String name, Rule list) {
            var all = new HashMap<>(each);
            list.reads().stream().findFirst().ifPresent(path -> all.put(name, path));
            Names inside = names.inside(name, element(list), all.getOrDefault(name, name))
                    .inside(Map.of(ROW_NUMBER, Type.NUMBER));
            return new Site(reader, scope, page, inside, all);
        }

        /** The same, where a named rule waits for what is read: the fees, or a paper. */
        Site readBy(String name) {
            return new Site(Order.rule(name), scope, page, names, each);
        }

        /** The same where a condition is known to hold. */
        Site where(Optional<Written> condition) {
            return condition
                    .map(holds -> new Site(reader, scope, page, names.given(holds.text()), each))
                    .orElse(this);
        }

        /** The same where a condition is known to be false, and not empty. */
        Site whereNot(Written condition) {
            return new Site(reader, scope, page, names.given("not(" + condition.text() + ")"), each);
        }

        /** The path, from the list where it is written from the list's element. */
        String unaliased(String path) {
            Path at = Path.of(path);
            String list = each.get(at.first());
            return list == null
                    ? path
                    : at.rest().map(rest -> list + "." + rest).orElse(list);
        }
    }

    /** Reads a rule whose value its reader waits for; {@code absent} where none is written. */
    Rule rule(Optional<Written> written, Site site, Type expected, Rule absent) {
        return written.map(text -> rule(text, site, expected, true)).orElse(absent);
    }

    Rule rule(Written written, Site site, Type expected, boolean waits) {
        Optional<Expression> expression = expression(written, site.names(), expected);
        if (expression.isEmpty()) {
            return Rule.NONE;
        }
        Rule rule = Rule.of(expression.get());
        var read = new HashSet<>(unaliased(rule, site));
        warnings.addAll(new ComparedPercents(kinds).odd(written, expression.get(), read, site.scope()));
        OF_PAPERS.forEach(function -> expression.get().named(function).forEach(id -> read.add(paper(id))));
        order.reads(site.reader(), site.scope(), site.page(), waits, read, written);
        return rule;
    }

    /** Reads a condition that passes where it is empty; warns where that is for want of rows, which is seldom meant. */
    Rule check(Written written, Site site) {
        Rule rule = rule(written, site, Type.BOOLEAN.orEmpty(), false);
        rule.expression()
                .flatMap(Expression::listOfNone)
                .ifPresent(list -> warnings.add(written.problem(
                        say("Where '{list}' has no rows this comes to nothing, and the check passes.", list),
                        say("State whenEmpty on the item, or guard it (if count({list}) > 0 then … else …).", list))));
        return rule;
    }

    /** What people read where a check does not pass, and nowhere else. */
    Phrase otherwise(CheckSource check, Rule rule, String at, Site site) {
        return check.words().isEmpty()
                ? new StandardWords(this, site).of(rule, at)
                : phrase(check.words(), site.whereNot(check.rule()));
    }

    /** By what name a rule that asks for a paper reads whether it is due. */
    static String paper(String id) {
        return "paper " + id;
    }

    /** The paths that a rule reads, from the lists whose elements it reads. */
    static Set<String> unaliased(Rule rule, Site site) {
        return rule.reads().stream().map(site::unaliased).collect(Collectors.toSet());
    }

    /** Reads the list that something is made once for each element of. */
    Rule list(EachSource each, Site site) {
        Rule list = rule(daysOf(each.list(), site.names()), site, Type.ANY.orEmpty(), true);
        Type type = list.expression().map(Expression::type).orElse(Type.ANY);
        if (!(type.present() instanceof Type.ListOf) && !type.equals(Type.ANY)) {
            problems.add(each.list()
                    .problem(
                            say("Expected a list, but this is {type}", type),
                            say("Name rows, a question with several choices, or a period.")));
        } else if (!hasKeys(element(list).present())) {
            problems.add(each.list()
                    .problem(
                            say("Expected a list of rows, options or days, but this is {type}", type),
                            element(list).present() instanceof Type.ListOf
                                    ? say(
                                            "Write {rule}",
                                            "flatten(" + each.list().text().strip() + ")")
                                    : say("Go through the rows themselves: what has no key cannot be told apart.")));
        }
        return list;
    }

    /** The list as written; of a period that of its days. */
    private static Written daysOf(Written list, Names names) {
        boolean period = Expression.compile(list.text(), names, Type.ANY.orEmpty())
                        instanceof Expression.Compilation.Ready(Expression whole, var odd)
                && whole.type().present() instanceof Type.Fields(var fields, var keys)
                && fields.keySet().equals(PERIOD)
                && fields.values().stream().allMatch(end -> end.present().equals(Type.DATE));
        String whole = list.text().strip();
        return period
                ? new Written("for day in (%s).start..(%s).end return day".formatted(whole, whole), list.place())
                : list;
    }

    /** Whether elements of this type are known by a key of their own: words that people typed may be the same twice. */
    private static boolean hasKeys(Type element) {
        return element.equals(Type.ANY)
                || element.equals(Type.DATE)
                || element instanceof Type.Choice
                || (element instanceof Type.Fields(var fields, var keys) && keys.isPresent());
    }

    /** What an element of a list holds. */
    static Type element(Rule list) {
        Type type = list.expression().map(Expression::type).orElse(Type.ANY);
        return type.present() instanceof Type.ListOf(Type element, int least) ? element : Type.ANY;
    }

    Optional<Expression> expression(Written written, Names names, Type expected) {
        return expression(written, Expression.compile(written.text(), names, expected));
    }

    /** Reads what a text shows. */
    Optional<Expression> shown(Written written, Names names, Type expected) {
        return expression(written, Expression.shown(written.text(), names, expected));
    }

    private Optional<Expression> expression(Written written, Expression.Compilation compilation) {
        return switch (compilation) {
            case Expression.Compilation.Ready(Expression expression, List<Fault> odd) -> {
                odd.forEach(fault -> warnings.add(fault.in(written)));
                expressions.add(expression);
                Optional<Fault> runaway = expression.runaway();
                runaway.ifPresent(fault -> problems.add(fault.in(written)));
                yield runaway.isEmpty() ? Optional.of(expression) : Optional.empty();
            }
            case Expression.Compilation.Refused(List<Fault> faults) -> {
                faults.forEach(fault -> problems.add(fault.in(written)));
                yield Optional.empty();
            }
        };
    }

    /** Reads a literal. */
    Rule constant(Optional<Written> written, Type type) {
        return written.flatMap(text -> expression(text, Names.of(Map.of()), type))
                .map(expression -> expression.evaluate(name -> Value.EMPTY, Surroundings.at(Instant.EPOCH)))
                .map(value -> new Rule(Optional.empty(), value))
                .orElse(Rule.NONE);
    }

    /** Reads a text that may hold values of the form. */
    Phrase phrase(Worded written, Site site) {
        LocalizedText text = written.text();
        if (text.texts().values().stream().noneMatch(words -> words.contains("{"))) {
            return text.isEmpty() ? Phrase.NONE : new Phrase(text, Map.of());
        }
        var pieces = new HashMap<String, List<Phrase.Piece>>();
        text.texts()
                .forEach((language, words) ->
                        pieces.put(language, new PhraseReader(this, written.in(language), site).pieces(words)));
        return new Phrase(text, pieces);
    }
}

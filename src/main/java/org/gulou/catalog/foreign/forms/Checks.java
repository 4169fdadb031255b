package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.foreign.forms.Scope.Question;
import org.gulou.kernel.Sentence;

/** What an answer must keep: patterns, the shape of numbers, and what a script says of it. */
final class Checks {
    static final Set<String> TEXTS = Set.of("text", "longText");

    private final Component component;
    private final Question question;
    private final Rules rules;
    private final Words words;
    private final Map<String, Object> item;
    private final List<Sentence> lost;

    Checks(Piece piece, Words words, Map<String, Object> item, List<Sentence> lost) {
        this.component = piece.component();
        this.question = piece.question().orElseThrow();
        this.rules = piece.rules();
        this.words = words;
        this.item = item;
        this.lost = lost;
    }

    void write() {
        shape();
        pattern();
        custom();
        component.terms().ifPresent(terms -> terms.checks().forEach(this::kept));
    }

    /** What the answers in a group must keep together. */
    static List<Object> together(Piece group, Words words, List<Sentence> lost) {
        var checks = new ArrayList<Object>();
        Map<String, String> name = words.lines(group.component().label());
        for (Terms.Check check : group.component().terms().map(Terms::checks).orElse(List.of())) {
            try {
                var one = new LinkedHashMap<String, Object>();
                one.put("rule", group.rules().condition(check.keeps()));
                one.put("else", words.lineOr(check.message(), pleaseCheck(name), "Check " + name.get("en") + "."));
                checks.add(one);
            } catch (NotCarried not) {
                lost.add(lost(check, not));
            }
        }
        return checks;
    }

    private static String pleaseCheck(Map<String, String> name) {
        return "请检查“" + name.get("zh") + "”。";
    }

    private static Sentence lost(Terms.Check check, NotCarried not) {
        return say("Its check is not carried over, because {why}: {script}", not.why(), check.written());
    }

    private void kept(Terms.Check check) {
        try {
            add(rules.condition(check.keeps()), check.message());
        } catch (NotCarried not) {
            lost.add(lost(check, not));
        }
    }

    private void shape() {
        Shapes.of(component).filter(shape -> TEXTS.contains(question.kind())).ifPresent(shape -> {
            matches(shape, "");
            CheckDigits.of(Shapes.type(component), question.id()).ifPresent(rule -> add(rule, ""));
        });
        if (component.is("validate.digitsOnly") && TEXTS.contains(question.kind())) {
            matches("\\d+", "");
        }
    }

    /** How many options are chosen, where any are. */
    void counted() {
        int least = component.at("validate.minSelectedCount").asInt(0);
        int most = component.at("validate.maxSelectedCount").asInt(0);
        String count = "count(" + question.id() + ")";
        if (least > 1) {
            add(
                    count + " = 0 or " + count + " >= " + least,
                    component.text("minSelectedCountMessage"),
                    "至少选择 " + least + " 项。",
                    "Choose at least " + least + ".");
        }
        if (most > 0 && most < question.options().size()) {
            add(
                    count + " <= " + most,
                    component.text("maxSelectedCountMessage"),
                    "最多选择 " + most + " 项。",
                    "Choose at most " + most + ".");
        }
    }

    private void pattern() {
        String pattern = component.text("validate.pattern");
        if (pattern.isEmpty()) {
            return;
        }
        try {
            com.google.re2j.Pattern.compile(pattern);
        } catch (PatternSyntaxException unread) {
            lost.add(say("Its pattern is not carried over: {pattern}", pattern));
            return;
        }
        if (!TEXTS.contains(question.kind())) {
            lost.add(say("Its pattern is not carried over: {pattern}", pattern));
            return;
        }
        matches(pattern, Mistakes.ofPattern(component));
    }

    private void matches(String pattern, String message) {
        add("matches(" + question.id() + ", " + Rules.quoted("^(?:" + pattern + ")$") + ")", message);
    }

    private void add(String rule, String message) {
        Map<String, String> name = words.lines(component.label());
        add(rule, message, pleaseCheck(name), "Check " + name.get("en") + ".");
    }

    void add(String rule, String message, String zh, String en) {
        var check = new LinkedHashMap<String, Object>();
        check.put("rule", rule);
        check.put("else", words.lineOr(message, zh, en));
        @SuppressWarnings("unchecked")
        var checks = (List<Object>) item.computeIfAbsent("checks", none -> new ArrayList<>());
        checks.add(check);
    }

    /** {@code valid = condition ? true : 'words'}, or the condition alone. */
    private void custom() {
        String script = component.text("validate.custom");
        if (script.isEmpty()) {
            return;
        }
        try {
            said(Script.read(script, "valid", Optional.of(Term.YES)), List.of());
        } catch (NotCarried not) {
            lost.add(say(
                    "Its check is not carried over, because {why}: {script}",
                    not.why(),
                    script.replaceAll("\\s+", " ")));
        }
    }

    /** @param under which conditions it is said, all of them */
    private void said(Term term, List<Term> under) throws NotCarried {
        switch (term) {
            case Term.Truth(boolean yes) when yes -> {}
            case Term.Text(String message) -> {
                if (under.isEmpty()) {
                    throw new NotCarried(say("'{piece}' is neither true nor false", message));
                }
                add(rules.condition(Term.opposite(all(under))), message);
            }
            case Term.Choice(Term when, Term then, Term otherwise) -> {
                said(then, with(under, when));
                said(otherwise, with(under, new Term.Not(when)));
            }
            case Term.Any(List<Term> either)
            when either.getLast() instanceof Term.Text ->
                said(either.getLast(), with(under, new Term.Not(either(either.subList(0, either.size() - 1)))));
            default -> {
                Term kept = under.isEmpty() ? term : new Term.Any(List.of(Term.opposite(all(under)), term));
                add(rules.condition(Term.settled(kept)), Mistakes.ofScript(component));
            }
        }
    }

    private static Term either(List<Term> terms) {
        return terms.size() == 1 ? terms.getFirst() : new Term.Any(terms);
    }

    private static Term all(List<Term> terms) {
        return terms.size() == 1 ? terms.getFirst() : new Term.All(terms);
    }

    private static List<Term> with(List<Term> under, Term one) {
        var more = new ArrayList<>(under);
        more.add(one);
        return List.copyOf(more);
    }
}

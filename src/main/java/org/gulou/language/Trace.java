package org.gulou.language;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import org.gulou.kernel.LocalizedText;

/**
 * Why a condition came out as it did: its terms, each with its own outcome.
 *
 * @param source the rule as written
 * @param terms what {@code and} or {@code or} joins at the top; a single one where it joins nothing
 */
public record Trace(String source, Value outcome, List<Term> terms) {
    /**
     * One condition of a rule.
     *
     * @param values the names and paths it reads, each with its value
     */
    public record Term(String source, Value outcome, Map<String, Value> values) {}

    public Trace {
        terms = List.copyOf(terms);
    }

    /** The terms that decided: those that came out as the whole did. */
    public List<Term> deciding() {
        List<Term> deciding = terms.stream()
                .filter(term -> kind(term.outcome()).equals(kind(outcome)))
                .toList();
        return deciding.isEmpty() ? terms : deciding;
    }

    private static String kind(Value outcome) {
        return switch (outcome) {
            case Value.Unknown unknown -> "?";
            case Value.Bool(boolean is) -> String.valueOf(is);
            case Value.Empty empty -> "null";
            default -> "value";
        };
    }

    /**
     * What decided, for people: {@code applicant.age >= 18 (applicant.age is 17): no}, a line for each term.
     *
     * @param label what a name or path is called; the name itself where it has no other
     */
    public List<LocalizedText> inWords(UnaryOperator<String> label) {
        return deciding().stream().map(term -> words(term, label)).toList();
    }

    private static LocalizedText words(Term term, UnaryOperator<String> label) {
        var chinese = new StringJoiner("，", "（", "）").setEmptyValue("");
        var english = new StringJoiner(", ", " (", ")").setEmptyValue("");
        term.values().forEach((path, value) -> {
            chinese.add(label.apply(path) + said(value, "为", "为空", "尚未填写"));
            english.add(label.apply(path) + said(value, " is ", " is empty", " is not answered yet"));
        });
        return LocalizedText.of(
                term.source() + chinese + "：" + outcome(term.outcome(), "成立", "不成立", "为空", "尚不能判断"),
                term.source() + english + ": " + outcome(term.outcome(), "yes", "no", "empty", "not known yet"));
    }

    private static String said(Value value, String is, String empty, String unknown) {
        return switch (value) {
            case Value.Empty none -> empty;
            case Value.Unknown open -> unknown;
            default -> is + Words.of(value);
        };
    }

    private static String outcome(Value value, String yes, String no, String empty, String unknown) {
        return switch (value) {
            case Value.Bool(boolean is) -> is ? yes : no;
            case Value.Empty none -> empty;
            case Value.Unknown open -> unknown;
            default -> Words.of(value);
        };
    }
}

package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Sentence;

/** What spreadsheets, SQL and programs write otherwise, and how it is written here. */
final class Elsewhere {
    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("size", "count"),
            Map.entry("len", "string length"),
            Map.entry("counta", "count"),
            Map.entry("total", "sum"),
            Map.entry("average", "mean"),
            Map.entry("avg", "mean"),
            Map.entry("concat", "string join"),
            Map.entry("concatenation", "string join"),
            Map.entry("isempty", "answered"),
            Map.entry("isblank", "answered"),
            Map.entry("exists", "answered"),
            Map.entry("defined", "answered"),
            Map.entry("isdefined", "answered"),
            Map.entry("isnull", "answered"),
            Map.entry("age", "age at"),
            Map.entry("round", "round half up"),
            Map.entry("mod", "modulo"),
            Map.entry("substr", "substring"),
            Map.entry("years", "age at"),
            Map.entry("datediff", "years and months duration"),
            Map.entry("datedif", "years and months duration"),
            Map.entry("includes", "list contains"),
            Map.entry("upper", "upper case"),
            Map.entry("touppercase", "upper case"),
            Map.entry("lower", "lower case"),
            Map.entry("tolowercase", "lower case"),
            Map.entry("ceil", "ceiling"),
            Map.entry("regex", "matches"),
            Map.entry("tostring", "string"),
            Map.entry("parseint", "number"),
            Map.entry("tonumber", "number"),
            Map.entry("unique", "distinct values"),
            Map.entry("workdays", "working days between"),
            Map.entry("networkdays", "working days between"));

    /** What other languages call {@code some} and {@code every}. */
    static final Set<String> QUANTIFIERS = Set.of("exists", "any", "all", "each", "forall", "foreach");

    private static final Set<String> LATER = Set.of("dateadd", "edate", "adddays", "addmonths", "addyears", "addweeks");
    private static final Set<String> MOVED = Set.of("plus", "minus", "add", "subtract");
    private static final Set<String> UNITS = Set.of(
            "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "minute", "minutes");
    private static final Set<Type> DAYS = Set.of(Type.DATE, Type.DATE_TIME);

    private Elsewhere() {}

    /** What stands between two values, as this language writes it. */
    static Sentence operator(String word, String next) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "and", "or" ->
                word.equals(word.toLowerCase(Locale.ROOT))
                        ? say("Write a range, such as (0..1), or tests with commas between them")
                        : say("Write it in small letters: {word}", word.toLowerCase(Locale.ROOT));
            case "in", "between" -> say("Write it in small letters: {word}", word.toLowerCase(Locale.ROOT));
            case "is" ->
                next.equalsIgnoreCase("not")
                        ? say("Write != null, or answered(…)")
                        : say("Write = null, or not(answered(…))");
            case "not" -> say("Write not(… in …) around the whole");
            case "like" -> say("Write contains(…), starts with(…) or matches(…)");
            case "where" -> say("Write the condition in brackets behind the list: {form}", "rows[income > 0]");
            case "?" -> say("Write if … then … else …");
            case ".." -> say("Write a range in brackets: [1..3]");
            case "x" -> say("Write *");
            case "within" -> called("division within");
            case "contains", "matches", "before", "after", "overlaps" -> called(word.toLowerCase(Locale.ROOT));
            case "starts", "ends" -> next.equals("with") ? called(word + " with") : Sentence.NONE;
            default -> Sentence.NONE;
        };
    }

    /** A unit behind what is no written number: {@code n months}. */
    static Sentence unit(String word) {
        return UNITS.contains(word)
                ? say(
                        "A period has its number written out, such as 3 months; one that is worked out is"
                                + " multiplied: {form}",
                        "(…) * 1 " + word.replaceAll("s$", ""))
                : Sentence.NONE;
    }

    private static Sentence called(String function) {
        return say("It is called as a function: {call}", function + "(…, …)");
    }

    /**
     * A function written behind what it is applied to, as programs do.
     *
     * @param of the type of that
     * @param fields what can be read of it
     */
    static Sentence method(Node.Path path, Type of, Collection<String> fields) {
        String name = path.field();
        if (DAYS.contains(of.present()) && MOVED.contains(name.replaceAll("[A-Z].*", ""))) {
            return say("Write what is counted: 30 days, 5 working days, 3 months");
        }
        if (!fields.isEmpty()) {
            return Sentence.NONE;
        }
        String on = Source.of(path.of());
        if (Set.of("length", "size").contains(name)) {
            return say("Write {call}", (of.present().equals(Type.TEXT) ? "string length(" : "count(") + on + ")");
        }
        String function =
                Library.names().contains(name) ? name : FUNCTIONS.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        return function.isEmpty() ? Sentence.NONE : say("Write {call}", function + "(" + on + ", …)");
    }

    /** A function that does not exist: it may be the beginning of one, as {@code age} is of {@code age at}. */
    static Sentence function(String name, Collection<String> known) {
        String small = name.toLowerCase(Locale.ROOT);
        if (LATER.contains(small.replaceAll("[ _]", ""))) {
            return say("Write what is counted: 30 days, 5 working days, 3 months");
        }
        switch (small) {
            case "if", "iif" -> {
                return say("Write if … then … else …");
            }
            case "length" -> {
                return say("Write string length(…) of a text, and count(…) of a list");
            }
            case "coalesce", "nvl", "ifnull" -> {
                return say("Write {form}", "if answered(x) then x else …");
            }
            case "sumif", "countif" -> {
                return say("Write the condition in brackets behind the list: {form}", "rows[income > 0]");
            }
            case "and", "or" -> {
                return say("Write it between the conditions: … {word} …", small);
            }
            case "year of", "weekday of", "year", "month", "day", "weekday" -> {
                return say(
                        "Write it behind the day: {path}",
                        "case.filedOn." + name.split(" ", 2)[0].toLowerCase(Locale.ROOT));
            }
            default -> {}
        }
        String elsewhere = FUNCTIONS.getOrDefault(small, "");
        return Nearest.didYouMean(name, known)
                .or(known.stream()
                        .filter(function ->
                                elsewhere.isEmpty() ? function.startsWith(name + " ") : function.equals(elsewhere))
                        .sorted()
                        .findFirst()
                        .map(function -> say("Did you mean '{name}'?", function))
                        .orElse(Sentence.NONE));
    }
}

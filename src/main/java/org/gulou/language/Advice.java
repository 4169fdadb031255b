package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Sentence;

/** What an author may write instead, where what stands there is of another type or has no meaning. */
final class Advice {
    private static final Set<Type> HAVE_YEARS = Set.of(Type.DATE, Type.DATE_TIME, Type.CALENDAR_MONTH);

    /** So many ways to a name are listed. */
    private static final int FEW = 5;

    private Advice() {}

    /** How a value of {@code wanted} is written, or made of what came. */
    static Sentence towards(Type wanted, Node node, Type came) {
        Type needed = wanted.present();
        boolean named = node instanceof Node.Name || node instanceof Node.Path;
        List<String> parts = named ? parts(needed, node, came) : List.of();
        if (!parts.isEmpty() && parts.size() <= FEW) {
            return say("Say which of it: {names}", String.join(", ", parts));
        }
        if (needed.equals(Type.BOOLEAN)) {
            return named ? say("Write a condition, such as {rule} = …", Source.of(node)) : Sentence.NONE;
        }
        if (needed.equals(Type.DATE)) {
            return say("A date is written date(\"2026-01-31\")");
        }
        if (needed.equals(Type.CALENDAR_MONTH)) {
            return say("A month is written as a day in it: date(\"2026-12-01\")");
        }
        if (needed.equals(Type.TIME)) {
            return say("A time is written time(\"09:00:00\")");
        }
        if (needed.equals(Type.DATE_TIME)) {
            return say("A moment is written date and time(\"2026-01-31T09:00:00\")");
        }
        if (needed.equals(Type.DAYS) || needed.equals(Type.MONTHS)) {
            return say("A duration is written 30 days, 3 months or 2 years");
        }
        if (needed.equals(Type.TEXT)) {
            return say("Write string(…) to make a text of it");
        }
        if (needed.equals(Type.NUMBER) && HAVE_YEARS.contains(came.present())) {
            return say("Say which number of it: year, month or day, as in {rule}", "case.filedOn.year");
        }
        if (needed.equals(Type.NUMBER)
                && (came.present().equals(Type.DAYS) || came.present().equals(Type.MONTHS))) {
            String unit = came.present().equals(Type.DAYS) ? "1 day" : "1 month";
            return say("A length of time is no number: divide it by what is counted, as in {rule}", "(…) / " + unit);
        }
        boolean text = came.present().equals(Type.TEXT) || came.present() instanceof Type.Choice;
        return (needed.equals(Type.NUMBER) || needed instanceof Type.Money) && text
                ? say("A number is written without quotes; number(…) reads one from a text")
                : Sentence.NONE;
    }

    /** The parts of a record that are of a type, as paths to them. */
    private static List<String> parts(Type type, Node record, Type came) {
        return came.present() instanceof Type.Fields(Map<String, Type> fields, var keys)
                ? fields.entrySet().stream()
                        .filter(field -> field.getValue().present().equals(type))
                        .map(field -> Source.of(record) + "." + field.getKey())
                        .toList()
                : List.of();
    }

    /** Where two types cannot be compared. */
    static Sentence between(Type left, Node leftNode, Type right, Node rightNode) {
        if (left.present() instanceof Type.Money && right.present() instanceof Type.Money) {
            return say("Convert one amount into the other's currency first");
        }
        if (left.present() instanceof Type.Fields != right.present() instanceof Type.Fields) {
            Node whole = left.present() instanceof Type.Fields ? leftNode : rightNode;
            return say("'{name}' holds several values: say which of them, or see how it is spelt", Source.of(whole));
        }
        if (leftNode instanceof Node.Comparison first && first.relation().orders()) {
            return say("Say it in two: {first} and {second} …", Source.of(first), Source.of(first.right()));
        }
        if (left.present() instanceof Type.ListOf(Type element, int least)
                && (element.present() instanceof Type.Choice || element.present() instanceof Type.Fields)
                && right.present().equals(Type.NUMBER)) {
            return say("To count them, write {call}", "count(" + Source.of(leftNode) + ")");
        }
        if (left.present().equals(Type.CALENDAR_MONTH) || right.present().equals(Type.CALENDAR_MONTH)) {
            boolean first = left.present().equals(Type.CALENDAR_MONTH);
            return say("Compare months with months: month of({rule})", Source.of(first ? rightNode : leftNode));
        }
        boolean written = rightNode instanceof Node.Literal;
        if (left.present() instanceof Type.ListOf(Type element, int least)
                && written
                && right.present().equals(Type.TEXT)
                && (element.present() instanceof Type.Choice
                        || element.present().equals(Type.TEXT))) {
            return say("Write {rule}", Source.of(rightNode) + " in " + Source.of(leftNode));
        }
        if (left.present().equals(Type.DATE) && right.present().equals(Type.NUMBER)) {
            return say("A date is written date(\"2026-01-31\")");
        }
        Sentence advice = ofLists(left, right)
                .or(age(left, right, rightNode))
                .or(age(right, left, leftNode))
                .or(written ? towards(left, rightNode, right) : towards(right, leftNode, left));
        return left.present().equals(Type.BOOLEAN) && written ? say("Compare with true or false") : advice;
    }

    /** An age is a number of whole years, so that a number compared with a length of years may be one. */
    private static Sentence age(Type number, Type length, Node period) {
        return number.present().equals(Type.NUMBER) && length.present().equals(Type.MONTHS)
                ? years(period)
                        .map(years -> say("An age is a number of whole years: write {years}", years))
                        .orElse(Sentence.NONE)
                : Sentence.NONE;
    }

    private static Optional<Long> years(Node period) {
        if (period instanceof Node.PeriodLiteral(int at, Period length)) {
            return Optional.of((long) length.amount()).filter(years -> length.unit() == Period.Unit.YEARS);
        }
        return Constants.of(period).orElse(Value.EMPTY) instanceof Value.Months(long months) && months % 12 == 0
                ? Optional.of(months / 12)
                : Optional.empty();
    }

    /** Where values without an order are put in one. */
    static Sentence ordering(Type type) {
        return type.present() instanceof Type.Choice
                ? say("Write ordered: true on the item, and its options from the lowest to the highest")
                : Sentence.NONE;
    }

    /** Where one of two that should be alike is a list. */
    static Sentence ofLists(Type one, Type other) {
        return one.present() instanceof Type.ListOf == other.present() instanceof Type.ListOf
                ? Sentence.NONE
                : say("One of them is a list; if it comes out of a list of lists, flatten(…) makes one list of these");
    }

    /**
     * A name that nothing has here: it may be a field of something, or a text without its quotes.
     *
     * @param text whether a text could stand there
     */
    static Sentence unknownName(String name, Bindings bindings, boolean text) {
        var ways = new Ways(bindings);
        return ways.isOption(name)
                ? say("An option is written in quotes: {rule}", "\"" + name + "\"")
                : element(name, bindings.names()).or(unknownName(name, bindings.all(), ways.to(name), text));
    }

    private static Sentence unknownName(String name, Collection<String> known, List<String> waysTo, boolean text) {
        if (waysTo.size() == 1) {
            return say("Did you mean '{name}'?", waysTo.getFirst());
        }
        if (waysTo.size() > 1 && waysTo.size() <= FEW) {
            return say("Say of what, as one of: {names}", String.join(", ", waysTo));
        }
        if (LITERALS.contains(name.toLowerCase(Locale.ROOT))) {
            return say("Did you mean '{name}'?", name.toLowerCase(Locale.ROOT));
        }
        if (NOTHING.contains(name.toLowerCase(Locale.ROOT))) {
            return say("Did you mean '{name}'?", "null");
        }
        if (name.equals(ROW_NUMBER)) {
            return say(
                    "It is known inside a row and beside each: write it in 'when' there, or say which row: {rows}",
                    "xs[2], remove(xs, 1)");
        }
        if (MOMENTS.contains(name)) {
            return say("Call it: {call}", name + "()");
        }
        if (Library.names().contains(name) && !known.contains(name + "s")) {
            return say("Call it: {call}", name + "(…)");
        }
        return truth(name)
                .or(Nearest.didYouMean(name, known))
                .or(
                        text
                                ? say("If it is a text, write it in quotes: \"{name}\".", name)
                                        .then(Nearest.suggestion(name, known))
                                : Nearest.suggestion(name, known)
                                        .or(say("Name an item by its id, or a rule by its name under 'rules'")));
    }

    private static final String ROW_NUMBER = "rowNumber";
    private static final Set<String> MOMENTS = Set.of("today", "now");
    private static final Set<String> LITERALS = Set.of("true", "false", "null");
    private static final Set<String> NOTHING = Set.of("nil", "undefined");

    /** YAML of old knew more words for true and false than this language does. */
    private static Sentence truth(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "yes", "on", "是" -> say("Write {word}, or in quotes if it is a text", "true");
            case "no", "off", "否" -> say("Write {word}, or in quotes if it is a text", "false");
            default -> Sentence.NONE;
        };
    }

    /** What to write where a record has no part of this name. */
    static Sentence part(Node.Path path, Type of, Collection<String> known, Names names) {
        if (path.of() instanceof Node.Call call && names.tables().containsKey(call.function()) && known.isEmpty()) {
            return say("The table has one outcome, which has no name: leave '.{field}' out.", path.field());
        }
        return element(path.field(), names)
                .or(Nearest.didYouMean(path.field(), known))
                .or(Elsewhere.method(path, of, known))
                .or(Nearest.suggestion(path.field(), known));
    }

    /** What to write where rows are looked at from outside by the name that each has for its element. */
    static Sentence element(String name, Names names) {
        return names.isElement(name)
                ? say(
                        "Only inside the row is the element called so: give the row an item that holds it, computed:"
                                + " {field}",
                        name)
                : Sentence.NONE;
    }

    /** What to write where a moment, a length of time or a text is added to something else. */
    static Sentence adding(Type left, Type right, boolean moment, boolean span) {
        if (moment && right.equals(Type.NUMBER)) {
            return say("Write what is counted: 30 days, 5 working days, 3 months");
        }
        if (span && right.equals(Type.NUMBER)) {
            return say("A length of time is no number: divide it by what is counted, as in {rule}", "stay / 1 day");
        }
        return left.equals(Type.TEXT) && (right.equals(Type.DAYS) || right.equals(Type.MONTHS))
                ? say("Write date(…) to make a day of a text")
                : Sentence.NONE;
    }
}

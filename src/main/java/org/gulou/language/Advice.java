package org.gulou.language;

import java.util.Collection;
import org.gulou.kernel.Nearest;

/** What an author may write instead, where what stands there is of another type or has no meaning. */
final class Advice {
    private Advice() {}

    /** How a value of {@code wanted} is written, or made of what came. */
    static String towards(Type wanted, Node node, Type came) {
        Type needed = wanted.present();
        if (needed.equals(Type.BOOLEAN)) {
            boolean named = node instanceof Node.Name || node instanceof Node.Path;
            return named ? "Write a condition, such as " + Source.of(node) + " = …" : "";
        }
        if (needed.equals(Type.DATE)) {
            return "A date is written date(\"2026-01-31\")";
        }
        if (needed.equals(Type.TIME)) {
            return "A time is written time(\"09:00:00\")";
        }
        if (needed.equals(Type.DATE_TIME)) {
            return "A moment is written date and time(\"2026-01-31T09:00:00\")";
        }
        if (needed.equals(Type.DAYS) || needed.equals(Type.MONTHS)) {
            return "A duration is written 30 days, 3 months or 2 years";
        }
        if (needed.equals(Type.TEXT)) {
            return "Write string(…) to make a text of it";
        }
        boolean text = came.present().equals(Type.TEXT) || came.present() instanceof Type.Choice;
        return (needed.equals(Type.NUMBER) || needed instanceof Type.Money) && text
                ? "A number is written without quotes; number(…) reads one from a text"
                : "";
    }

    /** Where two types cannot be compared. */
    static String between(Type left, Node leftNode, Type right, Node rightNode) {
        if (left.present() instanceof Type.Money && right.present() instanceof Type.Money) {
            return "Convert one amount into the other's currency first";
        }
        if (left.present().equals(Type.CALENDAR_MONTH) || right.present().equals(Type.CALENDAR_MONTH)) {
            boolean first = left.present().equals(Type.CALENDAR_MONTH);
            return "Compare months with months: month of(" + Source.of(first ? rightNode : leftNode) + ")";
        }
        boolean written = rightNode instanceof Node.Literal;
        String advice = written ? towards(left, rightNode, right) : towards(right, leftNode, left);
        return left.present().equals(Type.BOOLEAN) && written ? "Compare with true or false" : advice;
    }

    /** A name that nothing has: it may be a text without its quotes. */
    static String unknownName(String name, Collection<String> known) {
        return Nearest.to(name, known).isPresent()
                ? Nearest.suggestion(name, known)
                : ("If it is a text, write it in quotes: \"" + name + "\". " + Nearest.suggestion(name, known)).strip();
    }

    /** A function that does not exist: it may be the beginning of one, as {@code age} is of {@code age at}. */
    static String unknownFunction(String name, Collection<String> known) {
        return Nearest.to(name, known).isPresent()
                ? Nearest.suggestion(name, known)
                : known.stream()
                        .filter(function -> function.startsWith(name + " "))
                        .sorted()
                        .findFirst()
                        .map(function -> "Did you mean '" + function + "'?")
                        .orElse("");
    }
}

package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gulou.catalog.foreign.forms.Names.Found;

/** Answers compared with constants, as the kind of their question asks. */
final class Constants {
    private static final String FIGURE = "-?\\d{1,15}(\\.\\d{1,9})?";

    private Constants() {}

    static boolean isOne(Term term) {
        return term instanceof Term.Text
                || term instanceof Term.Truth
                || term instanceof Term.Figure
                || term instanceof Term.Day(Term.Text text);
    }

    /** @param sign as the rule language writes it */
    static String against(Found found, String sign, Term constant) throws NotCarried {
        if (!isOne(constant)) {
            throw new NotCarried(say("it looks for something in what is no list"));
        }
        if (constant.equals(Term.EMPTY)) {
            String answered = "answered(" + found.name() + ")";
            return sign.equals("=") ? "not(" + answered + ")" : answered;
        }
        String kind = found.question().kind();
        String text = said(constant);
        boolean same = sign.equals("=");
        if (found.question().typed()) {
            throw new NotCarried(say(
                    "'{question}' is typed here, and '{piece}' is one of the options it has there",
                    found.name(),
                    text));
        }
        if (found.member().isPresent() || Rules.TRUTHS.contains(kind)) {
            boolean yes = text.equals("true");
            if ((!yes && !text.equals("false")) || (!same && !sign.equals("!="))) {
                throw new NotCarried(say("'{question}' is compared with '{piece}'", found.name(), text));
            }
            return yes == same ? Rules.truth(found) : Rules.untruth(found);
        }
        if (Rules.NUMBERS.contains(kind)) {
            if (!text.matches("-?\\d+(\\.\\d+)?")) {
                throw new NotCarried(say("'{question}' is compared with '{piece}'", found.name(), text));
            }
            return found.name() + " " + sign + " " + text;
        }
        return switch (kind) {
            case "choices" -> {
                String within = option(found, text) + " in " + found.name();
                yield same ? within : "not(" + within + ")";
            }
            case "choice" ->
                sign.equals("=") || sign.equals("!=")
                        ? found.name() + " " + sign + " " + option(found, text)
                        : ordered(found, sign, text);
            case "date" -> found.name() + " " + sign + " date(" + Rules.quoted(Days.day(text)) + ")";
            case "text", "longText", "email", "phone", "iban" -> {
                // a text is more than another by its letters: "9" would be more than "17"
                if (!sign.matches("!?=")) {
                    throw new NotCarried(say("'{question}' is compared with '{piece}'", found.name(), text));
                }
                yield found.name() + " " + sign + " " + Rules.quoted(text);
            }
            default -> throw new NotCarried(say("'{question}' is compared with '{piece}'", found.name(), text));
        };
    }

    /** {@code data.strength < 0} of a choice between numbers: one of those that are less. */
    private static String ordered(Found found, String sign, String text) throws NotCarried {
        var kept = new ArrayList<Term>();
        for (String value : found.question().options().keySet()) {
            if (!value.matches(FIGURE) || !text.matches(FIGURE)) {
                throw new NotCarried(say("'{question}' is compared with '{piece}'", found.name(), text));
            }
            int compared = new BigDecimal(value).compareTo(new BigDecimal(text));
            boolean holds =
                    (sign.endsWith("=") && compared == 0) || (sign.startsWith("<") ? compared < 0 : compared > 0);
            if (holds) {
                kept.add(new Term.Text(value));
            }
        }
        return among(found, kept);
    }

    /** Whether an answer is one of several. Options that its question does not have cannot be chosen, and are left out. */
    static String among(Found found, List<Term> members) throws NotCarried {
        if (members.size() == 1) {
            return against(found, "=", members.getFirst());
        }
        boolean chosen = found.question().kind().equals("choice");
        var parts = new ArrayList<String>();
        for (Term one : members) {
            if (!isOne(one)) {
                throw new NotCarried(say("it looks for something in what is no list"));
            }
            if (!chosen) {
                parts.add(against(found, "=", one));
            } else if (found.question().options().containsKey(said(one))) {
                parts.add(option(found, said(one)));
            }
        }
        if (parts.isEmpty()) {
            throw new NotCarried(say("it looks for something in what is no list"));
        }
        List<String> options = parts.stream().distinct().toList();
        if (chosen
                && options.size() > 1
                && options.size() == found.question().options().size()) {
            // whatever is chosen is one of them
            return "answered(" + found.name() + ")";
        }
        if (!chosen) {
            return parts.size() == 1 ? parts.getFirst() : "(" + String.join(" or ", parts) + ")";
        }
        return options.size() == 1
                ? found.name() + " = " + options.getFirst()
                : found.name() + " in [" + String.join(", ", options) + "]";
    }

    private static String said(Term constant) {
        return switch (constant) {
            case Term.Text(String text) -> text;
            case Term.Figure(var number) -> number.toPlainString();
            case Term.Truth(boolean yes) -> String.valueOf(yes);
            case Term.Day(Term.Text(String text)) -> text;
            default -> throw new IllegalArgumentException("No constant: " + constant);
        };
    }

    private static String option(Found found, String value) throws NotCarried {
        return Rules.quoted(Optional.ofNullable(found.question().options().get(value))
                .orElseThrow(() -> new NotCarried(say("'{value}' is no option of '{question}'", value, found.name()))));
    }
}

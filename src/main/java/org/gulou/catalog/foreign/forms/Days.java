package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.gulou.catalog.foreign.forms.Names.Found;

/** Writes days, and how far they lie apart, in the rule language. */
final class Days {
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T.*)?");

    private final Names names;

    Days(Names names) {
        this.names = names;
    }

    static boolean isDay(Term term) {
        return term instanceof Term.Today || term instanceof Term.Day || term instanceof Term.Later;
    }

    String compared(Term.Compared compared) throws NotCarried {
        return written(compared.left()) + " " + compared.sign() + " " + written(compared.right());
    }

    /** A day: an answer, a constant, today, or so long before or after one. */
    String written(Term term) throws NotCarried {
        return switch (term) {
            case Term.Today() -> "today()";
            case Term.Day(Term of) -> written(of);
            case Term.Later(Term day, long many, String unit) ->
                written(day) + (many < 0 ? " - " : " + ") + Math.abs(many) + " " + unit;
            case Term.Text(String text) -> "date(" + Rules.quoted(day(text)) + ")";
            case Term.Path path -> {
                Found found = names.find(path);
                yield switch (found.question().kind()) {
                    case "date" -> found.name();
                    case "dateTime" -> "date(" + found.name() + ")";
                    default -> throw new NotCarried(say("'{question}' is no day", found.name()));
                };
            }
            default -> throw new NotCarried(say("it reckons with what is no day"));
        };
    }

    String between(Term.Between between) throws NotCarried {
        String from = written(between.from());
        String to = written(between.to());
        return switch (between.unit()) {
            case "years" -> "age at(" + from + ", " + to + ")";
            case "days" -> "(" + to + " - " + from + ").days";
            default -> throw new NotCarried(say("it counts in {unit}", between.unit()));
        };
    }

    /** The day of a constant. */
    static String day(String text) throws NotCarried {
        if (!ISO.matcher(text).matches()) {
            throw new NotCarried(say("'{piece}' is no day", text));
        }
        String day = text.substring(0, 10);
        try {
            return LocalDate.parse(day).toString();
        } catch (DateTimeParseException none) {
            throw new NotCarried(say("'{piece}' is no day", text));
        }
    }
}

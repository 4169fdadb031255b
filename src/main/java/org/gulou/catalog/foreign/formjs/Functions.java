package org.gulou.catalog.foreign.formjs;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.List;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Patterns;
import org.gulou.catalog.foreign.forms.Term;

/** Functions of FEEL, as far as the rule language says the same. */
record Functions(Place place, String name, List<Term> given) {
    Term term() throws NotCarried {
        return switch (name + " " + given.size()) {
            case "not 1" -> Opposites.not(Feel.truth(given.getFirst(), place));
            case "list contains 2" -> within(given.getFirst(), given.getLast());
            case "contains 2" -> new Term.Holds(path(given.getFirst()), new Term.Text(constant(given.getLast())));
            case "matches 2" -> new Term.Like(path(given.getFirst()), Patterns.anywhere(constant(given.getLast())));
            case "string length 1", "count 1" -> Comparison.length(path(given.getFirst()));
            case "is defined 1" -> new Comparison(place).of("!=", given.getFirst(), Term.EMPTY);
            case "is empty 1", "is blank 1" -> new Comparison(place).of("=", given.getFirst(), Term.EMPTY);
            case "today 0", "now 0" -> new Term.Today();
            case "date 1" -> Durations.isDay(given.getFirst()) ? given.getFirst() : new Term.Day(given.getFirst());
            case "date 3" -> day();
            case "duration 1" -> Durations.of(constant(given.getFirst()));
            case "years and months duration 2" ->
                new Term.Between("years", day(given.getFirst()), day(given.getLast()));
            case "sum 1", "min 1", "max 1" -> together();
            case "number 1", "string 1" -> given.getFirst();
            case "floor 1", "ceiling 1" -> new Term.Rounded(name, given.getFirst(), 0);
            case "round half up 2" -> new Term.Rounded(name, given.getFirst(), places());
            case "modulo 2" -> new Term.Reckoned("mod", given.getFirst(), given.getLast());
            case "get or else 2" -> new Term.Any(List.of(path(given.getFirst()), given.getLast()));
            case "all 1" -> new Term.All(truths());
            case "any 1" -> new Term.Any(truths());
            default -> throw unread();
        };
    }

    /** Whether one of several is chosen, or a choice is one of several. */
    private Term within(Term list, Term member) throws NotCarried {
        return list instanceof Term.Several && member instanceof Term.Path
                ? Feel.among(member, list)
                : new Term.Holds(path(list), Comparison.text(member));
    }

    private Term together() throws NotCarried {
        if (given.getFirst() instanceof Term.Several(List<Term> members) && name.equals("sum") && !members.isEmpty()) {
            Term sum = members.getFirst();
            for (Term one : members.subList(1, members.size())) {
                sum = new Term.Reckoned("+", sum, one);
            }
            return sum;
        }
        if (given.getFirst() instanceof Term.Path(List<String> names) && names.size() == 2) {
            return new Term.Together(
                    name, new Term.Path(List.of(names.getFirst())), new Term.Path(List.of("row", names.getLast())));
        }
        throw unread();
    }

    private List<Term> truths() throws NotCarried {
        if (!(given.getFirst() instanceof Term.Several(List<Term> members))) {
            throw unread();
        }
        for (Term one : members) {
            Feel.truth(one, place);
        }
        return members;
    }

    /** {@code date(2026, 11, 2)}. */
    private Term day() throws NotCarried {
        var parts = new int[3];
        for (int at = 0; at < parts.length; at++) {
            parts[at] = figure(given.get(at)).intValue();
        }
        return new Term.Day(new Term.Text("%04d-%02d-%02d".formatted(parts[0], parts[1], parts[2])));
    }

    private Term day(Term term) {
        return place.isDay(term) || term instanceof Term.Text ? new Term.Day(term) : term;
    }

    private int places() throws NotCarried {
        BigDecimal places = figure(given.getLast());
        if (places.signum() < 0 || places.compareTo(BigDecimal.TEN) > 0) {
            throw unread();
        }
        return places.intValue();
    }

    private BigDecimal figure(Term term) throws NotCarried {
        if (term instanceof Term.Figure(BigDecimal number)) {
            return number;
        }
        throw unread();
    }

    private Term.Path path(Term term) throws NotCarried {
        if (term instanceof Term.Path path) {
            return path;
        }
        throw unread();
    }

    private String constant(Term term) throws NotCarried {
        if (term instanceof Term.Text(String text)) {
            return text;
        }
        throw unread();
    }

    private NotCarried unread() {
        return new NotCarried(say("it calls {function}", name + "()"));
    }
}

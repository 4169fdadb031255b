package org.gulou.catalog.foreign.surveyjs;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Term;

/** Functions of SurveyJS, as far as the rule language says the same. */
record Functions(String name, List<Term> given, Known known) {
    private static final Map<String, String> TOGETHER =
            Map.of("sumInArray", "sum", "minInArray", "min", "maxInArray", "max");

    private static final Set<String> UNITS = Set.of("days", "months", "years");

    Term term() throws NotCarried {
        return switch (name + " " + given.size()) {
            case "iif 3" -> new Term.Choice(given.get(0), given.get(1), given.get(2));
            case "age 1" -> new Term.Between("years", given.getFirst(), new Term.Today());
            case "dateDiff 2" -> new Term.Between("days", given.get(0), given.get(1));
            case "dateDiff 3" -> new Term.Between(unit(given.getLast()), given.get(0), given.get(1));
            case "today 0", "currentDate 0" -> new Term.Today();
            case "today 1" -> later(given.getFirst());
            case "round 1" -> new Term.Rounded("round half up", given.getFirst(), 0);
            case "sumInArray 2", "minInArray 2", "maxInArray 2" ->
                new Term.Together(TOGETHER.getOrDefault(name, "sum"), list(), new Term.Path(List.of("row", column())));
            default -> throw unread();
        };
    }

    private String unit(Term said) throws NotCarried {
        if (said instanceof Term.Text(String unit) && UNITS.contains(unit)) {
            return unit;
        }
        throw unread();
    }

    private static Term later(Term days) throws NotCarried {
        if (days instanceof Term.Figure(BigDecimal number)) {
            return new Term.Later(new Term.Today(), number.longValue(), "days");
        }
        throw new NotCarried(say("it calls {function}", "today()"));
    }

    private Term.Path list() throws NotCarried {
        if (given.getFirst() instanceof Term.Path path) {
            return path;
        }
        if (given.getFirst() instanceof Term.Text(String list) && known.path(list) instanceof Term.Path path) {
            return path;
        }
        throw unread();
    }

    private String column() throws NotCarried {
        if (given.getLast() instanceof Term.Text(String column)) {
            return column;
        }
        throw unread();
    }

    private NotCarried unread() {
        return new NotCarried(say("it calls {function}", name + "()"));
    }
}

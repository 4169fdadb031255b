package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names and the few functions of a script that are read: of lists, of days, and those of systems around Form.io. */
final class Calls {
    /** Functions that make a number, text or truth of a value, which answers with a kind are already. */
    private static final Set<String> SAME = Set.of("Number", "parseFloat", "parseInt", "String", "Boolean");

    private static final Set<String> DAYS = Set.of("moment", "dayjs", "Date");

    /** Whoever applies here does so on this portal, and is never on paper. */
    private static final Map<List<String>, Term> SENT = Map.of(
            List.of("instance", "isSubmissionDigital"), Term.YES, List.of("instance", "isSubmissionPaper"), Term.NO);

    private static final Map<String, String> COMPARED =
            Map.of("isBefore", "<", "isAfter", ">", "isSameOrBefore", "<=", "isSameOrAfter", ">=", "isSame", "=");

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("day", "days"),
            Map.entry("days", "days"),
            Map.entry("d", "days"),
            Map.entry("month", "months"),
            Map.entry("months", "months"),
            Map.entry("M", "months"),
            Map.entry("year", "years"),
            Map.entry("years", "years"),
            Map.entry("y", "years"));

    /** Milliseconds. */
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400_000);

    private final Script script;
    private final TokenStream tokens;

    Calls(Script script) {
        this.script = script;
        this.tokens = script.tokens();
    }

    /** What a name and all behind it means. */
    Term begin(String first) throws NotCarried {
        if (first.equals("new")) {
            return begin(tokens.next());
        }
        if (SAME.contains(first) && tokens.take("(")) {
            Term inner = script.expression();
            // parseInt(x, 10)
            if (tokens.take(",")) {
                script.expression();
            }
            tokens.expect(")");
            return after(inner);
        }
        if (DAYS.contains(first) && tokens.take("(")) {
            return after(day(script.several(")")));
        }
        if (first.equals("_") && tokens.take(".")) {
            return after(ofLists(tokens.next()));
        }
        return switch (first) {
            case "true", "false" -> new Term.Truth(first.equals("true"));
            case "null", "undefined" -> Term.EMPTY;
            default -> after(new Term.Path(List.of(first)));
        };
    }

    /** {@code new Date(2014, 11, 31)}, {@code moment(data.since)}, {@code moment()}. */
    private static Term day(List<Term> of) throws NotCarried {
        if (of.isEmpty()) {
            return new Term.Today();
        }
        if (of.size() == 3 && of.stream().allMatch(Term.Figure.class::isInstance)) {
            int[] parts = of.stream()
                    .mapToInt(one -> ((Term.Figure) one).number().intValue())
                    .toArray();
            try {
                // months count from 0 there
                return new Term.Day(new Term.Text(
                        LocalDate.of(parts[0], parts[1] + 1, parts[2]).toString()));
            } catch (DateTimeException none) {
                throw new NotCarried(say("'{piece}' is no day", parts[0] + ", " + parts[1] + ", " + parts[2]));
            }
        }
        return new Term.Day(of.getFirst());
    }

    /** Functions of lodash. */
    private Term ofLists(String name) throws NotCarried {
        tokens.expect("(");
        Term list = script.expression();
        return switch (name) {
            case "some", "every" -> {
                tokens.expect(",");
                yield rows(list, name.equals("every"));
            }
            case "includes" -> {
                tokens.expect(",");
                Term member = script.expression();
                tokens.expect(")");
                yield new Term.Holds(list, member);
            }
            case "isEmpty" -> {
                tokens.expect(")");
                yield new Term.Compared("=", list, Term.EMPTY);
            }
            case "get" -> {
                tokens.expect(",");
                Term further = script.expression();
                tokens.expect(")");
                if (list instanceof Term.Path(List<String> names) && further instanceof Term.Text(String text)) {
                    var longer = new ArrayList<>(names);
                    longer.addAll(List.of(text.split("\\.", -1)));
                    yield new Term.Path(List.copyOf(longer));
                }
                throw tokens.unexpected();
            }
            default -> throw new NotCarried(say("it calls {function}", "_." + name));
        };
    }

    /** What follows a value: further names, and functions. */
    Term after(Term start) throws NotCarried {
        Term value = start;
        while (true) {
            if (tokens.take("[")) {
                String name = tokens.next();
                if (!Tokens.isText(name)) {
                    throw tokens.unexpected();
                }
                tokens.expect("]");
                value = further(value, Tokens.unquoted(name));
            } else if (tokens.take(".") || tokens.take("?.")) {
                String name = tokens.next();
                value = tokens.take("(") ? function(value, name) : further(value, name);
            } else if (tokens.peek().equals("(")) {
                throw new NotCarried(say("it calls {function}", called(value)));
            } else {
                return value;
            }
        }
    }

    private static String called(Term value) {
        return value instanceof Term.Path(List<String> names) ? names.getLast() : value.toString();
    }

    private Term further(Term value, String name) throws NotCarried {
        if (!(value instanceof Term.Path(List<String> names))) {
            throw tokens.unexpected();
        }
        var longer = new ArrayList<>(names);
        longer.add(name);
        return new Term.Path(List.copyOf(longer));
    }

    private Term function(Term value, String name) throws NotCarried {
        if (value.equals(new Term.Path(List.of("instance"))) && name.startsWith("validate")) {
            // what the type of a component checks of itself, see Shapes
            script.several(")");
            return Term.YES;
        }
        if (value instanceof Term.Path(List<String> names)) {
            var whole = new ArrayList<>(names);
            whole.add(name);
            if (SENT.containsKey(whole)) {
                tokens.expect(")");
                return SENT.get(whole);
            }
        }
        if (value.equals(new Term.Path(List.of("Math")))) {
            Term rounded = script.expression();
            tokens.expect(")");
            // whole days are whole already
            if (rounded instanceof Term.Between
                    && Set.of("floor", "round", "ceil", "trunc").contains(name)) {
                return rounded;
            }
            throw new NotCarried(say("it calls {function}", "Math." + name));
        }
        if (Days.isDay(value)) {
            return ofDays(value, name);
        }
        return switch (name) {
            case "includes" -> {
                Term member = script.expression();
                tokens.expect(")");
                yield new Term.Holds(value, member);
            }
            case "indexOf" -> {
                Term member = script.expression();
                tokens.expect(")");
                yield new Term.Place(value, member);
            }
            case "some", "every" -> rows(value, name.equals("every"));
            case "trim", "toString" -> {
                tokens.expect(")");
                yield value;
            }
            default -> throw new NotCarried(say("it calls {function}", name));
        };
    }

    /** A sum; days are taken from each other in milliseconds there, and parted into days by a number. */
    static Term reckoned(String sign, Term left, Term right) {
        if (sign.equals("-") && Days.isDay(left) && Days.isDay(right)) {
            return new Term.Between("milliseconds", right, left);
        }
        if (sign.equals("*") && left instanceof Term.Figure(var one) && right instanceof Term.Figure(var other)) {
            return new Term.Figure(one.multiply(other));
        }
        return sign.equals("/")
                        && left instanceof Term.Between(String unit, Term from, Term to)
                        && unit.equals("milliseconds")
                        && right.equals(new Term.Figure(DAY))
                ? new Term.Between("days", from, to)
                : new Term.Reckoned(sign, left, right);
    }

    private Term ofDays(Term day, String name) throws NotCarried {
        List<Term> with = script.several(")");
        if (Set.of("startOf", "endOf", "toDate", "valueOf", "getTime").contains(name)) {
            // of a day, which has no hours here
            if (with.isEmpty() || with.equals(List.of(new Term.Text("day")))) {
                return day;
            }
        } else if (COMPARED.containsKey(name) && !with.isEmpty()) {
            return new Term.Compared(COMPARED.get(name), day, new Term.Day(with.getFirst()));
        } else if (with.size() == 2 && with.getLast() instanceof Term.Text(String unit) && UNITS.containsKey(unit)) {
            String units = UNITS.get(unit);
            if (name.equals("diff")) {
                return new Term.Between(units, new Term.Day(with.getFirst()), day);
            }
            if (Set.of("add", "subtract").contains(name)
                    && with.getFirst() instanceof Term.Figure(BigDecimal many)
                    && many.scale() <= 0) {
                long step = many.longValue();
                return new Term.Later(day, name.equals("add") ? step : -step, units);
            }
        }
        throw new NotCarried(say("it calls {function}", name));
    }

    /** {@code row => condition)}, {@code function (row) { return condition; })}. */
    private Term rows(Term list, boolean every) throws NotCarried {
        boolean function = tokens.take("function");
        boolean wrapped = tokens.take("(");
        String name = tokens.next();
        if (wrapped) {
            tokens.expect(")");
        }
        if (!function) {
            tokens.expect("=>");
        }
        Term condition;
        if (tokens.take("{")) {
            tokens.expect("return");
            condition = script.expression();
            while (tokens.take(";")) {
                // ends what was read
            }
            tokens.expect("}");
        } else {
            condition = script.expression();
        }
        tokens.expect(")");
        // data.people || []
        Term path = list instanceof Term.Any(List<Term> either)
                        && either.size() == 2
                        && either.getLast().equals(new Term.Several(List.of()))
                ? either.getFirst()
                : list;
        if (!(path instanceof Term.Path rows)) {
            throw tokens.unexpected();
        }
        return new Term.Rows(every, rows, name, condition);
    }
}

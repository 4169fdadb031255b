package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;

/** The first and last day, month and year that may be answered: fixed, reckoned from today, or from another answer. */
final class Limits {
    /** Where systems say it: a day, a script, or so many days from today. */
    private static final String[] FIRST = {
        "specificEarliestAllowedDate", "datePicker.minDate", "widget.minDate", "minDate", "enableMinDateInput"
    };

    private static final String[] LAST = {
        "specificLatestAllowedDate", "datePicker.maxDate", "widget.maxDate", "maxDate", "enableMaxDateInput"
    };

    private final Component component;
    private final Rules rules;
    private final String id;
    private final Checks checks;
    private final Words words;
    private final Map<String, Object> item;
    private final List<Sentence> lost;

    Limits(Piece piece, Checks checks, Words words, Map<String, Object> item, List<Sentence> lost) {
        this.component = piece.component();
        this.rules = piece.rules();
        this.id = piece.id();
        this.checks = checks;
        this.words = words;
        this.item = item;
        this.lost = lost;
    }

    void ofDays() {
        component.terms().ifPresent(terms -> {
            terms.first().ifPresent(day -> limit("min", day));
            terms.last().ifPresent(day -> limit("max", day));
        });
        limit("min", component.text("earliestAllowedDate"), said(FIRST), component.at("openForms.minDate"));
        limit("max", component.text("latestAllowedDate"), said(LAST), component.at("openForms.maxDate"));
        String before = component.text("beforeDateInputKey");
        if (!before.isEmpty()) {
            after(before);
        }
    }

    /** The first of these that is a day or script: true and false only say how its maker writes it. */
    private String said(String... names) {
        return Stream.of(names)
                .filter(name -> !component.at(name).isBoolean())
                .map(component::text)
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Limits of a day with its hour are told and not carried. */
    void ofMoments() {
        for (String said : List.of(said(FIRST), said(LAST))) {
            if (!said.isEmpty()) {
                lost.add(say(
                        "Its limit is not carried over, because {why}: {script}",
                        say("it holds for a day with its hour"),
                        said));
            }
        }
        for (String name : List.of("openForms.minDate", "openForms.maxDate")) {
            if (!new Component(component.at(name)).text("mode").isEmpty()) {
                lost.add(say(
                        "Its limit is not carried over, because {why}: {script}",
                        say("it holds for a day with its hour"),
                        component.at(name).toString()));
            }
        }
    }

    /** It comes after the day of another answer. */
    private void after(String key) {
        try {
            Term.Path other = Conditions.path(key);
            boolean same = component.is("mayBeEqual");
            String rule = id + (same ? " >= " : " > ") + rules.day(other);
            Map<String, String> last = Titles.inLine(words.lines(component.label()));
            Map<String, String> first = Titles.inLine(words.lines(rules.title(other)));
            checks.add(
                    rule,
                    "",
                    "“" + last.get("zh") + "”" + (same ? "不能早于" : "必须晚于") + "“" + first.get("zh") + "”。",
                    last.get("en") + (same ? " must not lie before " : " must lie after ") + first.get("en") + ".");
        } catch (NotCarried not) {
            lost.add(say("It may lie before the other day, because {why}: {key}", not.why(), key));
        }
    }

    /**
     * @param key min or max
     * @param fromToday days from today, as a text; nothing where it is not said so
     * @param said a day or script; nothing where it is not said so
     * @param told how Open Forms says it
     */
    private void limit(String key, String fromToday, String said, JsonNode told) {
        try {
            Optional<Term> day = fromToday.matches("-?\\d{1,6}")
                    ? Optional.of(later(new Term.Today(), Long.parseLong(fromToday), "days"))
                    : told(new Component(told), said);
            if (day.isPresent()) {
                item.put(key, rules.day(day.get()));
            }
        } catch (NotCarried not) {
            lost.add(say("Its limit is not carried over, because {why}: {script}", not.why(), said));
        }
    }

    private void limit(String key, Terms.Day limit) {
        try {
            item.put(key, rules.day(limit.day()));
        } catch (NotCarried not) {
            lost.add(say("Its limit is not carried over, because {why}: {script}", not.why(), limit.written()));
        }
    }

    private static Term later(Term day, long many, String unit) {
        return many == 0 ? day : new Term.Later(day, many, unit);
    }

    private static Optional<Term> told(Component told, String said) throws NotCarried {
        return switch (told.text("mode")) {
            case "future" -> Optional.of(later(new Term.Today(), told.is("includeToday") ? 0 : 1, "days"));
            case "past" -> Optional.of(later(new Term.Today(), told.is("includeToday") ? 0 : -1, "days"));
            case "relativeToVariable" -> Optional.of(relative(told));
            default -> said.isEmpty() ? Optional.empty() : Optional.of(written(said));
        };
    }

    private static Term written(String said) throws NotCarried {
        return said.matches("\\d{4}-\\d{2}-\\d{2}(T.*)?")
                ? new Term.Day(new Term.Text(said))
                : Script.read(said, "value");
    }

    private static Term relative(Component told) {
        String variable = told.text("variable");
        Term day = variable.equals("now") || variable.equals("today") ? new Term.Today() : Conditions.path(variable);
        long way = told.text("operator").equals("subtract") ? -1 : 1;
        for (String unit : List.of("years", "months", "days")) {
            day = later(day, way * told.at("delta." + unit).asInt(0), unit);
        }
        return day;
    }

    void ofMonths() {
        ofYears(
                year -> "month of(date(" + Rules.quoted(year + "-01-01") + "))",
                year -> "month of(date(" + Rules.quoted(year + "-12-01") + "))");
    }

    void ofYears() {
        ofYears(Long::valueOf, Long::valueOf);
    }

    private void ofYears(Function<String, Object> first, Function<String, Object> last) {
        String from = component.text("validate.minYear");
        String until = component.text("validate.maxYear");
        if (from.matches("\\d{4}")) {
            item.put("min", first.apply(from));
        }
        if (until.matches("\\d{4}")) {
            item.put("max", last.apply(until));
        }
    }
}

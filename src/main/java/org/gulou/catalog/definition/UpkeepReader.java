package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.catalog.Renewal;
import org.gulou.catalog.ServiceVersion;
import org.gulou.catalog.Upkeep;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Period;
import org.gulou.language.Type;

/**
 * Reads what a certificate asks of its holder: when it is renewed, and what she reports again and again.
 *
 * @param variants those of the service, the one with which it is first applied for among them
 */
record UpkeepReader(Mistakes mistakes, Set<String> variants) {
    private static final Pattern BEFORE = Pattern.compile("(.+) before");
    private static final Pattern DAYS = Pattern.compile("(\\d+) days?");
    private static final Pattern MONTHS = Pattern.compile("(\\d+) (month|year)s?");

    Upkeep read(Node.Fields service, Names names) {
        service.fields("result").ifPresent(result -> {
            endsOnce(result);
            isOfSomething(result);
        });
        return service.fields("result")
                .map(result -> new Upkeep(
                        result.fields("renew").flatMap(renew -> renewal(renew, result)),
                        result.fields("review").flatMap(review -> recheck(review, result, names))))
                .orElse(Upkeep.NONE);
    }

    /** A rule for the last day would be followed, and the period told to everybody never be true. */
    private void endsOnce(Node.Fields result) {
        if (result.get("validFor").isPresent()) {
            result.written("validUntil")
                    .ifPresent(rule -> mistakes.add(rule.problem(
                            say("The certificate ends twice: by 'validFor' and by 'validUntil'."),
                            say("Leave one of the two out."))));
        }
    }

    private void isOfSomething(Node.Fields result) {
        if (result.get("certificate").isEmpty()) {
            result.written("validFrom")
                    .ifPresent(first -> mistakes.add(first.problem(
                            say("There is no certificate that could begin on a day."),
                            say(
                                    "Name its letter in service.yaml under 'result': {key}.",
                                    "certificate: letters/permit.html"))));
            result.written("each")
                    .ifPresent(list -> mistakes.add(list.problem(
                            say("There is no certificate that there could be one of for each element."),
                            say(
                                    "Name its letter in service.yaml under 'result': {key}.",
                                    "certificate: letters/permit.html"))));
        }
    }

    private Optional<Renewal> renewal(Node.Fields renew, Node.Fields result) {
        boolean ends =
                result.get("validFor").isPresent() || result.get("validUntil").isPresent();
        Written from = renew.written("from").orElseThrow();
        if (!ends) {
            mistakes.add(from.problem(
                    say("The certificate can be renewed, but it has no end."),
                    say("Write how long it is valid: 'validFor' or 'validUntil'.")));
        }
        boolean tacit = renew.string("silence").filter("renewed"::equals).isPresent();
        if (tacit && result.get("validFor").isEmpty()) {
            mistakes.add(from.problem(
                    say("Silence renews the certificate, but nobody can say for how long."),
                    say("Write 'validFor', or leave 'silence' out.")));
        }
        Optional<Period> opening = before(from);
        renew.written("until")
                .filter(until -> before(until)
                        .filter(closes ->
                                opening.filter(closes::isSurelyLongerThan).isPresent())
                        .isPresent())
                .ifPresent(until -> mistakes.add(until.problem(
                        say("Nobody could renew: '{until}' comes earlier than '{from}'.", until, from),
                        say("Exchange the two."))));
        renew.written("until")
                .filter(until -> before(until)
                        .filter(closes ->
                                valid(result).filter(closes::isSurelyLongerThan).isPresent())
                        .isPresent())
                .ifPresent(until -> mistakes.add(until.problem(
                        say("Nobody could renew: '{until}' its end the certificate has not begun.", until),
                        say("Name a day within its time, which is '{valid}'.", result.stringOrEmpty("validFor")))));
        opening.filter(opens -> valid(result).filter(opens::isSurelyLongerThan).isPresent())
                .ifPresent(opens -> mistakes.warn(from.problem(
                        say("Renewal opens '{from}' its end, when the certificate has not begun.", from),
                        say("Name a day within its time, which is '{valid}'.", result.stringOrEmpty("validFor")))));
        return opening.map(opens -> new Renewal(
                opens, renew.written("until").flatMap(UpkeepReader::before), tacit, variant(renew, "renew", variants)));
    }

    private static Optional<Period> valid(Node.Fields result) {
        return result.string("validFor").flatMap(Period::parse);
    }

    /** {@code 90 days before}, whose shape the schema has checked. */
    private static Optional<Period> before(Written text) {
        Matcher shape = BEFORE.matcher(text.text());
        return shape.matches() ? Period.parse(shape.group(1)) : Optional.empty();
    }

    private Optional<Upkeep.Recheck> recheck(Node.Fields review, Node.Fields result, Names names) {
        Written written = review.written("every").orElseThrow();
        Period.parse(written.text())
                .filter(every -> valid(result).filter(every::isSurelyLongerThan).isPresent())
                .ifPresent(every -> mistakes.warn(written.problem(
                        say(
                                "The holder is never asked to report: '{every}' is longer than the certificate lasts.",
                                written),
                        say("Name a time within '{valid}'.", result.stringOrEmpty("validFor")))));
        new Lengths(mistakes).inDays(review, "every");
        return mistakes.compiled(duration(written), names, Type.ANY)
                .filter(every -> isDuration(written, every))
                .map(every -> new Upkeep.Recheck(every, variant(review, "review", variants)));
    }

    private boolean isDuration(Written written, Expression every) {
        Type type = every.type().present();
        boolean fits = Set.of(Type.DAYS, Type.MONTHS, Type.ANY).contains(type);
        if (!fits) {
            mistakes.add(written.problem(
                    say("Expected how often: a period or a duration, got {type}.", type),
                    say("Write '1 year', or a rule that yields a duration.")));
        }
        return fits;
    }

    /** A period in days, months or years is a duration in the rule language. */
    private static Written duration(Written period) {
        Matcher days = DAYS.matcher(period.text());
        Matcher months = MONTHS.matcher(period.text());
        if (days.matches()) {
            return new Written("duration(\"P" + days.group(1) + "D\")", period.place());
        }
        return months.matches()
                ? new Written(
                        "duration(\"P" + months.group(1) + (months.group(2).equals("year") ? "Y" : "M") + "\")",
                        period.place())
                : period;
    }

    /** The variant that is named, else that of the usual name, else, in a service without variants, its only way. */
    private static String variant(Node.Fields asked, String usual, Set<String> known) {
        String unsaid = known.equals(Set.of(ServiceVersion.FIRST)) ? ServiceVersion.FIRST : usual;
        return asked.string("variant").orElse(unsaid);
    }

    /** The variants that a certificate sends its holder to, each with the place to mend. */
    static void variants(Node.Fields service, Set<String> known, Mistakes mistakes) {
        for (String key : Set.of("renew", "review")) {
            service.fields("result").flatMap(result -> result.fields(key)).ifPresent(asked -> {
                Optional<Written> named = asked.written("variant");
                String meant = variant(asked, key, known);
                if (named.isPresent() && !known.contains(meant)) {
                    mistakes.unknown(named.get(), say("variant"), known);
                } else if (!known.contains(meant)) {
                    mistakes.at(
                            asked.place(),
                            say("'{key}' does not say with which variant, and there is none '{name}'.", key, meant),
                            say("Write 'variant: <name>'.").then(Nearest.suggestion(meant, known)));
                }
            });
        }
    }
}

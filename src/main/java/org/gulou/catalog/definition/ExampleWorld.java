package org.gulou.catalog.definition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Parameters;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.Circumstances;
import org.gulou.forms.Eligibility;
import org.gulou.forms.FilledForm;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.DivisionCode.Level;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.language.Period;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Surroundings.Figures;
import org.gulou.language.Value;
import org.gulou.workflow.batch.Round;
import org.gulou.workflow.batch.Standing;

/**
 * Where an example plays.
 *
 * @param replaced figures in place of the published ones, so that a new rate breaks no example
 * @param sampled what the case is drawn for
 */
record ExampleWorld(Catalogue catalogue, Offer offer, Map<String, Value> replaced, Set<String> sampled) {
    /** Where nothing is drawn. */
    ExampleWorld(Catalogue catalogue, Offer offer, Map<String, Value> replaced) {
        this(catalogue, offer, replaced, Set.of());
    }

    /** Whether the case is drawn: where the story says so, and where everyone is. */
    Value draws(String name, List<Value> arguments) {
        boolean everyone =
                arguments.getLast() instanceof Value.Num(BigDecimal share) && share.compareTo(BigDecimal.ONE) >= 0;
        return Value.of(everyone || sampled.contains(name));
    }

    /**
     * What a form sees.
     *
     * @param around names besides those of the case and the offer
     */
    Circumstances at(Instant moment, Map<String, Value> around) {
        return at(moment, OfficeTime.day(moment), around);
    }

    /** What a form sees at a moment of a case that was filed before. */
    Circumstances at(Instant moment, Instant filedAt, Map<String, Value> around) {
        return at(moment, OfficeTime.day(filedAt), around);
    }

    private Circumstances at(Instant moment, LocalDate filedOn, Map<String, Value> around) {
        var facts = new LinkedHashMap<String, Value>(Map.of(
                "filedOn", Value.of(filedOn),
                "body", Value.of(offer.body().id().id()),
                "channel", Value.of("web"),
                "variant", Value.of(offer.variant()),
                "mandate", Value.of("self"),
                "applicant", new Value.Fields(Map.of("name", Value.EMPTY, "phone", Value.EMPTY)),
                "principal", new Value.Fields(Map.of("name", Value.EMPTY, "code", Value.EMPTY))));
        var names = new LinkedHashMap<>(around);
        names.put("offer", new Value.Fields(offer.facts()));
        names.put("case", Circumstances.untouched(facts));
        var surroundings = new Surroundings(
                moment,
                calendar(),
                figures(Parameters.Days.draft(filedOn)),
                (function, arguments) -> Value.unknown(function));
        catalogue.version(offer).ifPresent(version -> {
            facts.putAll(version.round(Scope.ofSome(names), surroundings));
            names.put("case", Circumstances.untouched(facts));
        });
        return new Circumstances(surroundings, names, catalogue.divisions());
    }

    /** The calendar by which the office of the story works. */
    WorkingCalendar calendar() {
        return catalogue.calendar(offer.division());
    }

    /** The moment {@code period} after {@code now}: at the same time of the day where it counts days. */
    Instant later(Instant now, Period period) {
        return period.unit().ofTheClock()
                ? now.plus(period.duration())
                : period.after(OfficeTime.day(now), calendar())
                        .atTime(now.atZone(OfficeTime.ZONE).toLocalTime())
                        .atZone(OfficeTime.ZONE)
                        .toInstant();
    }

    /** How the windows of the service stand. */
    Standing standing(ServiceVersion version, Instant moment) {
        Circumstances around = at(moment, Map.of());
        return version.workflow().standing(Scope.ofSome(around.around()), around.surroundings());
    }

    /** The facts of the case with those of the round in which it was filed, and whether what was filed meets the conditions. */
    Value filed(Value facts, ServiceVersion version, Instant filedAt, FilledForm record) {
        if (!(facts instanceof Value.Fields(Map<String, Value> known))) {
            return facts;
        }
        var more = new LinkedHashMap<>(known);
        Optional<Round> round = standing(version, filedAt).open();
        more.put("batch", round.map(it -> Value.of(it.batch())).orElse(Value.EMPTY));
        more.put(UnmetConditions.FACT, new Eligibility(record.eligibility()).met());
        more.put("closesOn", round.map(it -> Value.of(it.lastDay())).orElse(Value.EMPTY));
        return new Value.Fields(more);
    }

    Figures figures(Parameters.Days days) {
        Figures published = catalogue.parameters().at(offer.division(), days);
        return (name, on, division) ->
                Optional.ofNullable(replaced.get(name)).orElseGet(() -> published.figure(name, on, division));
    }

    /** The body of each level that has a part in a case filed here. */
    Map<Level, BodyId> bodies(Guide guide) {
        return offer.bodies(guide, catalogue.places());
    }
}

package org.gulou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Parameters;
import org.gulou.forms.Circumstances;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;

/** The world in which a form is filled in: the day, the place, the figures in force there. */
public final class FormWorld {
    private FormWorld() {}

    /** That of a draft: the day of filing is today, until it is filed. */
    public static Circumstances ofDraft(Catalogue catalogue, Offer offer, Parties parties, Instant now) {
        return ofDraft(catalogue, offer, parties.facts(), now);
    }

    /**
     * That of answers which somebody else gives beforehand: who will apply is unknown, and what depends on it is not judged.
     *
     * @param organisation whether it will be the application of an organisation
     */
    public static Circumstances ofPrefill(Catalogue catalogue, Offer offer, boolean organisation, Instant now) {
        return ofDraft(catalogue, offer, Parties.unknown(organisation), now);
    }

    private static Circumstances ofDraft(Catalogue catalogue, Offer offer, Map<String, Value> applicant, Instant now) {
        LocalDate today = OfficeTime.day(now);
        var facts = new LinkedHashMap<String, Value>(applicant);
        facts.put("filedOn", Value.of(today));
        facts.put("body", Value.of(offer.body().id().id()));
        facts.put("channel", Value.of("web"));
        facts.put("variant", Value.of(offer.variant()));
        var surroundings = new Surroundings(
                now,
                catalogue.calendar(offer.division()),
                catalogue.parameters().at(offer.division(), Parameters.Days.draft(today)),
                (function, arguments) -> Value.unknown(function));
        var around = new LinkedHashMap<String, Value>();
        around.put("case", Circumstances.untouched(facts));
        around.put("offer", new Value.Fields(offer.facts()));
        catalogue.version(offer).ifPresent(version -> {
            facts.putAll(version.round(Scope.ofSome(around), surroundings));
            around.put("case", Circumstances.untouched(facts));
        });
        return new Circumstances(surroundings, around, catalogue.divisions());
    }

    /**
     * That in which the answers of a case are worked out again, such as for a correction: the moment is that of filing, so
     * that vocabularies, limits and {@code today()} count as on that day, whenever it is asked for. Figures and facts are
     * those known by now.
     */
    public static Circumstances asFiled(Catalogue catalogue, Proceeding proceeding) {
        Circumstances now = ofCase(catalogue, proceeding, Map.of());
        var then = new Surroundings(
                proceeding.file().getFiledAt(),
                now.surroundings().calendar(),
                now.surroundings().figures(),
                now.surroundings().facts());
        return new Circumstances(then, now.around(), now.divisions());
    }

    /**
     * That of what is filled in about a case now; figures and facts stay those of its days.
     *
     * @param names further names, such as the applicant's answers around an official's form
     */
    private static Circumstances ofCase(Catalogue catalogue, Proceeding proceeding, Map<String, Value> names) {
        var around = new LinkedHashMap<String, Value>(names);
        for (String fact : List.of("case", "offer", "fee")) {
            around.put(fact, proceeding.situation().scope().value(fact));
        }
        return new Circumstances(proceeding.situation().surroundings(), around, catalogue.divisions());
    }

    /** That of an official's form: the answers of the case, and what was given with moves before. */
    public static Circumstances ofMove(Catalogue catalogue, Proceeding proceeding) {
        return ofCase(
                catalogue,
                proceeding,
                proceeding
                        .situation()
                        .told(proceeding.workflow(), proceeding.record().values()));
    }

    /** That of a case as if it were filed at {@code moment}: what else is known of it stays. */
    public static Circumstances ofCase(Catalogue catalogue, Proceeding proceeding, Instant moment) {
        Circumstances known = ofCase(catalogue, proceeding, Map.of());
        LocalDate day = OfficeTime.day(moment);
        var around = new LinkedHashMap<>(known.around());
        if (around.get("case") instanceof Value.Fields(Map<String, Value> facts)) {
            var then = new LinkedHashMap<>(facts);
            then.put("filedOn", Value.of(day));
            around.put("case", new Value.Fields(then));
        }
        var surroundings = new Surroundings(
                moment,
                catalogue.calendar(proceeding.file().number().office()),
                catalogue.parameters().at(proceeding.file().number().office(), Parameters.Days.draft(day)),
                known.surroundings().facts());
        return new Circumstances(surroundings, around, catalogue.divisions());
    }
}

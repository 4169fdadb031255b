package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.catalog.Published;
import org.gulou.catalog.finding.Entry;
import org.gulou.catalog.finding.Wish;
import org.gulou.identity.MandateOffer;
import org.gulou.web.ui.FreeText;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.ServiceNames;
import org.gulou.web.ui.Slip;

/** What somebody types who lets another act for her: for whom, which services, how long. */
@Named
@RequestScoped
public class MandateWish {
    /** How long it may be for, in months, by what the form sends; a year is proposed. */
    private static final Map<String, Integer> MONTHS = Map.of("1", 1, "6", 6, "12", 12, "36", 36);

    private static final String ALL = "all";
    private static final String SOME = "some";
    private static final String PROPOSED = "12";
    private static final int LONGEST_NAME = 100;
    private static final int MOST_FOUND = 12;
    private static final int MOST_CHOSEN = 100;
    private static final int LONGEST_LIST = 2000;

    @Inject
    Published published;

    @Inject
    ServiceNames names;

    @Inject
    Language language;

    private String whom = "";
    private String scope = "";
    private String words = "";
    private String lasts = PROPOSED;
    private Set<String> chosen = Set.of();
    private boolean begun;

    void read(Posted posted) {
        begun = true;
        whom = posted.text("whom");
        scope = Set.of(ALL, SOME).contains(posted.text("scope")) ? posted.text("scope") : "";
        words = posted.text("words");
        lasts = MONTHS.containsKey(posted.text("lasts")) ? posted.text("lasts") : PROPOSED;
        chosen = posted.all("service").stream()
                .filter(id -> published.catalogue().service(id).isPresent())
                .limit(MOST_CHOSEN)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (posted.text("do").equals("find")) {
            scope = SOME;
        }
    }

    List<Slip> slips() {
        var slips = new ArrayList<Slip>();
        String mistake = new FreeText(whom, "mandates.whom", LONGEST_NAME)
                .mistake(language.say("mandates.whom.wrong", LONGEST_NAME), language);
        slips.addAll(Slip.of("whom", mistake).toList());
        if (scope.isEmpty()) {
            slips.add(new Slip("scope-all", language.say("mandates.services.choose")));
        } else if (isSome() && chosen.isEmpty()) {
            slips.add(new Slip("words", language.say("mandates.services.none")));
        } else if (isSome() && String.join(" ", chosen).length() > LONGEST_LIST) {
            slips.add(new Slip("words", language.say("mandates.services.many")));
        }
        return slips;
    }

    MandateOffer.Terms terms(LocalDate today) {
        LocalDate end = today.plusMonths(Optional.ofNullable(MONTHS.get(lasts)).orElse(12));
        return new MandateOffer.Terms(whom, isSome() ? chosen : Set.of(), end);
    }

    /** Whether she is filling it in, so that it stands open. */
    public boolean isBegun() {
        return begun;
    }

    public String getWhom() {
        return whom;
    }

    public boolean isAll() {
        return scope.equals(ALL);
    }

    public boolean isSome() {
        return scope.equals(SOME);
    }

    public String getWords() {
        return words;
    }

    public String getLasts() {
        return lasts;
    }

    /** Those she has chosen. */
    public List<ServiceNames.Choice> getChosen() {
        return chosen.stream().map(this::choice).toList();
    }

    /** What fits the words she looks for services with, without those she has chosen. */
    public List<ServiceNames.Choice> getFound() {
        return words.isEmpty()
                ? List.of()
                : published.finder().find(Wish.of(words)).entries().stream()
                        .map(Entry::service)
                        .filter(id -> published.catalogue().service(id).isPresent())
                        .filter(id -> !chosen.contains(id))
                        .distinct()
                        .limit(MOST_FOUND)
                        .map(this::choice)
                        .toList();
    }

    private ServiceNames.Choice choice(String id) {
        return new ServiceNames.Choice(id, names.of(id));
    }
}

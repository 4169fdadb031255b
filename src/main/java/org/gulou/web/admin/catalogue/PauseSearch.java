package org.gulou.web.admin.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.gulou.web.admin.BodySearch;
import org.gulou.web.admin.catalogue.PausePage.Choice;
import org.gulou.web.ui.Language;

/** The places to choose from where a service is to be paused; an office among very many is searched for first. */
@Named
@RequestScoped
public class PauseSearch {
    private static final int MOST_FOUND = 50;

    @Inject
    PausePage page;

    @Inject
    Owner owner;

    @Inject
    Language language;

    @Inject
    BodySearch words;

    private PausePlaces places() {
        return page.places();
    }

    /** Where she can pause it: what she searched for, if that is anywhere. */
    public List<Choice> getPlaces() {
        PausePlaces places = places();
        List<Choice> found = isSearched() ? hers(places, places.offices(words::fits)) : List.of();
        return found.isEmpty() ? hers(places, places.all()) : found.subList(0, Math.min(found.size(), MOST_FOUND));
    }

    private List<Choice> hers(PausePlaces places, Stream<String> values) {
        return values.filter(value -> places.where(value)
                        .filter(there -> owner.mayWrite(there.path()))
                        .isPresent())
                .map(value -> new Choice(value, places.words(value, language)))
                .toList();
    }

    /** How many offices are too many for the list, and are searched for; 0 where all are in it. */
    public long getMany() {
        PausePlaces places = places();
        return places.isMany() ? places.offices(body -> true).count() : 0;
    }

    private boolean isSearched() {
        return !words.getWords().isBlank();
    }

    /** Whether no office of the service fits what was searched for. */
    public boolean isNoneFound() {
        return isSearched() && places().offices(words::fits).findAny().isEmpty();
    }
}

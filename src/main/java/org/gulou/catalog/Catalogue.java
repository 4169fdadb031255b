package org.gulou.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gulou.catalog.finding.Habits;
import org.gulou.catalog.prospects.Prospects;
import org.gulou.forms.kind.Divisions;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.kernel.WorkingCalendars;
import org.gulou.places.Places;

/** Everything the portal offers at one moment: immutable, and replaced as a whole. */
public final class Catalogue {
    public static final Catalogue EMPTY = new Catalogue(
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            Places.NONE,
            WorkingCalendars.WEEKDAYS_ONLY,
            new Parameters(Map.of()),
            Habits.NONE,
            List.of());

    private final Map<String, Service> services;
    private final Map<String, Offer> offers;
    private final Map<String, List<Offer>> byService;
    private final Map<String, ServiceVersion> local;
    private final Map<String, Vocabulary> vocabularies;
    private final Places places;
    private final WorkingCalendars calendars;
    private final Parameters parameters;
    private final Habits habits;
    private final Map<String, Occasion> occasions;
    private final Prospects prospects = Prospects.over(this);

    /**
     * Holds what was read.
     *
     * @param local by the id of an offer, what a body changed in the definition itself; the few that did
     */
    public Catalogue(
            Collection<Service> services,
            Collection<Offer> offers,
            Map<String, ServiceVersion> local,
            Collection<Vocabulary> vocabularies,
            Places places,
            WorkingCalendars calendars,
            Parameters parameters,
            Habits habits,
            Collection<Occasion> occasions) {
        this.services = indexed(services, Service::id);
        this.offers = indexed(offers, Offer::id);
        this.byService = offers.stream().collect(Collectors.groupingBy(Offer::service));
        this.local = Map.copyOf(local);
        this.vocabularies = indexed(vocabularies, Vocabulary::id);
        this.places = places;
        this.calendars = calendars;
        this.parameters = parameters;
        this.habits = habits;
        this.occasions = indexed(occasions, Occasion::id);
    }

    private static <T> Map<String, T> indexed(Collection<T> things, Function<T, String> id) {
        var byId = new LinkedHashMap<String, T>();
        things.forEach(thing -> byId.put(id.apply(thing), thing));
        return Collections.unmodifiableMap(byId);
    }

    public Collection<Service> services() {
        return services.values();
    }

    public Optional<Service> service(String id) {
        return Optional.ofNullable(services.get(id));
    }

    public Collection<Offer> offers() {
        return offers.values();
    }

    /** The offer with an id such as {@code food-business-licence--yunyan-market-regulation}. */
    public Optional<Offer> offer(String id) {
        return Optional.ofNullable(offers.get(id));
    }

    /** How many of the offers one can apply for here; the others lead elsewhere. */
    public long taken() {
        return offers.values().stream()
                .filter(offer -> offer.elsewhere().isEmpty())
                .count();
    }

    /** What one applies with at an offer: the newest version in its variant, as the body may have changed it. */
    public Optional<ServiceVersion> version(Offer offer) {
        return Optional.ofNullable(local.get(offer.id()))
                .or(() -> service(offer.service()).flatMap(service -> service.variant(offer.variant())));
    }

    /** The offers of a service in all its variants, by division. */
    public List<Offer> offersOf(String service) {
        return List.copyOf(byService.getOrDefault(service, List.of()));
    }

    /** The offers of one variant of a service, by division. */
    public List<Offer> offersOf(String service, String variant) {
        return offersOf(service).stream()
                .filter(offer -> offer.variant().equals(variant))
                .toList();
    }

    public Collection<Vocabulary> vocabularies() {
        return vocabularies.values();
    }

    public Optional<Vocabulary> vocabulary(String id) {
        return Optional.ofNullable(vocabularies.get(id));
    }

    public Places places() {
        return places;
    }

    /** The divisions as forms ask for them. */
    public Divisions divisions() {
        return new PlacesOfForms(places);
    }

    /** The calendar that all offices share. */
    public WorkingCalendar calendar() {
        return calendars.common();
    }

    /** The calendar of the offices of a place: the common one, with what its region lays over it. */
    public WorkingCalendar calendar(DivisionCode place) {
        return calendars.of(place);
    }

    /** The calendar by which a body works. */
    public WorkingCalendar calendar(BodyId body) {
        return places.body(body).map(at -> calendar(at.division())).orElse(calendar());
    }

    public Parameters parameters() {
        return parameters;
    }

    /** Guides through several services. */
    public Collection<Occasion> occasions() {
        return occasions.values();
    }

    public Optional<Occasion> occasion(String id) {
        return Optional.ofNullable(occasions.get(id));
    }

    /** The occasions for which a service is needed. */
    public List<Occasion> occasionsOf(String service) {
        return occasions.values().stream()
                .filter(occasion -> occasion.parts().stream()
                        .anyMatch(part -> part.service().equals(Optional.of(service))))
                .toList();
    }

    /** What somebody can get of all this. */
    public Prospects prospects() {
        return prospects;
    }

    /** How people speak, and what they apply for. */
    public Habits habits() {
        return habits;
    }
}

package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.cases.pace.Pace;
import org.gulou.cases.pace.Paces;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.intake.Reception;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.InView;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Where;

/**
 * Where a service is offered. A few bodies are all shown; of many, those for the reader's place: first she chooses her county,
 * then, where every township has its own, the township.
 */
@Named("offices")
@RequestScoped
public class OfficesOfService {
    static final int FEW = 8;

    @Inject
    ServicePage service;

    @Inject
    Where where;

    @Inject
    Published published;

    @Inject
    InView inView;

    @Inject
    Language language;

    @Inject
    Reception reception;

    @Inject
    Paces paces;

    private final Once<String> shut = new Once<>();
    private final Once<String> closed = new Once<>();
    private final Once<String> pace = new Once<>();

    private Optional<List<Offer>> all = Optional.empty();
    private Optional<List<Offer>> near = Optional.empty();
    private Optional<List<Place>> shown = Optional.empty();

    /**
     * A body that offers the service, as the page shows it.
     *
     * @param county where it lies; the empty text where the reader chose that herself
     * @param closed why one cannot apply for now; the empty text where one can
     * @param elsewhere where one applies at this office, where that is not here and the guide does not say it for all
     * @param here whether one applies on this site
     */
    public record Place(
            String id,
            String body,
            String county,
            String address,
            String office,
            String hours,
            String phone,
            String promised,
            String pace,
            String note,
            String closed,
            List<LeadsOut> elsewhere,
            boolean here) {
        /** Whether one applies on this site, and now. */
        public boolean isOpen() {
            return closed.isEmpty() && here;
        }
    }

    /** A part of the county with offices of its own. */
    public record Part(String code, String name) {}

    /** Whether the reader has to say, or may change, where she lives. */
    public boolean isMany() {
        return all().size() > FEW;
    }

    /** The offices that serve the reader's place; all of them where they are few. */
    public List<Place> getShown() {
        if (shown.isEmpty()) {
            List<Offer> near = near();
            shown = Optional.of((isMany() && near.size() > FEW ? List.<Offer>of() : near)
                    .stream().map(this::place).toList());
        }
        return shown.get();
    }

    /** Why nothing can be filed at any office of the reader's place for now; the empty text where it can somewhere. */
    public String getClosed() {
        return closed.get(() -> closed(near()));
    }

    /** The reason at the first of the offices; the empty text where one of them, seen before all the others, is open. */
    private String closed(List<Offer> offices) {
        List<Optional<LocalizedText>> why = offices.stream()
                .map(offer -> reception.interrupted(offer, inView.catalogue()))
                .takeWhile(Optional::isPresent)
                .toList();
        return why.isEmpty() || why.size() < offices.size()
                ? ""
                : language.of(why.getFirst().orElseThrow());
    }

    /** Why nothing can be filed anywhere, or where the reader said that she lives; the empty text where it can. */
    public String getShut() {
        return shut.get(() -> near().isEmpty() ? closed(all()) : getClosed());
    }

    /** How long it really took of late at the reader's office, or else at all; the empty text while too few were decided. */
    public String getPace() {
        return pace.get(this::pace);
    }

    private String pace() {
        return near().stream()
                .flatMap(offer -> paces.of(offer.id()).stream())
                .findFirst()
                .or(() -> all().stream().findFirst().flatMap(offer -> paces.everywhere(offer.id())))
                .map(pace -> words(pace, language))
                .orElse("");
    }

    /** What the offices of the reader's place promise, where they promise the same; otherwise what the service does. */
    public String getPromised() {
        List<String> promises =
                getShown().stream().map(Place::promised).distinct().toList();
        return promises.size() == 1 ? promises.getFirst() : service.getPromised();
    }

    static String words(Pace pace, Language language) {
        return language.say(
                pace.isEverywhere() ? "pace.everywhere" : "pace", pace.half(), pace.nineTenths(), pace.cases());
    }

    /** The townships among which she has to choose; none where her county is enough. */
    public List<Part> getParts() {
        return isMany() && near().size() > FEW
                ? near().stream()
                        .map(offer -> township(offer.division()))
                        .distinct()
                        .map(division -> new Part(division.code(), name(division)))
                        .toList()
                : List.of();
    }

    private static DivisionCode township(DivisionCode division) {
        return division.level() == DivisionCode.Level.VILLAGE
                ? division.parent().orElseThrow()
                : division;
    }

    /** Whether she said where she lives, and nobody offers the service there. */
    public boolean isNowhere() {
        return where.county().map(this::serving).filter(List::isEmpty).isPresent();
    }

    private String county(DivisionCode division) {
        return division.level().compareTo(DivisionCode.Level.COUNTY) < 0
                ? ""
                : where.name(new DivisionCode(division.code().substring(0, 6)));
    }

    private String name(DivisionCode division) {
        return published
                .catalogue()
                .places()
                .division(division)
                .map(found -> language.of(found.name()))
                .orElse(division.code());
    }

    /** In a preview the office at which it is looked at, else the first few. */
    private List<Offer> all() {
        if (all.isEmpty()) {
            List<Offer> offers = inView.catalogue().offersOf(service.getId(), service.shown());
            all = Optional.of(
                    inView.isPreview()
                            ? inView.office()
                                    .map(List::of)
                                    .orElseGet(() -> offers.subList(0, Math.min(FEW, offers.size())))
                            : offers);
        }
        return all.get();
    }

    private List<Offer> near() {
        if (near.isEmpty()) {
            near = Optional.of(isMany() ? nearest() : nearestFirst());
        }
        return near.get();
    }

    private List<Offer> nearest() {
        return where.place()
                .map(this::serving)
                .filter(found -> !found.isEmpty())
                .orElseGet(() -> where.county().map(this::serving).orElse(List.of()));
    }

    /** All: those that serve the reader's place, then the others. */
    private List<Offer> nearestFirst() {
        List<Offer> serving = where.county().map(this::serving).orElse(List.of());
        return Stream.concat(serving.stream(), all().stream().filter(offer -> !serving.contains(offer)))
                .toList();
    }

    /** The offers of bodies at the place, above it, or within it. */
    private List<Offer> serving(DivisionCode place) {
        return all().stream().filter(offer -> offer.isNear(place)).toList();
    }

    private Place place(Offer offer) {
        String body = language.of(offer.body().name());
        String address = language.of(offer.body().address());
        String office = language.of(offer.office());
        return new Place(
                offer.id(),
                body,
                isMany() ? "" : county(offer.division()),
                address,
                office.equals(body) || office.equals(address) ? "" : office,
                language.of(offer.hours()),
                offer.phone(),
                Periods.words(offer.promised(), language),
                paces.of(offer.id()).map(pace -> words(pace, language)).orElse(""),
                language.of(offer.note()),
                reception
                        .interrupted(offer, inView.catalogue())
                        .map(language::of)
                        .orElse(""),
                offer.elsewhere().equals(service.getGuide().elsewhere())
                        ? List.of()
                        : LeadsOut.of(offer.elsewhere(), language),
                offer.elsewhere().isEmpty());
    }
}

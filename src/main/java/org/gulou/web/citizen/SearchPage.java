package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gulou.cases.Popular;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Elsewhere;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.finding.Entry;
import org.gulou.catalog.finding.Found;
import org.gulou.catalog.finding.Wish;
import org.gulou.intake.Reception;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Where;

/** The services that fit what was asked for, page by page, or by the letters of the alphabet. */
@Named
@RequestScoped
public class SearchPage {
    private static final int PAGE = 20;

    @Inject
    Asking asking;

    @Inject
    Published published;

    @Inject
    Popular popular;

    @Inject
    Language language;

    @Inject
    Where where;

    @Inject
    Reception reception;

    private Optional<Found> found = Optional.empty();
    private Optional<Map<String, List<Entry>>> alphabet = Optional.empty();

    /**
     * A service in the list.
     *
     * @param time the promise; the empty text for an occasion, of which each part has its own
     * @param elsewhere whether it is not offered at the reader's place
     * @param leads where one applies, if not here, in a word; the empty text where one applies here
     * @param closed why nothing can be filed at her place for now, or nowhere; the empty text where it can
     */
    public record Hit(
            String address,
            String title,
            String summary,
            String time,
            String fee,
            String department,
            boolean elsewhere,
            String leads,
            String closed) {}

    /** A page of the list, or a letter; the address of the one shown is empty. */
    public record Leaf(String name, String address) {}

    Found found() {
        if (found.isEmpty()) {
            found = Optional.of(published
                    .finder()
                    .find(new Wish(
                            asking.words(), where.county(), asking.onlyThere(), asking.chosen(), popular.shares())));
        }
        return found.get();
    }

    /** What was searched for, as typed. */
    public String getWords() {
        return asking.words();
    }

    public int getCount() {
        return found().entries().size();
    }

    /** Whether nothing is called by any of the words, so that what is listed may be something else. */
    public boolean isDoubtful() {
        return found().doubtful();
    }

    /** Where what she looks for is settled, if no service is called by it; the empty text else. */
    public String getSettled() {
        return found().elsewhere().map(language::of).orElse("");
    }

    /** The place that counts here, by its name; the empty text without one. */
    public String getPlace() {
        return found().place().map(where::name).orElse("");
    }

    /** Whether the words themselves name the place. */
    public boolean isPlaceNamed() {
        return !found().place().equals(where.county());
    }

    /** How many of the services are offered at the place. */
    public int getThere() {
        return found().there();
    }

    /** The list narrowed to what is offered at the place, or the way back; the empty text without a place. */
    public String getNearAddress() {
        return where.county().isEmpty() || isPlaceNamed()
                ? ""
                : asking.with(Asking.NEAR, asking.onlyThere() ? "" : "yes");
    }

    public boolean isOnlyThere() {
        return asking.onlyThere();
    }

    /** The address of this list, to come back to. */
    public String getHere() {
        return asking.with(Asking.PAGE, "");
    }

    /** The way to the list by the alphabet, or back. */
    public String getOrderAddress() {
        return asking.with(Asking.SORT, asking.byName() ? "" : "name");
    }

    public boolean isByName() {
        return asking.byName();
    }

    public List<Hit> getHits() {
        return shown().stream().map(this::hit).toList();
    }

    private List<Entry> shown() {
        List<Entry> all = found().entries();
        if (asking.byName()) {
            return alphabet().getOrDefault(letter(), List.of());
        }
        return all.stream().skip((long) (page() - 1) * PAGE).limit(PAGE).toList();
    }

    private Map<String, List<Entry>> alphabet() {
        if (alphabet.isEmpty()) {
            alphabet = Optional.of(published.finder().alphabet(found().entries(), language.getTag()));
        }
        return alphabet.get();
    }

    private String letter() {
        return Optional.of(asking.letter())
                .filter(alphabet()::containsKey)
                .orElseGet(() -> alphabet().keySet().stream().findFirst().orElse(""));
    }

    private int page() {
        return Math.min(Math.max(1, asking.page()), pages());
    }

    private int pages() {
        return Math.max(1, (found().entries().size() + PAGE - 1) / PAGE);
    }

    /** The letters under which something is listed, or the pages; none where one holds everything. */
    public List<Leaf> getLeaves() {
        if (asking.byName()) {
            return alphabet().keySet().stream()
                    .map(letter -> leaf(letter, letter.equals(letter()), Asking.LETTER))
                    .toList();
        }
        return pages() == 1
                ? List.of()
                : IntStream.rangeClosed(1, pages())
                        .mapToObj(page -> leaf(String.valueOf(page), page == page(), Asking.PAGE))
                        .toList();
    }

    private Leaf leaf(String name, boolean shown, String parameter) {
        return new Leaf(name, shown ? "" : asking.with(parameter, name));
    }

    /** Words that the portal knows and that look or sound like those that were typed, as links. */
    public List<Leaf> getNearest() {
        return published.finder().nearest(asking.words(), language.getTag()).stream()
                .map(name -> new Leaf(name, Asking.address(name)))
                .toList();
    }

    /** The list without what narrows it; the empty text where nothing does. */
    public String getWiderAddress() {
        return asking.narrowed() ? Asking.address(asking.words()) : "";
    }

    private Hit hit(Entry entry) {
        Guide guide = entry.guide();
        List<Offer> near = near(entry);
        boolean occasion = published.catalogue().occasion(entry.service()).isPresent();
        return new Hit(
                entry.address(),
                language.of(guide.title()),
                language.of(guide.summary()),
                occasion ? "" : Periods.words(guide.time().promised(), language),
                guide.fees().isEmpty() ? language.say("service.fee.none") : language.say("services.fee"),
                asking.term("departments", guide.department()),
                !occasion && found().place().isPresent() && near.isEmpty(),
                LeadsOut.mark(leads(entry, near), language),
                closed(near.isEmpty() ? published.catalogue().offersOf(entry.service(), entry.variant()) : near));
    }

    private List<Offer> near(Entry entry) {
        Catalogue catalogue = published.catalogue();
        Optional<DivisionCode> place = found().place();
        return catalogue.offersOf(entry.service(), entry.variant()).stream()
                .filter(offer -> place.stream().anyMatch(offer::isNear))
                .toList();
    }

    /** That of the service; else that of the offices of her place, where none of them takes applications here. */
    private static Optional<Elsewhere> leads(Entry entry, List<Offer> near) {
        return entry.guide()
                .elsewhere()
                .or(() -> near.stream().allMatch(offer -> offer.elsewhere().isPresent())
                        ? near.stream().findFirst().flatMap(Offer::elsewhere)
                        : Optional.empty());
    }

    /** Said only where every one of these offers is closed. */
    private String closed(List<Offer> offers) {
        return offers.stream().allMatch(offer -> interrupted(offer).isPresent())
                ? offers.stream()
                        .findFirst()
                        .flatMap(this::interrupted)
                        .map(language::of)
                        .orElse("")
                : "";
    }

    private Optional<LocalizedText> interrupted(Offer offer) {
        return reception.interrupted(offer, published.catalogue());
    }
}

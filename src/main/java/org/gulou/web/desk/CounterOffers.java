package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.intake.Attendances;
import org.gulou.intake.Reception;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;

/** What an official can begin an application for at the counter: looked for by the name of the service. */
@Named
@RequestScoped
public class CounterOffers {
    private static final int MOST = 30;

    @Inject
    CounterPage page;

    @Inject
    CurrentUser user;

    @Inject
    Attendances attendances;

    @Inject
    Reception reception;

    @Inject
    Published published;

    @Inject
    Language language;

    private final Once<List<QueuePage.Entry>> found = new Once<>();

    /** The offers to persons for which she takes applications here and whose service is called so in any language, as many as a list can hold. */
    public List<QueuePage.Entry> getShown() {
        return found().stream().limit(MOST).map(this::marked).toList();
    }

    /** With a word about it where the office takes no applications for it now. */
    private QueuePage.Entry marked(QueuePage.Entry entry) {
        return published
                .catalogue()
                .offer(entry.id())
                .flatMap(reception::closed)
                .map(why ->
                        new QueuePage.Entry(entry.id(), language.say("counter.closed", entry.title()), entry.chosen()))
                .orElse(entry);
    }

    /** How many are not in the list: they are found by their name. */
    public int getMore() {
        return Math.max(0, found().size() - MOST);
    }

    private List<QueuePage.Entry> found() {
        return found.get(this::readOffers);
    }

    private List<QueuePage.Entry> readOffers() {
        String wanted = page.typed("q").toLowerCase(Locale.ROOT);
        String chosen = page.typed("offer");
        return published.catalogue().offers().stream()
                .filter(offer -> attendances.serves(user.official(), offer))
                .filter(offer -> offer.elsewhere().isEmpty())
                .filter(this::isForPersons)
                .filter(offer -> Language.TAGS.stream()
                        .anyMatch(tag ->
                                title(offer, tag).toLowerCase(Locale.ROOT).contains(wanted)))
                .map(offer -> new QueuePage.Entry(
                        offer.id(), title(offer, language.getTag()), offer.id().equals(chosen)))
                .sorted(Comparator.comparing(QueuePage.Entry::title))
                .toList();
    }

    private boolean isForPersons(Offer offer) {
        return published
                .catalogue()
                .version(offer)
                .filter(version -> version.guide().admits(false))
                .isPresent();
    }

    private String title(Offer offer, String tag) {
        String service = published
                .catalogue()
                .version(offer)
                .map(version -> version.guide().title().in(tag))
                .orElse(offer.service());
        return service + " · " + offer.body().name().in(tag);
    }
}

package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gulou.cases.Popular;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Published;
import org.gulou.catalog.Service;
import org.gulou.catalog.Vocabulary;
import org.gulou.web.ui.Language;

/** The front page: what the portal is for, a search box, and the themes under which something is offered. */
@Named
@RequestScoped
public class HomePage {
    private static final int SHOWN = 6;

    @Inject
    Published published;

    @Inject
    Popular popular;

    @Inject
    Language language;

    /** A theme, as a link to what it holds. */
    public record Theme(String address, String title) {}

    /**
     * A service in a list.
     *
     * @param leads where one applies, if not here, in a word; the empty text where one applies here
     */
    public record Entry(String address, String title, String summary, String time, String leads) {}

    public List<Theme> getPersonThemes() {
        return themes("themes-person", Guide.Themes::person, "person");
    }

    public List<Theme> getLegalThemes() {
        return themes("themes-legal", Guide.Themes::legal, "legal");
    }

    /** What is applied for most; before anything is, what is for persons. */
    public List<Entry> getPopular() {
        Map<String, Double> shares = popular.shares();
        return published.catalogue().services().stream()
                .filter(service -> service.guide().elsewhere().isEmpty())
                .sorted(Comparator.comparingDouble((Service service) -> -shares.getOrDefault(service.id(), 0.0))
                        .thenComparing(service -> !service.guide().admits(false))
                        .thenComparing(Service::id))
                .limit(SHOWN)
                .map(service -> entry(service, language))
                .toList();
    }

    static Entry entry(Service service, Language language) {
        Guide guide = service.guide();
        return new Entry(
                "/service/" + service.id(),
                language.of(guide.title()),
                language.of(guide.summary()),
                Periods.words(guide.time().promised(), language),
                LeadsOut.mark(guide.elsewhere(), language));
    }

    /** Only themes that hold something: an empty page helps nobody. */
    private List<Theme> themes(String vocabulary, Function<Guide.Themes, List<String>> of, String audience) {
        Catalogue catalogue = published.catalogue();
        Set<String> used = catalogue.services().stream()
                .flatMap(service -> of.apply(service.guide().themes()).stream())
                .collect(Collectors.toSet());
        return catalogue.vocabulary(vocabulary).map(Vocabulary::terms).orElse(List.of()).stream()
                .filter(term -> used.contains(term.id()))
                .map(term -> new Theme("/services?theme=" + audience + "-" + term.id(), language.of(term.title())))
                .toList();
    }
}

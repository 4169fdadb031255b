package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Published;
import org.gulou.catalog.Vocabulary;
import org.gulou.web.ui.Language;
import org.omnifaces.cdi.Param;

/** The services that fit what was asked for: words, an audience, a theme. */
@Named
@RequestScoped
public class SearchPage {
    private static final int LONGEST = 100;

    @Inject
    @Param
    String q;

    @Inject
    @Param
    String audience;

    @Inject
    @Param
    String theme;

    @Inject
    Published published;

    @Inject
    Language language;

    /** What was searched for, as typed. */
    public String getWords() {
        String typed = q == null ? "" : q.strip();
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    public List<HomePage.Entry> getHits() {
        return published.search().find(getWords()).stream()
                .filter(service -> theme == null || themes(service.guide()).contains(theme))
                .map(service -> HomePage.entry(service, language))
                .toList();
    }

    private List<String> themes(Guide guide) {
        return legal() ? guide.themes().legal() : guide.themes().person();
    }

    private boolean legal() {
        return "legal".equals(audience);
    }

    /** The title of the theme that was chosen; the empty text if none was. */
    public String getTheme() {
        return Optional.ofNullable(theme)
                .flatMap(id -> published
                        .catalogue()
                        .vocabulary(legal() ? "themes-legal" : "themes-person")
                        .flatMap(list -> list.term(id)))
                .map(Vocabulary.Term::title)
                .map(language::of)
                .orElse("");
    }
}

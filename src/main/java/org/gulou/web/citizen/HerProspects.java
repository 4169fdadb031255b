package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gulou.catalog.Published;
import org.gulou.catalog.Vocabulary;
import org.gulou.forms.Eligibility.Outcome;
import org.gulou.web.ui.Language;

/** How somebody stands with everything by what she told so far, and what that was. */
@Named
@RequestScoped
public class HerProspects {
    /** Something she told; nothing shown where she left it out. */
    public record Line(String key, String label, String shown) {}

    @Inject
    ProspectsPage page;

    @Inject
    ToldSoFar soFar;

    @Inject
    Published published;

    @Inject
    Language language;

    public int getOpenCount() {
        return page.survey().count(Outcome.YES);
    }

    public int getMaybeCount() {
        return page.survey().count(Outcome.DEPENDS);
    }

    public int getClosedCount() {
        return page.survey().count(Outcome.NO);
    }

    public List<ProspectRow> getOpenRows() {
        return rows(Outcome.YES);
    }

    public List<ProspectRow> getMaybeRows() {
        return rows(Outcome.DEPENDS);
    }

    public List<ProspectRow> getClosedRows() {
        return rows(Outcome.NO);
    }

    private List<ProspectRow> rows(Outcome outcome) {
        return page.survey().with(outcome).stream()
                .map(point -> ProspectRow.of(point, language))
                .toList();
    }

    /** The services that she does not need. */
    public List<ProspectsPage.Choice> getAside() {
        return page.survey().aside().stream()
                .map(other -> new ProspectsPage.Choice(other.id(), language.of(other.title())))
                .toList();
    }

    public List<Line> getTold() {
        return page.survey().answered().stream()
                .map(line -> new Line(line.key(), language.of(line.label()), language.of(line.shown())))
                .toList();
    }

    /** For whom she asks; the empty text while she did not say. */
    public String getForWhom() {
        return soFar.told()
                .whom()
                .map(whom -> language.say("prospects.whom." + whom.word()))
                .orElse("");
    }

    /** The occasions that she chose, in words; the empty text where she wants to see everything. */
    public String getChosenEvents() {
        return String.join(
                language.say("list.comma"),
                published.catalogue().vocabulary("life-events").stream()
                        .flatMap(list -> list.terms().stream())
                        .filter(term -> soFar.told().events().contains(term.id()))
                        .map(Vocabulary.Term::title)
                        .map(language::of)
                        .toList());
    }
}

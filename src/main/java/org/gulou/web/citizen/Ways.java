package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.gulou.forms.PaperDue;
import org.gulou.forms.Way;
import org.jspecify.annotations.Nullable;

/** The ways in which a paper may come, as its fields offer them. */
@Named
@RequestScoped
public class Ways {
    /** For {@code checked="#{…}"}: null drops the attribute. */
    public @Nullable String checked(PaperDue paper, Way way) {
        Optional<Way> chosen = paper.chosen();
        return chosen.filter(way::equals).isPresent() ? "checked" : null;
    }

    /** The id of the control for a paper's files: the field's own, unless something is chosen before. */
    public String files(PaperDue paper, String field) {
        return paper.ways().size() > 1 || !paper.oneOf().isEmpty() ? field + "-files" : field;
    }

    /** Whether it comes from the register that holds it. */
    public boolean isFetched(PaperDue paper) {
        return paper.chosen().filter(way -> way.means() == Way.Means.REGISTER).isPresent();
    }

    public boolean offers(PaperDue paper, String means) {
        return paper.ways().stream().anyMatch(way -> way.means().name().equals(means));
    }
}

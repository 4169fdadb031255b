package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.gulou.forms.PaperDue;
import org.gulou.forms.Way;
import org.gulou.language.Period;
import org.gulou.web.ui.Language;
import org.jspecify.annotations.Nullable;

/** The ways in which papers come, in words. */
@Named
@RequestScoped
public class Ways {
    @Inject
    Language language;

    /** Such as "I shall hand it in within 10 working days". */
    public String words(Way way) {
        return switch (way.means()) {
            case UPLOAD -> language.say("way.upload");
            case LATER -> language.say("way.later", Periods.words(Period.parse(way.period()), language));
            case ALREADY_SENT -> language.say("way.sent");
            case SENT_BY_OTHER -> language.say("way.other");
            case AT_WINDOW -> language.say("way.window");
            case CANNOT -> language.say("way.cannot");
        };
    }

    /** For {@code checked="#{…}"}: null drops the attribute. */
    public @Nullable String checked(PaperDue paper, Way way) {
        Optional<Way> chosen = paper.chosen();
        return chosen.filter(way::equals).isPresent() ? "checked" : null;
    }

    /** The id of the control for a paper's files: the field's own, unless something is chosen before. */
    public String files(PaperDue paper, String field) {
        return paper.ways().size() > 1 || !paper.oneOf().isEmpty() ? field + "-files" : field;
    }

    public boolean offers(PaperDue paper, String means) {
        return paper.ways().stream().anyMatch(way -> way.means().name().equals(means));
    }
}

package org.gulou.web.desk;

import org.gulou.cases.CaseFile;
import org.gulou.cases.Many.Prospect;
import org.gulou.cases.Notices;
import org.gulou.cases.Proceeding;
import org.gulou.web.ui.Language;
import org.jspecify.annotations.Nullable;

/**
 * A case among many that were picked; names are masked as in every list.
 *
 * @param why what stands in the way of the move; the empty text if nothing does
 */
public record ManyRow(
        String number, String service, String applicant, String state, boolean allowed, boolean chosen, String why) {
    static ManyRow of(Proceeding one, Prospect prospect, boolean chosen, Language language) {
        CaseFile file = one.file();
        return new ManyRow(
                file.getNumber(),
                language.of(one.version().guide().title()),
                file.organisation().isPresent() ? file.getApplicantName() : Notices.masked(file.getApplicantName()),
                language.of(one.state().label()),
                prospect instanceof Prospect.Allowed,
                chosen,
                switch (prospect) {
                    case Prospect.Allowed allowed -> "";
                    case Prospect.Refused refused -> language.of(refused.why().why());
                    case Prospect.Held held -> language.say("batch.held", held.colleague());
                    case Prospect.OfAnotherService other -> language.say("many.other-service");
                });
    }

    /** For {@code checked="#{row.checked()}"}: null drops the attribute. */
    public @Nullable String checked() {
        return chosen ? "checked" : null;
    }
}

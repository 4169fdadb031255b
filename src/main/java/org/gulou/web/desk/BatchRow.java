package org.gulou.web.desk;

import java.util.List;
import java.util.Optional;
import org.gulou.cases.Batches;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Notices;
import org.gulou.forms.Display;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.Local;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Type;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Stamp;
import org.gulou.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * A case in its place in a batch; names are masked as in every list.
 *
 * @param keys what it is ranked by, a dash where that is not known
 * @param allowed whether the previewed move can be taken
 * @param why what stands in its way
 */
public record BatchRow(
        int place,
        String number,
        String applicant,
        String filed,
        String state,
        List<String> keys,
        boolean allowed,
        boolean chosen,
        String why) {
    /** A case in which a move was not taken. */
    public record Left(String number, String why) {}

    static BatchRow of(Batches.Ranked row, Optional<Batches.Preview> preview, boolean chosen, Language language) {
        CaseFile file = row.proceeding().file();
        Optional<Step.Refused> why = preview.flatMap(Batches.Preview::why);
        return new BatchRow(
                row.place(),
                file.getNumber(),
                Notices.inLists(file.getApplicantName(), file.organisation().isPresent()),
                Stamp.of(file.getFiledAt()),
                language.of(row.proceeding().state().label()),
                row.keys().stream()
                        .map(key -> language.of(Display.of(
                                key,
                                Type.ANY,
                                new Local(OfficeTime.day(row.proceeding().now()), Divisions.NONE))))
                        .toList(),
                preview.isPresent() && why.isEmpty(),
                chosen,
                why.map(refused -> language.of(row.proceeding().say(refused.why())))
                        .orElse(""));
    }

    /** For {@code checked="#{row.checked}"}: null drops the attribute. */
    public @Nullable String checked() {
        return chosen ? "checked" : null;
    }
}

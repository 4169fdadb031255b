package org.gulou.web.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** Without any move in mind. */
    static BatchRow of(Batches.Seen row, Language language) {
        return of(row, false, Optional.empty(), false, language);
    }

    /** With what a move would do. */
    static BatchRow of(Batches.Preview preview, boolean chosen, Language language) {
        return of(preview.seen(), preview.why().isEmpty(), preview.why(), chosen, language);
    }

    private static BatchRow of(
            Batches.Seen row, boolean allowed, Optional<Step.Refused> why, boolean chosen, Language language) {
        CaseFile file = row.proceeding().file();
        return new BatchRow(
                row.ranked().place(),
                file.getNumber(),
                Notices.inLists(file.getApplicantName(), file.organisation().isPresent()),
                Stamp.of(file.getFiledAt()),
                language.of(row.proceeding().state().label()),
                row.ranked().keys().stream()
                        .map(key -> language.of(Display.of(
                                key,
                                Type.ANY,
                                new Local(OfficeTime.day(row.proceeding().now()), Divisions.NONE))))
                        .toList(),
                allowed,
                chosen,
                why.map(refused -> language.of(row.proceeding().say(refused.why())))
                        .orElse(""));
    }

    /** As the cells of a line in a file. */
    List<String> cells() {
        return Stream.concat(Stream.of(Integer.toString(place), number, applicant, filed, state), keys.stream())
                .toList();
    }

    /** For {@code checked="#{row.checked}"}: null drops the attribute. */
    public @Nullable String checked() {
        return chosen ? "checked" : null;
    }
}

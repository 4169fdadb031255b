package org.gulou.web.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gulou.cases.About;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Many.Prospect;
import org.gulou.cases.Notices;
import org.gulou.cases.Proceeding;
import org.gulou.web.ui.Language;
import org.jspecify.annotations.Nullable;

/**
 * A case among many that were picked; names and numbers of people are masked as in every list.
 *
 * @param about whom or what the case is about, where its service says so; else the empty text
 * @param answers what was answered in the columns of the queue, by path
 * @param reason what her list says of this case; the empty text where it says nothing
 * @param why what stands in the way of the move; the empty text if nothing does
 * @param broken which work side by side nobody could do any more after it; the empty text if there is none
 */
public record ManyRow(
        String number,
        String service,
        String applicant,
        String about,
        Map<String, String> answers,
        String state,
        boolean allowed,
        boolean chosen,
        String reason,
        String why,
        String broken) {
    static ManyRow of(
            Proceeding one,
            List<AnswerColumn> columns,
            Prospect prospect,
            String broken,
            boolean chosen,
            String reason,
            Language language) {
        CaseFile file = one.file();
        return new ManyRow(
                file.getNumber(),
                language.of(one.version().guide().title()),
                Notices.inLists(file.getApplicantName(), file.organisation().isPresent()),
                language.of(About.inLists(one)),
                columns.stream()
                        .collect(Collectors.toMap(AnswerColumn::path, column -> answer(one, column.path(), language))),
                language.of(one.state().label()),
                prospect instanceof Prospect.Allowed,
                chosen,
                reason,
                switch (prospect) {
                    case Prospect.Allowed allowed -> "";
                    case Prospect.Refused refused -> language.of(refused.why().why());
                    case Prospect.Held held -> language.say("batch.held", held.colleague());
                    case Prospect.OfAnotherService other -> language.say("many.other-service");
                },
                prospect instanceof Prospect.Allowed ? broken : "");
    }

    private static String answer(Proceeding one, String path, Language language) {
        return one.record().named(path, one.version().form()).stream()
                .map(answer -> language.of(answer.shown()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** What was answered to a question; the empty text if nothing was. */
    public String answer(String path) {
        return answers.getOrDefault(path, "");
    }

    /** For {@code checked="#{row.checked()}"}: null drops the attribute. */
    public @Nullable String checked() {
        return chosen ? "checked" : null;
    }
}

package org.gulou.web.admin.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.Proceeding;
import org.gulou.catalog.Catalogue;
import org.gulou.forms.Answers;
import org.gulou.forms.FilledForm;
import org.gulou.forms.PaperDue;
import org.gulou.forms.Question;
import org.gulou.forms.Upload;
import org.gulou.forms.Way;
import org.gulou.intake.Correction;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Slip;
import org.gulou.workflow.Move;
import org.gulou.workflow.Sending;

/**
 * What the applicant of a walked case puts right before she sends it again: her answers in the fields of the citizen's page,
 * and of each paper only how it comes. Files are made up: nothing is stored that they could stand for.
 */
public final class WalkedCorrection {
    private static final String FILES = "file";
    private static final String FILE_FIELD = "-file ";
    private static final long MADE_UP_SIZE = 1000;
    private static final String MADE_UP_REASON = "as it is";

    /**
     * A paper or a question for files.
     *
     * @param before the names of the files that came for it last
     * @param ways how it may come now; none where it can only be a file
     */
    public record Paper(String field, String id, String title, String before, List<Way> ways) {}

    private final Correction correction;
    private final String language;
    private final boolean judged;

    private WalkedCorrection(Correction correction, String language, boolean judged) {
        this.correction = correction;
        this.language = language;
        this.judged = judged;
    }

    /** What is to be corrected before {@code move} is taken; empty where that move answers no correction. */
    static Optional<WalkedCorrection> before(Move move, Proceeding told, Catalogue catalogue, String language) {
        boolean sends = move.needs().isEmpty() && new Sending(told.workflow()).sends(move, told.state());
        return sends
                ? Correction.of(told, catalogue).map(asked -> new WalkedCorrection(asked, language, false))
                : Optional.empty();
    }

    /** With what was typed, and how papers come. */
    WalkedCorrection read(Posted posted) {
        Correction typed = correction.with(correction.read(posted.values()));
        Answers answers = typed.typed();
        for (PaperDue due : typed.papers()) {
            Optional<Way.Means> means = posted.first("papers." + due.path() + ".way")
                    .flatMap(Way.Means::of)
                    .filter(chosen -> due.ways().stream().anyMatch(way -> way.means() == chosen));
            answers = means.isPresent() ? coming(answers, due, means.get()) : answers;
        }
        for (Question question : files(typed)) {
            answers = posted.text(FILE_FIELD + question.id()).isEmpty()
                    ? answers
                    : answers.with(question.id(), List.of()).withFile(question.id(), madeUp(question.id()));
        }
        return new WalkedCorrection(typed.with(answers), language, true);
    }

    private static Answers coming(Answers answers, PaperDue due, Way.Means means) {
        String which = due.which().isEmpty()
                ? due.oneOf().stream().map(one -> one.id()).findFirst().orElse("")
                : due.which();
        String reason = means == Way.Means.CANNOT ? MADE_UP_REASON : "";
        Answers without =
                answers.withPaper(due.path(), new Answers.Paper(Optional.of(means), reason, which, List.of()));
        return means == Way.Means.UPLOAD ? without.withPaperFile(due.path(), madeUp(due.path())) : without;
    }

    private static Upload madeUp(String path) {
        return new Upload(path + "-new.pdf", "new.pdf", "pdf", MADE_UP_SIZE);
    }

    private List<Question> files(Correction of) {
        return of.questions(language).stream()
                .filter(question -> question.kind().equals(FILES))
                .toList();
    }

    /** Whether it can be sent. */
    boolean isRight() {
        return correction.mistakes().isEmpty();
    }

    /** All answers with the changed ones. */
    Answers answers() {
        return correction.typed();
    }

    public String getReason() {
        return correction.reason();
    }

    /** The questions to be answered anew, except those for files. */
    public List<Question> getQuestions() {
        return correction.questions(language).stream()
                .filter(question -> !question.kind().equals(FILES))
                .toList();
    }

    /** The papers and files to come. */
    public List<Paper> getPapers() {
        var papers = new ArrayList<Paper>();
        files(correction)
                .forEach(question -> papers.add(new Paper(
                        FILE_FIELD + question.id(),
                        question.id(),
                        question.label(),
                        names(question.files().stream()),
                        List.of())));
        correction
                .papers()
                .forEach(due -> papers.add(new Paper(
                        "papers." + due.path() + ".way",
                        due.path(),
                        due.title().in(language),
                        names(sent(due.path())),
                        due.ways())));
        return papers;
    }

    private Stream<Upload> sent(String paper) {
        return correction.proceeding().record().papers().stream()
                .filter(one -> one.path().equals(paper))
                .map(FilledForm.Paper::files)
                .flatMap(List::stream);
    }

    private static String names(Stream<Upload> files) {
        return files.map(Upload::name).collect(Collectors.joining(", "));
    }

    /** What is still to be put right. */
    public List<Slip> getSlips() {
        return judged
                ? correction.mistakes().stream()
                        .map(mistake ->
                                new Slip(mistake.field(), mistake.listed().in(language)))
                        .toList()
                : List.of();
    }
}

package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.cases.Participation.Part;
import org.gulou.cases.asks.MoveAnswers;
import org.gulou.cases.talk.Enclosing;
import org.gulou.forms.Question;
import org.gulou.web.ui.Chosen;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.MovePapers;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Slip;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Move;
import org.gulou.workflow.Step;

/** What somebody besides the applicant can do in a case, with what she writes and hands in for it. */
@Named
@RequestScoped
public class PartyMoves {
    private static final String DONE = "done";
    private static final String LATE = "late";

    @Inject
    HttpServletRequest request;

    @Inject
    Enclosing enclosing;

    @Inject
    Chosen chosen;

    @Inject
    MovePapers papers;

    @Inject
    Language language;

    private List<Slip> slips = List.of();

    /**
     * A move of hers with what she writes for it.
     *
     * @param ending whether it ends the case, so that she is asked once more
     * @param papers those of the form that it needs of her
     * @param files the field of the papers that go with it besides; the empty text where none can
     */
    public record Doing(Move move, List<Question> asked, boolean ending, List<MovePapers.Asked> papers, String files) {
        /** Whether files can be chosen for it. */
        public boolean isWithFiles() {
            return !files.isEmpty() || !papers.isEmpty();
        }
    }

    /** Takes the move that was posted and gives the word for what came of it; empty where something is to be put right. */
    Optional<String> act(Part part, Posted posted) {
        Optional<Move> move = part.moves().stream()
                .filter(one -> one.id().equals(posted.text("move")))
                .findFirst();
        return move.isEmpty() ? Optional.of(LATE) : act(part, move.get(), posted);
    }

    private Optional<String> act(Part part, Move move, Posted posted) {
        Writing writing = writing(move, part);
        String number = part.row().caseNumber().toString();
        var what = new Chosen.For(number, part.actor(), move.id());
        List<MovePapers.Asked> due = due(move, part);
        papers.read(due, what, posted);
        MoveAnswers answers = writing.read(posted).with(papers.given(due), papers.mistakes(due));
        String files = files(move);
        if (writing.isEnclosing()) {
            chosen.read(what, files, posted);
        }
        slips = Stream.concat(writing.slips(answers, part.actor()).stream(), Slip.of(files, chosen.refused(files)))
                .toList();
        if (!slips.isEmpty()) {
            return Optional.empty();
        }
        Step step = enclosing.act(
                part.row().caseNumber(),
                new Attempt(move.id(), part.actor(), answers.given()),
                language.say("act.files.with", language.of(move.label())),
                () -> chosen.handOver(files, number));
        return switch (step) {
            case Step.Moved moved -> Optional.of(DONE);
            case Step.Needs(Move needing, List<Step.Missing> missing) -> {
                slips = missing.stream()
                        .map(one -> new Slip(
                                field(needing, one.need().key()),
                                language.of(part.proceeding().say(one.reason()))))
                        .toList();
                yield Optional.empty();
            }
            case Step.Refused refused -> Optional.of(LATE);
        };
    }

    private static String field(Move move, String key) {
        return move.id() + "-" + key;
    }

    private static String files(Move move) {
        return field(move, "files");
    }

    private Writing writing(Move move, Part part) {
        return new Writing(move, part.proceeding(), key -> field(move, key), language);
    }

    private List<MovePapers.Asked> due(Move move, Part part) {
        return papers.of(move, part.proceeding(), key -> field(move, key), part.actor());
    }

    /** What is to be put right in what she posted. */
    List<Slip> slips() {
        return slips;
    }

    List<Doing> of(Part part) {
        return part.moves().stream().map(move -> doing(move, part)).toList();
    }

    private Doing doing(Move move, Part part) {
        Writing writing = writing(move, part);
        return new Doing(
                move,
                writing.questions(Posted.of(request), slips),
                writing.end().isPresent(),
                due(move, part),
                writing.isEnclosing() ? files(move) : "");
    }
}

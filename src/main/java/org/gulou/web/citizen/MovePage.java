package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gulou.cases.Participation;
import org.gulou.cases.Proceeding;
import org.gulou.cases.asks.MoveAnswers;
import org.gulou.cases.fees.Charge;
import org.gulou.cases.talk.Enclosing;
import org.gulou.forms.Question;
import org.gulou.intake.Corrections;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Money;
import org.gulou.web.ui.Chosen;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.MovePapers;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.By;
import org.gulou.workflow.Ending;
import org.gulou.workflow.Move;
import org.gulou.workflow.Step;
import org.omnifaces.cdi.Param;

/** Asks once more before the applicant does something that the office will act on, such as withdrawing. */
@Named
@RequestScoped
public class MovePage {
    /** The field of the papers that go with it. */
    private static final String FILES = "files";

    @Inject
    @Param(pathIndex = 1)
    String move;

    @Inject
    HttpServletRequest request;

    @Inject
    CaseInView view;

    @Inject
    Enclosing enclosing;

    @Inject
    Corrections corrections;

    @Inject
    Chosen files;

    @Inject
    MovePapers papers;

    @Inject
    Participation participation;

    @Inject
    Language language;

    private Optional<Move> chosen = Optional.empty();
    private List<Slip> slips = List.of();
    private boolean signing;
    private boolean sending;

    public void open() {
        if (!view.open()) {
            return;
        }
        Actor applicant = view.applicant();
        sending = Corrections.isSentBy(view.proceeding(), move);
        chosen = possible(applicant)
                .filter(one -> one.id().equals(move))
                .filter(one -> one.by() instanceof By.Applicant)
                .findFirst();
        if (sending && (chosen.filter(one -> !one.needs().isEmpty()).isEmpty() || !isCorrected())) {
            Reply.redirect(
                    "/correct/" + view.getNumber() + (request.getMethod().equals("POST") ? "?check=true#summary" : ""));
            return;
        }
        if (chosen.isEmpty()) {
            chosen = view.proceeding().workflow().toSign(view.proceeding().situation(), applicant).stream()
                    .filter(one -> one.id().equals(move))
                    .findFirst();
            signing = chosen.isPresent();
        }
        if (chosen.isEmpty()) {
            view.tooLate();
        } else if (signing && request.getMethod().equals("POST")) {
            if (participation.sign(view.caseNumber(), chosen().id(), applicant)) {
                view.done(chosen());
            } else {
                view.tooLate();
            }
        } else if (request.getMethod().equals("POST")) {
            take(applicant);
        }
    }

    private Stream<Move> possible(Actor applicant) {
        return sending ? Corrections.sending(proceeding(), applicant).stream() : proceeding().moves(applicant).stream();
    }

    /** The case that the move is taken on: with what she corrected, where it sends that. */
    private Proceeding proceeding() {
        return sending ? corrections.corrected(view.proceeding()) : view.proceeding();
    }

    /** Whether what she was to correct can be sent as it is. */
    private boolean isCorrected() {
        return corrections
                .of(view.proceeding())
                .filter(correction ->
                        correction.mistakes().isEmpty() && !correction.journey().lacksConsent())
                .isPresent();
    }

    private void take(Actor applicant) {
        Posted posted = Posted.of(request);
        var what = new Chosen.For(view.getNumber(), applicant, chosen().id());
        List<MovePapers.Asked> due = getPapers();
        papers.read(due, what, posted);
        MoveAnswers answers = writing().read(posted).with(papers.given(due), papers.mistakes(due));
        if (isEnclosing()) {
            files.read(what, FILES, posted);
        }
        slips = Stream.concat(writing().slips(answers, applicant).stream(), Slip.of(FILES, files.refused(FILES)))
                .toList();
        if (!slips.isEmpty()) {
            Reply.unprocessable();
            return;
        }
        if (sending) {
            switch (corrections.send(view.caseNumber(), applicant, answers.given())) {
                case Corrections.Sent.Done done -> Reply.redirect("/case/" + view.getNumber() + "?sent=true");
                case Corrections.Sent.Asked(Move asking, List<Step.Missing> missing) -> lacks(missing);
                case Corrections.Sent.Mistaken mistaken ->
                    Reply.redirect("/correct/" + view.getNumber() + "?check=true#summary");
                case Corrections.Sent.Unconsented unconsented ->
                    Reply.redirect("/correct/" + view.getNumber() + "?agree=missing#summary");
                case Corrections.Sent.TooLate late -> view.tooLate();
            }
            return;
        }
        Step step = enclosing.act(
                view.caseNumber(),
                new Attempt(chosen().id(), applicant, answers.given()),
                language.say("act.files.with", language.of(chosen().label())),
                () -> files.handOver(FILES, view.getNumber()));
        switch (step) {
            case Step.Moved moved -> view.done(chosen());
            case Step.Needs(Move needing, List<Step.Missing> missing) -> lacks(missing);
            case Step.Refused refused -> view.tooLate();
        }
    }

    private void lacks(List<Step.Missing> missing) {
        slips = missing.stream()
                .map(one -> new Slip(one.need().key(), language.of(proceeding().say(one.reason()))))
                .toList();
        Reply.unprocessable();
    }

    private Writing writing() {
        return new Writing(chosen(), proceeding(), key -> key, language);
    }

    private Move chosen() {
        return chosen.orElseThrow();
    }

    public LocalizedText getTitle() {
        return chosen().label();
    }

    public LocalizedText getHint() {
        return chosen().hint();
    }

    /** Whether she signs it only, and somebody else takes it. */
    public boolean isSigning() {
        return signing;
    }

    /** Whether papers can go with it. */
    public boolean isEnclosing() {
        return !signing && !sending && writing().isEnclosing();
    }

    /** The papers that it needs of her. */
    public List<MovePapers.Asked> getPapers() {
        return isSigning() ? List.of() : papers.of(chosen(), proceeding(), key -> key, view.applicant());
    }

    /** What is wrong with a field; the empty text if nothing is. */
    public String error(String field) {
        return Slip.at(field, slips);
    }

    /** Whether it ends the case. */
    public boolean isEnding() {
        return end().isPresent();
    }

    private Optional<Ending> end() {
        return signing ? Optional.empty() : writing().end();
    }

    /** What she has paid and the office decides on once she has ended it, in yuan; the empty text if nothing. */
    public String getRefundable() {
        return yuan(charge -> view.proceeding().undecided(charge, end()));
    }

    /** What she has paid and the rules of the fee keep once she has ended it; the empty text if nothing. */
    public String getKept() {
        return yuan(charge ->
                charge.paid().subtract(charge.kept()).subtract(view.proceeding().undecided(charge, end())));
    }

    private String yuan(Function<Charge, BigDecimal> part) {
        BigDecimal sum =
                view.proceeding().account().charges().stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() > 0 ? Money.grouped(sum) : "";
    }

    public List<Question> getAsked() {
        return isSigning() ? List.of() : writing().questions(Posted.of(request), slips);
    }

    public List<Slip> getSlips() {
        return slips;
    }
}

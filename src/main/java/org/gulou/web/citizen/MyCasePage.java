package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.CaseFile;
import org.gulou.cases.HandedIn;
import org.gulou.cases.Proceeding;
import org.gulou.cases.asks.Said;
import org.gulou.cases.asks.ToCorrect;
import org.gulou.cases.asks.UsualRemedy;
import org.gulou.cases.fees.Accounts;
import org.gulou.cases.fees.Payment;
import org.gulou.cases.talk.CaseMessage;
import org.gulou.cases.talk.Talk;
import org.gulou.documents.Issued;
import org.gulou.documents.IssuedDocument;
import org.gulou.feedback.Ratings;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Sensitive;
import org.gulou.forms.source.ReadOn;
import org.gulou.intake.Correction;
import org.gulou.intake.Corrections;
import org.gulou.kernel.Money;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Value;
import org.gulou.web.ui.FeeRow;
import org.gulou.web.ui.Language;
import org.gulou.workflow.Act;
import org.gulou.workflow.Certificate;
import org.gulou.workflow.Move;
import org.gulou.workflow.Stage;
import org.gulou.workflow.Word;

/** One case as its applicant sees it: how far it is, what happens next and by when, what was done, what was issued. */
@Named
@RequestScoped
public class MyCasePage {
    @Inject
    HttpServletRequest request;

    @Inject
    CaseInView view;

    @Inject
    Issued issued;

    @Inject
    Corrections corrections;

    @Inject
    Accounts accounts;

    @Inject
    Talk talk;

    @Inject
    Ratings ratings;

    @Inject
    Teller teller;

    @Inject
    Language language;

    private Optional<Correction> correction = Optional.empty();
    private List<IssuedDocument> papers = List.of();
    private List<Move> moves = List.of();

    /** A station on the way; {@code place} is past, now or ahead. */
    public record Station(String title, String place) {}

    /**
     * Something that was done; reason, remedy and the receipt of a refund are empty where none was given.
     *
     * @param changed what an official made of her answers with it
     */
    public record Told(
            Instant at,
            String who,
            String what,
            String reason,
            String remedy,
            String receipt,
            List<Said> asked,
            List<Said> changed) {}

    public void open() {
        if (!view.open()) {
            return;
        }
        correction = corrections.of(view.proceeding());
        papers = issued.of(view.getNumber());
        moves = Corrections.besides(view.proceeding(), view.applicant());
    }

    private CaseFile file() {
        return view.proceeding().file();
    }

    public String getApplicant() {
        return file().getApplicantName();
    }

    public Instant getFiledAt() {
        return file().getFiledAt();
    }

    /** The phone of the office; where a case came to a body that does not offer the service itself, that body's own. */
    public String getPhone() {
        return view.proceeding()
                .offer()
                .map(offer -> offer.phone().isEmpty() ? offer.body().phone() : offer.phone())
                .orElse("");
    }

    /** The stage and the state in it; once, where both are called the same. */
    public String getHeading() {
        String stage = language.say("stage." + stage().name());
        return stage.equals(getState()) ? stage : stage + language.say("case.colon") + getState();
    }

    private Stage stage() {
        return view.proceeding().state().citizen();
    }

    public String getState() {
        return language.of(view.proceeding().state().label());
    }

    /** What the state says; once the certificate that it speaks of is suspended, revoked or expired, that. */
    public String getText() {
        return view.proceeding()
                .certificateTaken()
                .map(Certificate::name)
                .or(() -> isExpired() ? Optional.of("EXPIRED") : Optional.empty())
                .map(how -> language.say("case.certificate." + how))
                .orElseGet(() -> language.of(view.proceeding().text()));
    }

    private boolean isExpired() {
        LocalDate today = OfficeTime.day(view.proceeding().now());
        List<IssuedDocument> counting = papers.stream()
                .filter(paper -> paper.counts() && paper.validUntil().isPresent())
                .toList();
        return !counting.isEmpty() && counting.stream().allMatch(paper -> paper.isExpired(today));
    }

    /** The stations of the case; one that ended without a decision shows its own end in the place of the rest. */
    public List<Station> getStations() {
        return Way.of(view.proceeding().stages()).stream()
                .map(stop -> new Station(
                        stop.stage() == Stage.CLOSED ? getState() : language.say("stage." + stop.stage()),
                        Word.of(stop.place())))
                .toList();
    }

    /** The act that ended it, where whoever took it gave a reason; a list of at most one. */
    public List<Told> getEnding() {
        return view.proceeding().state().isEnd()
                ? view.proceeding().acts().reversed().stream()
                        .filter(done -> done.act().equals(view.proceeding().entered()))
                        .limit(1)
                        .map(this::told)
                        .filter(told -> !told.reason().isEmpty())
                        .toList()
                : List.of();
    }

    public boolean isWaitingForYou() {
        return correction.isPresent();
    }

    public String getAsked() {
        return correction.map(Correction::reason).orElse("");
    }

    /** What she is to correct, by its titles. */
    public List<String> getToCorrect() {
        return correction.map(asked -> asked.titles(language.getTag())).orElse(List.of());
    }

    /** Until when she can correct. */
    public List<String> getCorrectionUntil() {
        return correction.flatMap(Correction::until).map(language::of).stream().toList();
    }

    /** What was done, newest first; of what officials say to one another, only where the case went, if anywhere. */
    public List<Told> getStory() {
        return view.proceeding().acts().reversed().stream()
                .filter(done -> !(done.act().stayed() && view.proceeding().isInternal(done.act())))
                .map(this::told)
                .toList();
    }

    private Told told(Proceeding.DoneAct done) {
        Act act = done.act();
        boolean internal = view.proceeding().isInternal(act);
        return new Told(
                act.at(),
                teller.who(done, view.proceeding()),
                language.of(MyCorrections.what(act, view.proceeding())),
                internal ? "" : text(act.given(), "reason"),
                UsualRemedy.read(text(act.given(), "remedy"), language.getTag()),
                act.move().equals(Act.FEE_REFUNDED) ? text(act.given(), "receipt") : "",
                internal ? List.of() : ToCorrect.of(act, view.proceeding()),
                Said.changed(act, view.proceeding()));
    }

    private static String text(Map<String, Value> given, String key) {
        return given.get(key) instanceof Value.Text(String text) ? text : "";
    }

    public List<IssuedDocument> getPapers() {
        return papers;
    }

    /** What she can do herself, such as withdraw. */
    public List<Move> getMoves() {
        return moves;
    }

    /** The last day on which she can do something that is bounded in time, as a list of at most one. */
    public List<LocalDate> lastDay(Move move) {
        return view.proceeding().workflow().lastDay(view.proceeding().situation(), move).stream()
                .toList();
    }

    public List<Answered> getAnswers() {
        return Answered.of(view.proceeding().record(), language.getTag(), ReadOn.RECEIPT);
    }

    /** The sensitive data to whose use she agreed. */
    public List<Sensitive> getConsents() {
        return view.proceeding().record().consents();
    }

    public List<FilledForm.Paper> getFiledPapers() {
        return HandedIn.forApplicant(view.proceeding());
    }

    public List<FeeRow> getFees() {
        return FeeRow.of(view.proceeding());
    }

    /** What she can pay now, in yuan; the empty text if nothing is. */
    public String getOwed() {
        BigDecimal owed = view.proceeding().askedSum();
        return owed.signum() > 0 ? Money.grouped(owed) : "";
    }

    /** The payments that came. */
    public List<Payment> getPayments() {
        return accounts.payments(view.getNumber()).stream()
                .filter(payment -> payment.paidAt().isPresent())
                .toList();
    }

    /** Whether the office wrote what she has not read. */
    public boolean isUnread() {
        return !talk.unread(Set.of(view.getNumber()), CaseMessage.Side.APPLICANT)
                .isEmpty();
    }

    /** Whether she can say how she was served. */
    public boolean isRateable() {
        return ratings.isOpen(view.proceeding());
    }

    /** Whether she has just said how she was served. */
    public boolean isRated() {
        return request.getParameter("rated") != null;
    }

    /** Whether she has just corrected. */
    public boolean isSent() {
        return request.getParameter("sent") != null;
    }

    /** Whether something she wanted to do was no longer possible. */
    public boolean isTooLate() {
        return request.getParameter("late") != null;
    }
}

package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.cases.Participation;
import org.gulou.cases.Participation.Part;
import org.gulou.cases.asks.MoveAnswers;
import org.gulou.cases.talk.Enclosing;
import org.gulou.documents.IssuedDocument;
import org.gulou.documents.StoredFile;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Question;
import org.gulou.forms.source.ReadOn;
import org.gulou.identity.Allowance;
import org.gulou.identity.Attempts;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.Network;
import org.gulou.identity.Person;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Move;
import org.gulou.workflow.Step;
import org.omnifaces.cdi.Param;

/**
 * A case as somebody besides the applicant sees it: how far it is, what concerns her, what she can do, what she signs.
 * She proves once in a session by her number that the link was made for her; who guesses is slowed down.
 */
@Named
@RequestScoped
public class PartyPage {
    @Inject
    @Param(pathIndex = 0)
    String code;

    @Inject
    HttpServletRequest request;

    @Inject
    Participation participation;

    @Inject
    Access access;

    @Inject
    Enclosing enclosing;

    @Inject
    Enclosures enclosures;

    @Inject
    CurrentUser user;

    @Inject
    Attempts attempts;

    @Inject
    Language language;

    private Optional<Part> found = Optional.empty();
    private List<Slip> slips = List.of();

    /**
     * A move of hers with what she writes for it.
     *
     * @param ending whether it ends the case, so that she is asked once more
     * @param files the field of the papers that go with it; the empty text where none can
     * @param waiting those of them that came before and wait
     */
    public record Doing(Move move, List<Question> asked, boolean ending, String files, List<StoredFile> waiting) {}

    public void open() {
        if (!participation.isAsked(given())) {
            Reply.notFound();
            return;
        }
        boolean posted = request.getMethod().equals("POST");
        if (!access.takesPart(given()) && posted) {
            prove();
        } else if (access.takesPart(given())) {
            found = participation.open(given());
            if (posted && found.isPresent()) {
                take(found.get(), Posted.of(request));
            }
        }
    }

    private String given() {
        return Optional.ofNullable(code).orElse("");
    }

    private void prove() {
        Duration pause = attempts.take(Map.of(
                "party " + given(), Allowance.OWN,
                "parties from " + Network.of(request.getRemoteAddr()), Allowance.NETWORK));
        if (pause.isPositive()) {
            refuse("number", language.say("attempts.wait", Math.max(1, pause.toSeconds())));
        } else if (!participation.proves(given(), Posted.of(request).text("number"))) {
            refuse("number", language.say("party.not-you"));
        } else if (user.person()
                .filter(self -> participation.isApplicant(given(), self.getId()))
                .isPresent()) {
            refuse("number", language.say("party.applicant"));
        } else {
            attempts.forgive("party " + given());
            access.openPart(given());
            Reply.redirect("/party/" + given());
        }
    }

    private void refuse(String field, String words) {
        slips = List.of(new Slip(field, words));
        Reply.unprocessable();
    }

    private void take(Part part, Posted posted) {
        if (!posted.text("keep").isEmpty()) {
            user.person().map(Person::getId).ifPresent(self -> participation.keep(given(), self));
            back("kept");
        } else if (!posted.text("sign").isEmpty()) {
            back(participation.sign(part.row().caseNumber(), posted.text("sign"), part.actor()) ? "signed" : "late");
        } else {
            act(part, posted);
        }
    }

    private void act(Part part, Posted posted) {
        Optional<Move> move = part.moves().stream()
                .filter(one -> one.id().equals(posted.text("move")))
                .findFirst();
        if (move.isEmpty()) {
            back("late");
            return;
        }
        Writing writing = writing(move.get());
        MoveAnswers answers = writing.read(posted);
        List<Slip> ofFiles = writing.isEnclosing()
                ? enclosures.read(getNumber(), part.actor(), move.get().id(), files(move.get()), posted)
                : List.of();
        slips = Stream.concat(writing.slips(answers, part.actor()).stream(), ofFiles.stream())
                .toList();
        if (!slips.isEmpty()) {
            Reply.unprocessable();
            return;
        }
        Step step = enclosing.act(
                part.row().caseNumber(),
                new Attempt(move.get().id(), part.actor(), answers.given()),
                language.say("act.files.with", language.of(move.get().label())),
                () -> enclosures.handOver(getNumber()));
        switch (step) {
            case Step.Moved moved -> back("done");
            case Step.Needs(Move needing, List<Step.Missing> missing) -> {
                slips = missing.stream()
                        .map(one -> new Slip(
                                field(needing, one.need().key()),
                                language.of(part.proceeding().say(one.reason()))))
                        .toList();
                Reply.unprocessable();
            }
            case Step.Refused refused -> back("late");
        }
    }

    private void back(String word) {
        Reply.redirect("/party/" + given() + "?" + word + "=true");
    }

    private static String field(Move move, String key) {
        return move.id() + "-" + key;
    }

    private static String files(Move move) {
        return field(move, "files");
    }

    private Writing writing(Move move) {
        return new Writing(move, part().proceeding(), key -> field(move, key), language);
    }

    /** Whether she has proved that she is the one meant. */
    public boolean isOpen() {
        return found.isPresent();
    }

    private Part part() {
        return found.orElseThrow();
    }

    public String getCode() {
        return given();
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** What is wrong with a field; the empty text if nothing is. */
    public String error(String field) {
        return Slip.at(field, slips);
    }

    public String getService() {
        return found.map(part -> language.of(part.proceeding().version().guide().title()))
                .orElse("");
    }

    public String getNumber() {
        return part().proceeding().file().getNumber();
    }

    public String getApplicant() {
        return part().proceeding().file().getApplicantName();
    }

    /** What she is in the case, such as spouse. */
    public String getLabel() {
        return language.of(part().label());
    }

    public String getBody() {
        return part().proceeding()
                .offer()
                .map(offer -> language.of(offer.body().name()))
                .orElse("");
    }

    public String getPhone() {
        return part().proceeding().offer().map(offer -> offer.phone()).orElse("");
    }

    public String getState() {
        return language.of(part().proceeding().state().label());
    }

    /** Until when it stays there, as the applicant reads it. */
    public List<String> getGoesOn() {
        return CaseOutlook.goesOn(part().proceeding(), language);
    }

    public List<Answered> getAnswers() {
        return found.map(part -> Answered.of(part.record(), language.getTag(), ReadOn.RECEIPT))
                .orElse(List.of());
    }

    public List<FilledForm.Paper> getFiledPapers() {
        return found.map(part -> part.record().papers()).orElse(List.of());
    }

    public List<IssuedDocument> getPapers() {
        return found.map(participation::papers).orElse(List.of());
    }

    public List<Move> getToSign() {
        return found.map(Part::toSign).orElse(List.of());
    }

    public List<Doing> getDoings() {
        return found.stream()
                .flatMap(part -> part.moves().stream())
                .map(this::doing)
                .toList();
    }

    private Doing doing(Move move) {
        Writing writing = writing(move);
        Posted posted = Posted.of(request);
        return new Doing(
                move,
                writing.questions(posted, slips),
                writing.end().isPresent(),
                writing.isEnclosing() ? files(move) : "",
                posted.text("move").equals(move.id()) ? enclosures.getThere() : List.of());
    }

    /** Whether she is signed in and can find the case among her own from now on. */
    public boolean isKeepable() {
        return user.isSignedIn() && part().row().person().isEmpty();
    }

    /** The key of the words for what has just been done; the empty text if nothing was. */
    public String getWord() {
        return List.of("signed", "done", "kept", "late").stream()
                .filter(word -> request.getParameter(word) != null)
                .findFirst()
                .orElse("");
    }
}

package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.Participation;
import org.gulou.cases.Participation.Part;
import org.gulou.cases.talk.Contributions;
import org.gulou.documents.IssuedDocument;
import org.gulou.forms.FilledForm;
import org.gulou.forms.source.ReadOn;
import org.gulou.identity.Allowance;
import org.gulou.identity.Attempts;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.Network;
import org.gulou.identity.Person;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Meanwhile;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;
import org.gulou.workflow.Move;
import org.omnifaces.cdi.Param;

/**
 * A case as somebody besides the applicant sees it: how far it is, what concerns her, what she can do, what she signs.
 * She proves once in a session by her number that the link was made for her; who guesses is slowed down.
 */
@Named
@RequestScoped
public class PartyPage {
    /** The buttons of what she can do: a form without one only tells her number. */
    private static final List<String> DOINGS = List.of("move", "sign", "keep");

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
    PartyMoves moves;

    @Inject
    Contributions contributions;

    @Inject
    CurrentUser user;

    @Inject
    Attempts attempts;

    @Inject
    Meanwhile meanwhile;

    @Inject
    Language language;

    private Optional<Part> found = Optional.empty();
    private List<Slip> slips = List.of();

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
        } else if (isWaiting() && Posted.of(request).text("number").isEmpty()) {
            refuse("number", language.say("party.forgotten"));
        } else if (!participation.proves(given(), Posted.of(request).text("number"))) {
            refuse("number", language.say("party.not-you"));
        } else if (user.person()
                .filter(self -> participation.isApplicant(given(), self.getId()))
                .isPresent()) {
            refuse("number", language.say("party.applicant"));
        } else {
            attempts.forgive("party " + given());
            access.openPart(given());
            goOn(Posted.of(request));
        }
    }

    /** What she sent after she was forgotten is not lost: it waited beside the question for her number. */
    private void goOn(Posted posted) {
        found = participation.open(given()).filter(part -> DOINGS.stream().anyMatch(posted::has));
        found.ifPresentOrElse(part -> take(part, posted), () -> Reply.redirect("/party/" + given()));
    }

    private boolean isWaiting() {
        return DOINGS.stream().anyMatch(Posted.of(request)::has);
    }

    /** What she sent meanwhile, to go along with her number. */
    public List<Posted.Sent> getWaiting() {
        return isWaiting()
                ? meanwhile.getAgain().stream()
                        .filter(sent -> !sent.name().equals("number"))
                        .toList()
                : List.of();
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
            Optional<String> came = moves.act(part, posted);
            came.ifPresent(this::back);
            if (came.isEmpty()) {
                slips = moves.slips();
                Reply.unprocessable();
            }
        }
    }

    private void back(String word) {
        Reply.redirect("/party/" + given() + "?" + word + "=true");
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

    public List<PartyMoves.Doing> getDoings() {
        return found.map(moves::of).orElse(List.of());
    }

    /** Whether the case waits for her; what she can do besides is offered all the same. */
    public boolean isAwaited() {
        return found.filter(Part::isAwaited).isPresent();
    }

    /** What she sent herself. */
    public List<Contributions.Sent> getSent() {
        return found.map(contributions::of).orElse(List.of());
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

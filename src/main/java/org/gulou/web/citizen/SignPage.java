package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gulou.forms.FilledForm;
import org.gulou.forms.source.ReadOn;
import org.gulou.identity.Allowance;
import org.gulou.identity.Attempts;
import org.gulou.identity.Network;
import org.gulou.intake.Signature;
import org.gulou.intake.Signing;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;
import org.omnifaces.cdi.Param;

/**
 * Where somebody reads what she is asked to sign, and signs it with her own number or says that she will not; who guesses is
 * slowed down.
 */
@Named
@RequestScoped
public class SignPage {
    private static final int LONGEST = 1000;

    @Inject
    @Param(pathIndex = 0)
    String code;

    @Inject
    HttpServletRequest request;

    @Inject
    Signing signing;

    @Inject
    Access access;

    @Inject
    Attempts attempts;

    @Inject
    Language language;

    private List<Slip> slips = List.of();
    private LocalizedText service = LocalizedText.NONE;
    private List<Answered> answers = List.of();
    private List<FilledForm.Paper> papers = List.of();
    private String state = "over";
    private String number = "";
    private String reason = "";
    private Optional<Signature.Declined> declined = Optional.empty();

    public void open() {
        String given = Optional.ofNullable(code).orElse("");
        if (request.getMethod().equals("POST")) {
            number = Posted.of(request).text("number");
            reason = Posted.of(request).text("reason");
            prove(given);
        } else {
            state = signing.isAsked(given) ? "asked" : "over";
        }
    }

    /** The answers hold the numbers by which signers are known: nobody reads them before she has typed hers. */
    private void prove(String given) {
        Duration pause = attempts.take(Map.of(
                own(given),
                Allowance.OWN,
                "signatures from " + Network.of(request.getRemoteAddr()),
                Allowance.NETWORK));
        if (pause.isPositive()) {
            refuse(language.say("attempts.wait", Math.max(1, pause.toSeconds())));
        } else if (request.getParameter("sign") != null) {
            become(given, () -> signing.sign(given, number));
        } else if (request.getParameter("decline") != null && reason.length() <= LONGEST) {
            become(given, () -> signing.decline(given, number, reason));
        } else if (signing.isAsked(given)) {
            signing.open(given, number).ifPresentOrElse(this::show, () -> refuse(language.say("sign.not-you")));
            if (reason.length() > LONGEST) {
                slips = List.of(new Slip("reason", language.say("sign.reason.long", LONGEST, reason.length())));
                Reply.unprocessable();
            }
        }
    }

    private static String own(String given) {
        return "signature " + given;
    }

    /** What it was about is asked first: with the last signature the link ends. */
    private void become(String given, Supplier<Signing.Outcome> act) {
        service = signing.open(given, number)
                .map(asked -> asked.application().version().guide().title())
                .orElse(LocalizedText.NONE);
        switch (act.get()) {
            case Signing.Outcome.Signed(boolean filed) -> proved(filed ? "filed" : "signed");
            case Signing.Outcome.Unfiled unfiled -> proved("unfiled");
            case Signing.Outcome.Declined no -> proved("declined");
            case Signing.Outcome.NotYou notYou -> refuse(language.say("sign.not-you"));
            case Signing.Outcome.Over over -> Reply.unprocessable();
        }
    }

    /** Her number was the right one, so what went before was no guessing. */
    private void proved(String becomes) {
        attempts.forgive(own(Optional.ofNullable(code).orElse("")));
        state = becomes;
    }

    private void refuse(String words) {
        slips = List.of(new Slip("number", words));
        state = "asked";
        Reply.unprocessable();
    }

    private void show(Signing.Request asked) {
        access.openToSign(asked.application().draft(), Optional.ofNullable(code).orElse(""));
        FilledForm filled = asked.application().journey().filled();
        service = asked.application().version().guide().title();
        answers = Answered.of(filled, language.getTag(), ReadOn.CHECK);
        papers = filled.papers();
        declined = asked.signature().declined();
        proved(asked.signature().signedAt().isPresent() ? "signed" : "read");
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** What is wrong with a field; the empty text if nothing is. */
    public String error(String field) {
        return Slip.at(field, slips);
    }

    public LocalizedText getService() {
        return service;
    }

    public List<Answered> getAnswers() {
        return answers;
    }

    public List<FilledForm.Paper> getPapers() {
        return papers;
    }

    /** What she typed, to be sent again with her signature. */
    public String getNumber() {
        return number;
    }

    /** What she typed for the applicant. */
    public String getReason() {
        return reason;
    }

    /** When she said that she will not sign, if she did. */
    public Optional<Signature.Declined> getDeclined() {
        return declined;
    }

    /** {@code asked}, {@code read}, {@code signed}, {@code filed} (hers was the last), {@code declined} or {@code over}. */
    public String getState() {
        return state;
    }
}

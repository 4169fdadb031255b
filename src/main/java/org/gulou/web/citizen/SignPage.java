package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.FilledForm;
import org.gulou.identity.Allowance;
import org.gulou.identity.Attempts;
import org.gulou.identity.Network;
import org.gulou.intake.Signing;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.omnifaces.cdi.Param;

/** Where somebody reads what she is asked to sign, and signs it with her own number; who guesses is slowed down. */
@Named
@RequestScoped
public class SignPage {
    @Inject
    @Param(pathIndex = 0)
    String code;

    @Inject
    HttpServletRequest request;

    @Inject
    Signing signing;

    @Inject
    Attempts attempts;

    @Inject
    Language language;

    private List<Slip> slips = List.of();
    private LocalizedText service = LocalizedText.NONE;
    private List<Answered> answers = List.of();
    private List<FilledForm.Paper> papers = List.of();
    private String state = "over";

    public void open() {
        String given = Optional.ofNullable(code).orElse("");
        if (request.getMethod().equals("POST")) {
            sign(given, Posted.of(request).text("number"));
        } else {
            show(given);
        }
    }

    private void sign(String given, String number) {
        Duration pause = attempts.take(Map.of(
                "signature " + given, Allowance.OWN,
                "signatures from " + Network.of(request.getRemoteAddr()), Allowance.NETWORK));
        if (pause.isPositive()) {
            refuse(given, language.say("attempts.wait", Math.max(1, pause.toSeconds())));
            return;
        }
        switch (signing.sign(given, number)) {
            case Signing.Outcome.Signed(boolean filed) -> state = filed ? "filed" : "signed";
            case Signing.Outcome.NotYou notYou -> refuse(given, language.say("sign.not-you"));
            case Signing.Outcome.Over over -> Reply.unprocessable();
        }
    }

    private void refuse(String given, String words) {
        slips = List.of(new Slip("number", words));
        show(given);
        Reply.unprocessable();
    }

    private void show(String given) {
        signing.open(given).ifPresent(asked -> {
            FilledForm filled = asked.application().journey().filled();
            service = asked.application().version().guide().title();
            answers = Answered.of(filled, language.getTag());
            papers = filled.papers();
            state = asked.signature().signedAt().isPresent() ? "signed" : "asked";
        });
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** What is wrong with the number; the empty text if nothing is. */
    public String getError() {
        return slips.stream().map(Slip::words).findFirst().orElse("");
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

    /** {@code asked}, {@code signed}, {@code filed} (hers was the last) or {@code over}. */
    public String getState() {
        return state;
    }
}

package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gulou.duties.Settings;
import org.gulou.forms.Signer;
import org.gulou.intake.Application;
import org.gulou.intake.Drafts;
import org.gulou.intake.LastLook;
import org.gulou.intake.Signature;
import org.gulou.intake.Signatures;
import org.gulou.intake.Signing;
import org.gulou.intake.Submission;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Reply;
import org.omnifaces.cdi.Param;

/**
 * Whom an application waits for: the links to pass on, who has signed, and the way back to change it. Where all have signed
 * and it could not be filed then, it says why, and sends it as soon as that can be.
 */
@Named
@RequestScoped
public class SignaturesPage {
    @Inject
    @Param(pathIndex = 0)
    String draft;

    @Inject
    HttpServletRequest request;

    @Inject
    Access access;

    @Inject
    Drafts drafts;

    @Inject
    Signatures signatures;

    @Inject
    Signing signing;

    @Inject
    Language language;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private LocalizedText service = LocalizedText.NONE;
    private List<Signature> asked = List.of();
    private List<Signer> signers = List.of();
    private boolean signed;
    private Optional<Submission> hindrance = Optional.empty();

    public void open() {
        Optional<Application> found = Optional.ofNullable(draft).flatMap(access::draft);
        if (found.isEmpty()) {
            access.refuse();
        } else if (found.get().draft().filedAs().isPresent()) {
            Reply.redirect("/done/" + draft);
        } else if (!found.get().draft().isSentRound()) {
            Reply.redirect("/apply/" + draft);
        } else if (request.getMethod().equals("POST")) {
            post();
        } else {
            service = found.get().version().guide().title();
            asked = signatures.of(draft);
            signers = found.get().journey().signers();
            signed = signatures.isSigned(draft);
            hindrance = Optional.of(found.get()).filter(application -> signed).flatMap(signing::hindrance);
        }
    }

    /** What hinders it still stands on the page that is shown again. */
    private void post() {
        if (request.getParameter("send") == null) {
            drafts.takeBack(draft, access.visitor(draft));
            Reply.redirect("/check/" + draft);
        } else {
            drafts.submit(draft, access.visitor(draft), language.getTag(), LastLook.UNKNOWN, false);
            Reply.redirect("/signatures/" + draft);
        }
    }

    /** Whether all have signed, and it is not filed. */
    public boolean isSigned() {
        return signed;
    }

    /** Whether it can be sent with these signatures now. */
    public boolean isReady() {
        return signed && hindrance.isEmpty();
    }

    /** Why it cannot be sent with these signatures now; the empty text where it can be. */
    public String getHindrance() {
        return hindrance
                .map(why -> switch (why) {
                    case Submission.Closed(LocalizedText reason) ->
                        language.say("signatures.unfiled.closed", language.of(reason));
                    case Submission.NotAdmitted notAdmitted -> language.say("check.notAdmitted");
                    case Submission.NotEligible notEligible -> language.say("check.stopped");
                    case Submission.UnknownSigner unknown -> language.say("check.unknownSigner");
                    case Submission.Again again -> language.say("check.again");
                    default -> language.say("signatures.unfiled.wrong");
                })
                .orElse("");
    }

    public LocalizedText getService() {
        return service;
    }

    public List<Signature> getAsked() {
        return asked;
    }

    /** Who it is in the answers; the empty text where they give no name. */
    public String name(Signature signature) {
        return signers.stream()
                .filter(signer ->
                        signer.who().orElse(Value.EMPTY) instanceof Value.Text(String who) && signature.isBy(who))
                .map(Signer::name)
                .findFirst()
                .orElse("");
    }

    /** Whether somebody will not sign what stands there. */
    public boolean isDeclined() {
        return asked.stream().anyMatch(signature -> signature.declined().isPresent());
    }

    /** {@code signed}, {@code declined}, {@code open} while she may sign, or {@code expired}. */
    public String state(Signature signature) {
        if (signature.declined().isPresent()) {
            return "declined";
        }
        if (signature.signedAt().isPresent()) {
            return "signed";
        }
        return signature.isGood(clock.instant()) ? "open" : "expired";
    }

    /** Whether her link still leads to something to sign, which she may have declined before. */
    public boolean canSign(Signature signature) {
        return signature.signedAt().isEmpty() && signature.isGood(clock.instant());
    }

    /** The address that one signer opens. */
    public String link(Signature signature) {
        return settings.address() + "/sign/" + signature.getCode();
    }
}

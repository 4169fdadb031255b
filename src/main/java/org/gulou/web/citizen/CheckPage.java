package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.CaseFile;
import org.gulou.forms.Eligibility;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Journey;
import org.gulou.forms.Sensitive;
import org.gulou.forms.source.ReadOn;
import org.gulou.intake.Application;
import org.gulou.intake.Drafts;
import org.gulou.intake.FromRegisters;
import org.gulou.intake.LastLook;
import org.gulou.intake.SameMatter;
import org.gulou.intake.Signatures;
import org.gulou.intake.Submission;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Money;
import org.gulou.language.Value;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;
import org.omnifaces.cdi.Param;

/** The last look at all answers, and the one place where an application is sent. */
@Named
@RequestScoped
public class CheckPage {
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
    FromRegisters registers;

    @Inject
    SameMatter sameMatter;

    @Inject
    Signatures signatures;

    @Inject
    SoFar soFar;

    @Inject
    Language language;

    private LocalizedText service = LocalizedText.NONE;
    private LocalizedText office = LocalizedText.NONE;
    private List<Answered> answers = List.of();
    private List<FilledForm.Paper> papers = List.of();
    private List<Fee> fees = List.of();
    private Eligibility eligibility = new Eligibility(List.of());
    private List<FilledForm.Passed> passed = List.of();
    private List<Sensitive> consents = List.of();
    private Consent consent = Consent.NONE;
    private List<ToSign> signers = List.of();
    private List<String> warnings = List.of();
    private List<String> rivals = List.of();
    private String refusal = "";
    private LocalizedText why = LocalizedText.NONE;
    private LastLook look = LastLook.UNKNOWN;

    /** A line of the fee; without an amount it depends on what is not known yet. */
    public record Fee(String id, String title, String amount, boolean provisional) {}

    /**
     * Somebody who must sign after her.
     *
     * @param name the empty text where only her number is known
     */
    public record ToSign(String name, String masked) {}

    /** Shows the answers, or sends them; however often they are sent, they are one application. */
    public void open() {
        access.unfiled(draft).ifPresent(application -> {
            if (isSending()) {
                send(application);
            } else {
                show(application);
            }
        });
    }

    /** Only its own button sends an application; a form that was sent otherwise shows the answers again. */
    private boolean isSending() {
        return request.getMethod().equals("POST") && request.getParameter("submit") != null;
    }

    private void send(Application application) {
        registers.again(application, access.visitor(draft));
        Optional<Submission> became =
                drafts.submit(draft, access.visitor(draft), language.getTag(), sent(), Consent.given(request));
        if (became.isEmpty()) {
            Reply.notFound();
            return;
        }
        switch (became.get()) {
            case Submission.Filed filed -> Reply.redirect("/done/" + draft);
            case Submission.SentRound sentRound -> Reply.redirect("/signatures/" + draft);
            case Submission.Incomplete(String page) ->
                Reply.redirect("/apply/" + draft + "/" + page + "?from=check#summary");
            case Submission.Changed elsewhere -> {
                access.draft(draft).ifPresent(this::show);
                Reply.conflict();
            }
            case Submission.NotEligible notEligible -> {
                show(application);
                Reply.unprocessable();
            }
            case Submission.Unconsented unconsented -> {
                show(application);
                Reply.unprocessable();
            }
            case Submission.UnknownSigner unknown -> refuse("check.unknownSigner", application);
            case Submission.Again again -> refuse("check.again", application);
            case Submission.Closed(LocalizedText reason) -> {
                why = reason;
                refuse("check.closed", application);
            }
            case Submission.NotAdmitted notAdmitted -> refuse("check.notAdmitted", application);
        }
    }

    private void refuse(String why, Application application) {
        refusal = why;
        show(application);
        Reply.unprocessable();
    }

    private void show(Application application) {
        Journey journey = application.journey();
        soFar.show(application);
        Optional<String> open = journey.firstOpen();
        if (open.isPresent()) {
            Reply.redirect("/apply/" + draft + "/" + open.get() + "?from=check");
            return;
        }
        FilledForm filled = journey.filled();
        rivals = sameMatter.as(application).stream()
                .filter(other -> other.ended().isEmpty())
                .map(CaseFile::getNumber)
                .toList();
        look = LastLook.at(filled);
        service = application.version().guide().title();
        office = application.offer().body().name();
        answers = Answered.of(filled, language.getTag(), ReadOn.CHECK);
        papers = filled.papers();
        fees = filled.fees().stream()
                .map(line -> new Fee(
                        line.id(),
                        language.of(line.title()),
                        line.amount() instanceof Value.Num(var amount) ? Money.grouped(amount) : "",
                        filled.isProvisional(line)))
                .toList();
        eligibility = journey.explained();
        passed = filled.passed();
        consents = filled.consents();
        consent = Consent.of(journey, isSending() && !Consent.given(request));
        signers = signatures.others(application, journey).entrySet().stream()
                .map(other -> new ToSign(other.getValue().name(), other.getKey().masked()))
                .toList();
        warnings = journey.mistakes().stream()
                .filter(mistake -> mistake.warning() && mistake.doubt().isEmpty())
                .map(mistake -> language.of(mistake.words()))
                .toList();
    }

    /** What this page shows, in a few letters, to be sent back with it. */
    public String getSeen() {
        return look.text();
    }

    /** The paths of what has changed since the page was opened that was sent; none unless something was sent. */
    public List<String> getChanged() {
        return sent().changed(look);
    }

    /** How much of what that page showed is not asked any more. */
    public int getGone() {
        return sent().gone(look);
    }

    private LastLook sent() {
        return isSending() ? LastLook.parse(Posted.of(request).text("seen")) : LastLook.UNKNOWN;
    }

    public String getDraft() {
        return draft;
    }

    public LocalizedText getService() {
        return service;
    }

    public LocalizedText getOffice() {
        return office;
    }

    public List<Answered> getAnswers() {
        return answers;
    }

    public List<FilledForm.Paper> getPapers() {
        return papers;
    }

    public List<Fee> getFees() {
        return fees;
    }

    /** {@code yes}, {@code no} or {@code depends}. */
    public String getOutcome() {
        return eligibility.overall().word();
    }

    public boolean isJudged() {
        return !eligibility.findings().isEmpty();
    }

    public List<Eligibility.Finding> getFindings() {
        return eligibility.findings();
    }

    /** Whether a condition that must be met certainly is not, so that nothing can be sent. */
    public boolean isStopped() {
        return !eligibility.stops().isEmpty();
    }

    /** Who must sign after her, before it is filed. */
    public List<ToSign> getSigners() {
        return signers;
    }

    /** Her open cases that may be the same matter. */
    public List<String> getRivals() {
        return rivals;
    }

    /** The warnings that she passed, with her reasons. */
    public List<FilledForm.Passed> getPassed() {
        return passed;
    }

    /** The sensitive data to whose use she has agreed. */
    public List<Sensitive> getConsents() {
        return consents;
    }

    public Consent getConsent() {
        return consent;
    }

    /** Whether she ticked that she agrees, on the page that she sent. */
    public boolean isAgreed() {
        return isSending() && Consent.given(request);
    }

    public List<Slip> getSlips() {
        return consent.slips(language.say("consent.missing")).toList();
    }

    public List<String> getWarnings() {
        return warnings;
    }

    /** Why the office takes nothing now, as a sentence; the empty text in every other case. */
    public LocalizedText getWhy() {
        return why.ended();
    }

    /** The key of the words for why it was not taken; the empty text if it was not sent yet. */
    public String getRefusal() {
        return refusal;
    }
}

package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gulou.documents.Issued;
import org.gulou.documents.IssuedDocument;
import org.gulou.documents.Sealing;
import org.gulou.documents.VerificationCode;
import org.gulou.documents.Verified;
import org.gulou.kernel.ReadOut;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Slip;
import org.omnifaces.cdi.Param;

/** Tells anyone who holds a paper whether the office issued it and whether it counts today. */
@Named
@RequestScoped
public class VerifyPage {
    @Inject
    @Param(pathIndex = 0)
    String code;

    @Inject
    HttpServletRequest request;

    @Inject
    Issued issued;

    @Inject
    Language language;

    private Optional<Verified> answer = Optional.empty();
    private String typed = "";
    private List<Slip> slips = List.of();

    /** Says whether there is such a paper; a code of another length is a slip and no sign of forgery. */
    public void open() {
        Optional<String> given = Optional.ofNullable(code).or(() -> Optional.ofNullable(request.getParameter("code")));
        typed = given.orElse("").strip();
        int length = ReadOut.code(typed).length();
        if (given.isPresent() && length != VerificationCode.LENGTH) {
            slips = List.of(new Slip(
                    "code",
                    length == 0 ? language.say("verify.code.missing") : language.say("verify.code.length", length)));
        } else if (given.isPresent()) {
            answer = Optional.of(issued.verify(typed));
        }
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** What was typed, to be compared with the paper. */
    public String getTyped() {
        return typed;
    }

    public boolean isAsked() {
        return answer.isPresent();
    }

    /** {@code valid}, {@code not-yet}, {@code suspended}, {@code expired}, {@code revoked}, {@code replaced} or {@code unknown}. */
    public String getOutcome() {
        return switch (answer.orElseThrow()) {
            case Verified.Valid valid -> "valid";
            case Verified.NotYet notYet -> "not-yet";
            case Verified.Expired expired -> "expired";
            case Verified.Suspended suspended -> "suspended";
            case Verified.Revoked revoked -> "revoked";
            case Verified.Replaced replaced -> "replaced";
            case Verified.Unknown unknown -> "unknown";
        };
    }

    /** The paper, as a list of at most one. */
    public List<IssuedDocument> getDocuments() {
        return switch (answer.orElseThrow()) {
            case Verified.Valid(IssuedDocument document) -> List.of(document);
            case Verified.NotYet(IssuedDocument document) -> List.of(document);
            case Verified.Expired(IssuedDocument document) -> List.of(document);
            case Verified.Suspended(IssuedDocument document) -> List.of(document);
            case Verified.Revoked(IssuedDocument document) -> List.of(document);
            case Verified.Replaced(IssuedDocument document) -> List.of(document);
            case Verified.Unknown unknown -> List.of();
        };
    }

    /** Who signed it digitally, as a list of at most one. */
    public List<Sealing> sealing(IssuedDocument document) {
        return issued.sealing(document).stream().toList();
    }

    /** The first day on which it counts, as a list of at most one. */
    public List<LocalDate> from(IssuedDocument document) {
        return document.validFrom().stream().toList();
    }

    /** The last day on which it counts, as a list of at most one. */
    public List<LocalDate> until(IssuedDocument document) {
        return document.validUntil().stream().toList();
    }
}

package org.gulou.web.citizen;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.Optional;
import org.gulou.cases.Proceeding;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Reply;
import org.gulou.workflow.Move;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/**
 * The case whose number stands in the address: for the pages that show one case, or one matter of it. A page asks
 * {@link #open} first; to ask anything else of a case that did not open is its mistake.
 */
@Named
@RequestScoped
public class CaseInView {
    /** The field by which a form tells that its case was opened by its code: then she is asked for that again. */
    private static final String BY_CODE = "by-code";

    /** Tells the page of what is not there that she once acted for another on it: nobody else learns that it is. */
    private static final String MANDATE_OVER = "mandateOver";

    @Inject
    @Param(pathIndex = 0)
    @Nullable
    String number;

    @Inject
    HttpServletRequest request;

    @Inject
    Access access;

    @Inject
    Language language;

    private Optional<Proceeding> found = Optional.empty();

    /** Opens it for this visitor; where she may not, answers false and ends the request with what she can do instead. */
    boolean open() {
        found = Optional.ofNullable(number).flatMap(access::proceeding);
        if (found.isEmpty() && request.getMethod().equals("POST") && request.getParameter(BY_CODE) != null) {
            Reply.show("/citizen/track.xhtml");
        } else if (found.isEmpty()) {
            if (number != null && access.actedOn(number)) {
                request.setAttribute(MANDATE_OVER, true);
            }
            access.refuse();
        }
        return found.isPresent();
    }

    /** Empty where it did not open. */
    Optional<Proceeding> found() {
        return found;
    }

    Proceeding proceeding() {
        return found.orElseThrow();
    }

    CaseNumber caseNumber() {
        return proceeding().file().number();
    }

    /** As whom she acts on it. */
    Actor applicant() {
        return access.applicant(caseNumber());
    }

    /** Ends the request on the page of the case, which says what she has done. */
    void done(Move move) {
        Reply.redirect("/case/" + getNumber() + "?done=" + URLEncoder.encode(move.id(), UTF_8));
    }

    /** What she has just done, in words; the empty text where she only looks. */
    public String getDone() {
        return Optional.ofNullable(request.getParameter("done"))
                .flatMap(proceeding().workflow()::move)
                .map(move -> language.say("case.done", language.of(move.label())))
                .orElse("");
    }

    /** Ends the request on the page of the case, which says that what she wanted is no longer possible. */
    void tooLate() {
        Reply.redirect("/case/" + getNumber() + "?late=true");
    }

    public String getNumber() {
        return proceeding().file().getNumber();
    }

    /** Whether it was opened by its query code, and not because it is hers who has signed in. */
    public boolean isByCode() {
        return access.code(caseNumber()).isPresent();
    }

    public String getService() {
        return language.of(proceeding().version().guide().title());
    }

    /** Where it was filed; the empty text where nobody offers the service there any more. */
    public String getBody() {
        return proceeding()
                .offer()
                .map(offer -> language.of(offer.body().name()))
                .orElse("");
    }
}

package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.Notices;
import org.gulou.kernel.CaseNumber;

/** What is on public notice today. */
@Named
@RequestScoped
public class NoticesPage {
    @Inject
    Notices notices;

    @Inject
    Access access;

    @Inject
    HttpServletRequest request;

    private List<Notices.Notice> current = List.of();

    public void open() {
        current = notices.current();
    }

    /** Whether somebody has just objected. */
    public boolean isObjected() {
        return request.getParameter("objected") != null;
    }

    /** The number of the case that her objection became; the empty text where it became none. */
    public String getOwn() {
        return Optional.ofNullable(request.getParameter("objected"))
                .flatMap(CaseNumber::read)
                .map(CaseNumber::toString)
                .orElse("");
    }

    /** The code that opens it, in groups; the empty text in any other session than hers. */
    public String getCode() {
        return CaseNumber.read(getOwn())
                .flatMap(access::code)
                .map(CodeGroups::of)
                .orElse("");
    }

    public List<Notices.Notice> getCurrent() {
        return current;
    }

    /** The end of a notice as a list of at most one, for a page to repeat over. */
    public List<Instant> until(Notices.Notice notice) {
        return notice.until().stream().toList();
    }
}

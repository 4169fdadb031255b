package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.cases.Notices;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.DivisionCode;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Paging;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Where;

/** What is on public notice today. */
@Named
@RequestScoped
public class NoticesPage {
    private static final String PLACE = "place";
    private static final int AT_ONCE = 20;

    @Inject
    Notices notices;

    @Inject
    Access access;

    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    @Inject
    Where where;

    private final Once<Paging> paging = new Once<>();
    private final Once<List<Notices.Notice>> current = new Once<>();

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

    /** The code of the county whose notices alone are shown; the empty text for all. */
    public String getPlace() {
        String asked = Posted.of(request).text(PLACE);
        return where.getGroups().stream()
                .flatMap(group -> group.counties().stream())
                .map(Where.Choice::code)
                .filter(asked::equals)
                .findFirst()
                .orElse("");
    }

    public Paging getPaging() {
        return paging.get(
                () -> Paging.of(Posted.of(request), "/notices", List.of(PLACE), AT_ONCE, notices.count(getPlace())));
    }

    /** Those of the part of the list that the page shows. */
    public List<Notices.Notice> getCurrent() {
        return current.get(() -> getPaging().read((first, most) -> notices.some(getPlace(), first, most)));
    }

    /** What is said where there is none. */
    public String getNone() {
        return Stream.of(getPlace())
                .filter(code -> !code.isEmpty())
                .map(code -> language.say("notices.none.there", where.name(new DivisionCode(code))))
                .findFirst()
                .orElseGet(() -> language.say("notices.none"));
    }

    /** The end of a notice as a list of at most one, for a page to repeat over. */
    public List<String> until(Notices.Notice notice) {
        return notice.until().map(out -> language.of(out.last())).stream().toList();
    }
}
